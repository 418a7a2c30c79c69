package app.prongsai.admissions;

import app.prongsai.admissions.AdmissionEvent.AdmissionErased;
import app.prongsai.admissions.AdmissionEvent.AdmissionGranted;
import app.prongsai.admissions.AdmissionEvent.AdmissionRefused;
import app.prongsai.admissions.AdmissionEvent.AdmissionRequested;
import app.prongsai.admissions.Admissions.Request;
import app.prongsai.admissions.Admissions.Requests;
import app.prongsai.admissions.Admissions.Standing;
import app.prongsai.evidence.StoredFile.Content;
import app.prongsai.evidence.content.MediaType;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A row per request, and one that names those that wait and the latest decided. All are the platform's. */
@Component
@ProcessingGroup(AdmissionDesk.NAME)
@ProjectionVersion(1)
class AdmissionDesk {

    static final String NAME = "admission-desk";

    private static final String LISTED = "listed";
    private static final int MOST_DECIDED = 100;

    record Row(
            AdmissionRequested request,
            Instant at,
            Standing standing,
            @Nullable String reason) {}

    record Listed(List<String> waiting, List<String> decided) {}

    private final TenantCollection<Row> rows;
    private final TenantCollection<Listed> lists;
    private final PersonSeal seal;
    private final TenantFiles files;

    AdmissionDesk(ReadModels readModels, PersonSeal seal, TenantFiles files) {
        this.rows = readModels.collection(NAME, Row.class);
        this.lists = readModels.collection(NAME, Listed.class);
        this.seal = seal;
        this.files = files;
    }

    @EventHandler
    void on(AdmissionEvent event, Occurred occurred) {
        rows.change(
                occurred.tenant(), key(event.admission()), occurred.place(), before -> after(before, event, occurred));
        lists.change(occurred.tenant(), LISTED, occurred.place(), before -> listed(before, event));
    }

    private static @Nullable Row after(@Nullable Row before, AdmissionEvent event, Occurred occurred) {
        return switch (event) {
            case AdmissionRequested requested -> new Row(requested, occurred.at(), Standing.WAITING, null);
            case AdmissionGranted granted ->
                before == null ? null : new Row(before.request(), before.at(), Standing.GRANTED, null);
            case AdmissionRefused refused ->
                before == null ? null : new Row(before.request(), before.at(), Standing.REFUSED, refused.reason());
            case AdmissionErased erased -> before;
        };
    }

    private static Listed listed(@Nullable Listed before, AdmissionEvent event) {
        String id = event.admission().value();
        List<String> waiting = new ArrayList<>(before == null ? List.of() : before.waiting());
        List<String> decided = before == null ? List.of() : before.decided();
        if (event instanceof AdmissionRequested) {
            waiting.add(id);
        } else if (!(event instanceof AdmissionErased)) {
            waiting.remove(id);
            decided = Stream.concat(Stream.of(id), decided.stream())
                    .limit(MOST_DECIDED)
                    .toList();
        }
        return new Listed(waiting, decided);
    }

    @QueryHandler
    Requests answer(Admissions query, TenantId tenant) {
        Listed listed = lists.find(tenant, LISTED).orElseGet(() -> new Listed(List.of(), List.of()));
        List<String> keys = Stream.concat(listed.waiting().stream(), listed.decided().stream())
                .map(id -> key(new AdmissionId(id)))
                .toList();
        return new Requests(
                rows.find(tenant, keys).stream().map(row -> opened(row, tenant)).toList());
    }

    @QueryHandler
    AdmissionStanding.Told answer(AdmissionStanding query, TenantId tenant) {
        Row row = row(query.admission(), tenant);
        AdmissionRequested request = row.request();
        return new AdmissionStanding.Told(
                row.at(), request.code(), request.name(), request.type(), row.standing(), row.reason());
    }

    @QueryHandler
    Content answer(AdmissionDocument query, TenantId tenant) {
        byte[] bytes = files.find(
                        tenant, row(query.admission(), tenant).request().file())
                .flatMap(file -> seal.find(tenant, file))
                .orElseThrow(NotFound::new);
        return new Content(MediaType.of(bytes).text(), bytes);
    }

    private Row row(AdmissionId admission, TenantId tenant) {
        return rows.find(tenant, key(admission)).orElseThrow(NotFound::new);
    }

    private Request opened(Row row, TenantId tenant) {
        AdmissionRequested request = row.request();
        return new Request(
                request.admission(),
                row.at(),
                request.code(),
                request.name(),
                request.type(),
                request.district(),
                request.province(),
                request.website(),
                new RequestAdmission.Contact(
                        seal.open(tenant, request.sealedContact()),
                        seal.open(tenant, request.sealedPosition()),
                        seal.open(tenant, request.sealedMail()),
                        seal.open(tenant, request.sealedPhone())),
                request.file(),
                row.standing(),
                row.reason());
    }

    private static String key(AdmissionId admission) {
        return "request/" + admission.value();
    }
}
