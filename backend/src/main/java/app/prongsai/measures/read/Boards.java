package app.prongsai.measures.read;

import app.prongsai.measures.Approvers;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.read.MeasureBoard.Board;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.PlannedYears.Years;
import app.prongsai.measures.read.RowDraft.Counted;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.ThaiNumerals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per fiscal year and organisation: the year's whole board. */
@Component
@ProcessingGroup(Boards.NAME)
@ProjectionVersion(3)
class Boards {

    static final String NAME = "measure-boards";

    private static final String YEARS = "years";

    /** The board, and what is needed to keep its counts right, by measure. */
    record Stored(List<Row> rows, Map<String, Counted> counted, Map<String, Integer> years) {

        static final Stored EMPTY = new Stored(List.of(), Map.of(), Map.of());
    }

    private final TenantCollection<Stored> boards;
    private final Clock clock;

    Boards(ReadModels readModels, Clock clock) {
        this.boards = readModels.collection(NAME, Stored.class);
        this.clock = clock;
    }

    @EventHandler
    void on(MeasureEvent event, Occurred occurred) {
        if (event instanceof MeasurePlanned planned) {
            boards.change(occurred.tenant(), YEARS, occurred.place(), before -> planned(before, planned));
        }
        int year = yearOf(event, occurred.tenant());
        boards.change(occurred.tenant(), String.valueOf(year), occurred.place(), before -> {
            Stored stored = before == null ? Stored.EMPTY : before;
            return after(stored, event, occurred);
        });
    }

    /** In the years' row every measure is listed with its year, so that later events find their board. */
    private static Stored planned(@Nullable Stored before, MeasurePlanned event) {
        Map<String, Integer> years = new HashMap<>(before == null ? Map.of() : before.years());
        years.put(event.measure().value(), event.fiscalYear());
        return new Stored(List.of(), Map.of(), years);
    }

    private int yearOf(MeasureEvent event, TenantId tenant) {
        return event instanceof MeasurePlanned planned
                ? planned.fiscalYear()
                : years(tenant).getOrDefault(event.measure().value(), 0);
    }

    private Map<String, Integer> years(TenantId tenant) {
        return boards.find(tenant, YEARS).map(Stored::years).orElse(Map.of());
    }

    private static Stored after(Stored stored, MeasureEvent event, Occurred occurred) {
        String id = event.measure().value();
        RowDraft draft = draft(stored, event, occurred);
        RowChanges.apply(draft, event, occurred);
        Map<String, Counted> counted = new HashMap<>(stored.counted());
        counted.put(id, draft.counted());
        List<Row> rows = new ArrayList<>(stored.rows());
        rows.removeIf(row -> row.measure().equals(event.measure()));
        if (!draft.dropped) {
            rows.add(draft.row());
            rows.sort(Comparator.comparing((Row row) -> row.code().length()).thenComparing(Row::code));
        }
        return new Stored(rows, counted, Map.of());
    }

    private static RowDraft draft(Stored stored, MeasureEvent event, Occurred occurred) {
        if (event instanceof MeasurePlanned planned) {
            return new RowDraft(planned, occurred);
        }
        Row row = stored.rows().stream()
                .filter(one -> one.measure().equals(event.measure()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An event of a measure came before its plan"));
        return new RowDraft(row, stored.counted().getOrDefault(event.measure().value(), Counted.NOTHING));
    }

    @QueryHandler
    Board answer(MeasureBoard query, TenantId tenant) {
        return new Board(query.fiscalYear(), rows(tenant, query.fiscalYear()));
    }

    @QueryHandler
    Years answer(PlannedYears query, TenantId tenant) {
        return new Years(plannedYears(tenant));
    }

    @QueryHandler
    MyWork.Work answer(MyWork query, Actor actor) {
        int year = runningYear(actor.tenant());
        return new MyWork.Work(
                year,
                rows(actor.tenant(), year).stream()
                        .filter(row -> row.responsible().stream().anyMatch(one -> one.concerns(actor)))
                        .sorted(Comparator.comparing((Row row) -> row.status() == MeasureStatus.DONE)
                                .thenComparing(Row::to)
                                .thenComparing(Row::code))
                        .toList());
    }

    @QueryHandler
    MyWork.Work answer(AwaitingApproval query, Actor actor) {
        return new MyWork.Work(
                runningYear(actor.tenant()),
                planned(actor.tenant())
                        .filter(row -> row.awaitingApproval() && Approvers.include(actor, row.responsible()))
                        .sorted(Comparator.comparing(Row::to).thenComparing(Row::code))
                        .toList());
    }

    @QueryHandler
    MyWork.Work answer(FindMeasures query, TenantId tenant) {
        String text = compact(ThaiNumerals.toArabic(query.text()));
        List<Row> all = planned(tenant).toList();
        List<Row> exact = all.stream().filter(row -> row.code().equals(text)).toList();
        Stream<Row> similar = all.stream()
                .filter(row -> !text.isEmpty()
                        && compact(ThaiNumerals.toArabic(row.title())).contains(text));
        return new MyWork.Work(runningYear(tenant), exact.isEmpty() ? similar.toList() : exact);
    }

    @QueryHandler
    Overview.Standing answer(Overview query, TenantId tenant) {
        return Standings.of(query.fiscalYear(), rows(tenant, query.fiscalYear()), clock);
    }

    /** Of all years, the newest first. */
    Stream<Row> planned(TenantId tenant) {
        return plannedYears(tenant).stream().flatMap(year -> rows(tenant, year).stream());
    }

    private List<Row> rows(TenantId tenant, int year) {
        return boards.find(tenant, String.valueOf(year)).map(Stored::rows).orElse(List.of());
    }

    private List<Integer> plannedYears(TenantId tenant) {
        return years(tenant).values().stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private int runningYear(TenantId tenant) {
        int running =
                FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.ZONE))).year();
        List<Integer> planned = plannedYears(tenant);
        return planned.isEmpty() || planned.contains(running) ? running : planned.getFirst();
    }

    private static String compact(String text) {
        return text.replaceAll("\\s", "");
    }
}
