package app.prongsai.links;

import app.prongsai.disclosure.events.ChecklistEvent.ItemAnswered;
import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.events.MeasureEvent.EvidenceAttached;
import app.prongsai.measures.events.MeasureEvent.EvidenceCorrected;
import app.prongsai.measures.events.MeasureEvent.EvidenceWithdrawn;
import app.prongsai.measures.events.MeasureEvent.MeasureDropped;
import app.prongsai.measures.events.MeasureEvent.ReportUndone;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The links in use: one row per organisation, by what uses them, and 64 of the platform's own that tell which organisations
 * have any and when that last changed, so that one look at these finds all that is new.
 */
@Component
@ProcessingGroup(WatchedLinks.NAME)
class WatchedLinks {

    static final String NAME = "watched-links";

    private static final String ALL = "all";
    private static final List<String> BUCKETS =
            IntStream.range(0, 64).mapToObj(WatchedLinks::key).toList();

    /** The link by measure and evidence, or by item of a checklist. */
    record Links(Map<String, String> byUse) {}

    /** By organisation the place in its history at which its links last changed. */
    record Bucket(Map<String, Long> places) {}

    private final TenantCollection<Links> links;
    private final TenantCollection<Bucket> buckets;

    WatchedLinks(ReadModels readModels) {
        links = readModels.collection(NAME, Links.class);
        buckets = readModels.collection(NAME, Bucket.class);
    }

    /** Events of organisations that share a row take turns, or one's entry would be lost to another's. */
    @Bean
    static ConfigurerModule organisationsWithLinksInOneBucketTakeTurns() {
        return axon -> axon.eventProcessing()
                .registerSequencingPolicy(
                        NAME,
                        configuration ->
                                event -> bucketOf(CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT)));
    }

    @EventHandler
    void on(MeasureEvent event, Occurred occurred) {
        String measure = event.measure().value();
        switch (event) {
            case EvidenceAttached attached -> stands(measure, attached.evidence(), occurred);
            case EvidenceCorrected corrected -> stands(measure, corrected.evidence(), occurred);
            case MeasureDropped dropped ->
                change(occurred, all -> all.keySet().removeIf(use -> use.startsWith(use(measure, ""))));
            case EvidenceWithdrawn withdrawn -> change(occurred, all -> all.remove(use(measure, withdrawn.evidence())));
            case ReportUndone undone ->
                change(occurred, all -> undone.withdrawnEvidence().forEach(id -> all.remove(use(measure, id))));
            default -> {}
        }
    }

    /** A checklist's item is answered by one page or several; what answered it before is no longer looked at. */
    @EventHandler
    void on(ItemAnswered event, Occurred occurred) {
        String item = "oit-" + event.fiscalYear() + "/" + event.item().value() + "/";
        change(occurred, all -> {
            all.keySet().removeIf(use -> use.startsWith(item));
            event.addresses().stream()
                    .filter(address -> Address.of(address).isPresent())
                    .forEach(address -> all.put(item + RecordLinkCheck.key(address), address));
        });
    }

    /** The organisations with links, each with the place at which these last changed. */
    Map<TenantId, Long> tenants() {
        Map<TenantId, Long> tenants = new TreeMap<>();
        buckets.find(TenantId.PLATFORM, BUCKETS)
                .forEach(bucket -> bucket.places().forEach((code, place) -> tenants.put(new TenantId(code), place)));
        return tenants;
    }

    List<String> of(TenantId tenant) {
        return links.find(tenant, ALL).stream()
                .flatMap(row -> row.byUse().values().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void stands(String measure, Evidence evidence, Occurred occurred) {
        String link = evidence.link();
        boolean watched = link != null && Address.of(link).isPresent();
        change(occurred, all -> {
            all.remove(use(measure, evidence.id()));
            if (link != null && watched) {
                all.put(use(measure, evidence.id()), link);
            }
        });
    }

    private void change(Occurred occurred, Consumer<Map<String, String>> change) {
        TenantId tenant = occurred.tenant();
        Map<String, String> before = links.find(tenant, ALL).map(Links::byUse).orElse(Map.of());
        Map<String, String> after = new HashMap<>(before);
        change.accept(after);
        if (!after.equals(before)) {
            links.change(tenant, ALL, occurred.place(), row -> new Links(after));
        }
        // Also if nothing changed: the event may come again because this was not reached.
        enter(tenant.code(), occurred.place(), after.isEmpty());
    }

    private void enter(String tenant, long place, boolean nothingLeft) {
        Map<String, Long> places = new TreeMap<>(buckets.find(TenantId.PLATFORM, bucketOf(tenant))
                .map(Bucket::places)
                .orElse(Map.of()));
        Long before = nothingLeft ? places.remove(tenant) : places.put(tenant, place);
        if (nothingLeft ? before != null : before == null || before != place) {
            buckets.put(TenantId.PLATFORM, bucketOf(tenant), new Bucket(places));
        }
    }

    private static String use(String measure, String evidence) {
        return measure + "/" + evidence;
    }

    private static String bucketOf(String tenant) {
        return key(Math.floorMod(tenant.hashCode(), BUCKETS.size()));
    }

    private static String key(int number) {
        return "bucket-" + number;
    }
}
