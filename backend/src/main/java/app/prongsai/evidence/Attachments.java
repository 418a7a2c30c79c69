package app.prongsai.evidence;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.events.MeasureEvent.EvidenceAttached;
import app.prongsai.measures.events.MeasureEvent.EvidenceCorrected;
import app.prongsai.measures.events.MeasureEvent.EvidenceWithdrawn;
import app.prongsai.measures.events.MeasureEvent.MeasureDropped;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.events.MeasureEvent.MeasureRetitled;
import app.prongsai.measures.events.MeasureEvent.ReportUndone;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.reports.RoundEvent.RoundOpened;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * What is attached to which measure: one row per fiscal year with all items, one per file with its uses, and two small ones,
 * of the plans by measure and of the years with an open round.
 */
@Component
@ProcessingGroup(Attachments.NAME)
class Attachments {

    static final String NAME = "evidence-vault";

    private static final String PLANS = "plans";
    private static final String OPENED = "opened";

    record Year(List<Item> items) {

        static final Year EMPTY = new Year(List.of());
    }

    record Item(MeasureId measure, Evidence evidence) {}

    record Plans(Map<String, Plan> byMeasure) {}

    record Plan(int fiscalYear, String code, String title) {

        static final Plan UNKNOWN = new Plan(0, "", "");
    }

    record Opened(Set<Integer> years) {}

    /** By measure and evidence, so that the same one twice is one. */
    record Uses(Map<String, Integer> years) {}

    private final TenantCollection<Year> years;
    private final TenantCollection<Plans> plans;
    private final TenantCollection<Opened> opened;
    private final TenantCollection<Uses> uses;

    Attachments(ReadModels readModels) {
        years = readModels.collection(NAME, Year.class);
        plans = readModels.collection(NAME, Plans.class);
        opened = readModels.collection(NAME, Opened.class);
        uses = readModels.collection(NAME, Uses.class);
    }

    @EventHandler
    void on(RoundOpened event, Occurred occurred) {
        opened.change(occurred.tenant(), OPENED, occurred.place(), before -> {
            Set<Integer> all = new TreeSet<>(before == null ? Set.of() : before.years());
            all.add(event.fiscalYear());
            return new Opened(all);
        });
    }

    @EventHandler
    void on(MeasureEvent event, Occurred occurred) {
        switch (event) {
            case MeasurePlanned planned ->
                plan(
                        planned.measure(),
                        occurred,
                        plan -> new Plan(planned.fiscalYear(), planned.code(), planned.title()));
            case EvidenceAttached attached -> attached(attached, occurred);
            case EvidenceCorrected corrected -> corrected(corrected, occurred);
            case MeasureRetitled retitled ->
                plan(retitled.measure(), occurred, plan -> new Plan(plan.fiscalYear(), plan.code(), retitled.title()));
            case EvidenceWithdrawn withdrawn ->
                withdrawn(withdrawn.measure(), id -> id.equals(withdrawn.evidence()), occurred);
            case ReportUndone undone -> withdrawn(undone.measure(), undone.withdrawnEvidence()::contains, occurred);
            case MeasureDropped dropped -> withdrawn(dropped.measure(), id -> true, occurred);
            default -> {}
        }
    }

    Map<String, Plan> plans(TenantId tenant) {
        return plans.find(tenant, PLANS).map(Plans::byMeasure).orElse(Map.of());
    }

    List<Item> items(TenantId tenant, int fiscalYear) {
        return years.find(tenant, key(fiscalYear)).orElse(Year.EMPTY).items();
    }

    boolean isOpened(TenantId tenant, int fiscalYear) {
        return openedYears(tenant).contains(fiscalYear);
    }

    boolean isPublic(TenantId tenant, String file) {
        Set<Integer> open = openedYears(tenant);
        return uses.find(tenant, fileKey(file)).stream()
                .anyMatch(row -> row.years().values().stream().anyMatch(open::contains));
    }

    private Set<Integer> openedYears(TenantId tenant) {
        return opened.find(tenant, OPENED).map(Opened::years).orElse(Set.of());
    }

    private void plan(MeasureId measure, Occurred occurred, UnaryOperator<Plan> change) {
        plans.change(occurred.tenant(), PLANS, occurred.place(), before -> {
            Map<String, Plan> all = new HashMap<>(before == null ? Map.of() : before.byMeasure());
            all.put(measure.value(), change.apply(all.getOrDefault(measure.value(), Plan.UNKNOWN)));
            return new Plans(all);
        });
    }

    private void attached(EvidenceAttached event, Occurred occurred) {
        Evidence evidence = event.evidence();
        int year = yearOf(event.measure(), occurred.tenant());
        evidence.files().forEach(file -> used(file, occurred, all -> all.put(use(event.measure(), evidence), year)));
        years.change(occurred.tenant(), key(year), occurred.place(), before -> {
            List<Item> items = before == null ? List.of() : before.items();
            return new Year(Stream.concat(items.stream(), Stream.of(new Item(event.measure(), evidence)))
                    .toList());
        });
    }

    /** What was said of it was wrong, or further files of it came; none goes. */
    private void corrected(EvidenceCorrected event, Occurred occurred) {
        int year = yearOf(event.measure(), occurred.tenant());
        event.evidence()
                .files()
                .forEach(file -> used(file, occurred, all -> all.put(use(event.measure(), event.evidence()), year)));
        Item right = new Item(event.measure(), event.evidence());
        years.change(occurred.tenant(), key(year), occurred.place(), before -> {
            List<Item> items = before == null ? List.of() : before.items();
            return new Year(items.stream()
                    .map(item -> meant(item, event.measure(), event.evidence().id()::equals) ? right : item)
                    .toList());
        });
    }

    /** The files' rows first: should this come again, the year's row still tells which files they were. */
    private void withdrawn(MeasureId measure, Predicate<String> ids, Occurred occurred) {
        int year = yearOf(measure, occurred.tenant());
        Map<String, List<String>> usesByFile = new HashMap<>();
        for (Item item : items(occurred.tenant(), year)) {
            if (meant(item, measure, ids)) {
                item.evidence()
                        .files()
                        .forEach(file -> usesByFile
                                .computeIfAbsent(file, one -> new ArrayList<>())
                                .add(use(measure, item.evidence())));
            }
        }
        usesByFile.forEach((file, gone) -> used(file, occurred, all -> gone.forEach(all::remove)));
        years.change(occurred.tenant(), key(year), occurred.place(), before -> {
            List<Item> items = before == null ? List.of() : before.items();
            return new Year(
                    items.stream().filter(item -> !meant(item, measure, ids)).toList());
        });
    }

    private void used(String file, Occurred occurred, Consumer<Map<String, Integer>> change) {
        uses.change(occurred.tenant(), fileKey(file), occurred.place(), before -> {
            Map<String, Integer> all = new HashMap<>(before == null ? Map.of() : before.years());
            change.accept(all);
            return new Uses(all);
        });
    }

    private int yearOf(MeasureId measure, TenantId tenant) {
        return plans(tenant).getOrDefault(measure.value(), Plan.UNKNOWN).fiscalYear();
    }

    private static boolean meant(Item item, MeasureId measure, Predicate<String> ids) {
        return item.measure().equals(measure) && ids.test(item.evidence().id());
    }

    private static String use(MeasureId measure, Evidence evidence) {
        return measure.value() + "/" + evidence.id();
    }

    private static String key(int fiscalYear) {
        return "year/" + fiscalYear;
    }

    private static String fileKey(String file) {
        return "file/" + file;
    }
}
