package app.prongsai.national;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.national.NationalOverview.Standing;
import app.prongsai.national.NationalOverview.Year;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.reports.ReportEvent.ReportPublished;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A row per organisation from which its standings follow, and these in 512 rows of the platform's own, by the code's hash: a row is written anew with every change of an organisation in it. */
@Component
@ProcessingGroup(NationalStandings.NAME)
@ProjectionVersion(2)
class NationalStandings {

    static final String NAME = "national-standings";

    private static final String OWN = "own";
    private static final List<String> BUCKETS =
            IntStream.range(0, 512).mapToObj(NationalStandings::key).toList();

    record Bucket(List<Standing> standings) {}

    private final TenantCollection<OwnYears> own;
    private final TenantCollection<Bucket> buckets;

    NationalStandings(ReadModels readModels) {
        own = readModels.collection(NAME, OwnYears.class);
        buckets = readModels.collection(NAME, Bucket.class);
    }

    /** Events of organisations that share a row take turns, or one's standing would be lost to another's. */
    @Bean
    static ConfigurerModule standingsOfOneBucketTakeTurns() {
        return axon -> axon.eventProcessing()
                .registerSequencingPolicy(
                        NAME,
                        configuration ->
                                event -> bucketOf(CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT)));
    }

    @EventHandler
    void on(MeasureEvent event, Occurred occurred) {
        change(occurred, before -> before.after(event));
    }

    @EventHandler
    void on(ReportPublished event, Occurred occurred) {
        change(occurred, before -> before.after(event));
    }

    private void change(Occurred occurred, UnaryOperator<OwnYears> change) {
        TenantId tenant = occurred.tenant();
        own.change(tenant, OWN, occurred.place(), before -> change.apply(before == null ? OwnYears.NOTHING : before));
        List<Standing> standings =
                own.find(tenant, OWN).orElse(OwnYears.NOTHING).standings(tenant);
        String key = bucketOf(tenant.code());
        List<Standing> bucket = bucket(key);
        List<Standing> others = bucket.stream()
                .filter(standing -> !standing.tenant().equals(tenant))
                .toList();
        if (!standings.equals(bucket.stream()
                .filter(standing -> standing.tenant().equals(tenant))
                .toList())) {
            List<Standing> all = new ArrayList<>(others);
            all.addAll(standings);
            all.sort(Comparator.comparing(Standing::tenant).thenComparing(Standing::fiscalYear));
            buckets.put(TenantId.PLATFORM, key, new Bucket(all));
        }
    }

    private List<Standing> bucket(String key) {
        return buckets.find(TenantId.PLATFORM, key).map(Bucket::standings).orElse(List.of());
    }

    @QueryHandler
    Year answer(NationalOverview query) {
        List<Standing> all = buckets.find(TenantId.PLATFORM, BUCKETS).stream()
                .flatMap(bucket -> bucket.standings().stream())
                .toList();
        return new Year(
                query.fiscalYear(),
                all.stream()
                        .filter(standing -> standing.fiscalYear() == query.fiscalYear())
                        .toList(),
                all.stream()
                        .map(Standing::fiscalYear)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    static String bucketOf(String code) {
        return key(Math.floorMod(code.hashCode(), BUCKETS.size()));
    }

    private static String key(int number) {
        return "bucket-" + number;
    }
}
