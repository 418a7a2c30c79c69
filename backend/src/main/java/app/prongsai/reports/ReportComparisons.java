package app.prongsai.reports;

import app.prongsai.measures.MeasureId;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.CompareReports.Cell;
import app.prongsai.reports.CompareReports.Cells;
import app.prongsai.reports.RoundReport.Report;
import app.prongsai.reports.document.OfficialColumns;
import app.prongsai.reports.document.OfficialReport;
import app.prongsai.reports.document.OfficialText;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lays a round's report at two moments beside each other. */
@Component
class ReportComparisons {

    private static final List<List<String>> NO_CELLS =
            OfficialColumns.HEADINGS.stream().map(heading -> List.<String>of()).toList();

    private final Backend backend;

    ReportComparisons(@Lazy Backend backend) {
        this.backend = backend;
    }

    /** @throws NotFound if the round is not open at the latter moment */
    @QueryHandler
    Cells answer(CompareReports query, TenantId tenant) {
        Actor system = Actor.system(tenant, Channel.API);
        RoundReport report = new RoundReport(query.round());
        Report after = backend.askAsOf(system, query.after(), report);
        return new Cells(cells(before(system, query.before(), report), after));
    }

    private @Nullable Report before(Actor system, Instant moment, RoundReport report) {
        try {
            return backend.askAsOf(system, moment, report);
        } catch (NotFound notYetOpen) {
            return null;
        }
    }

    private static List<Cell> cells(@Nullable Report before, Report after) {
        List<Cell> found = new ArrayList<>();
        Map<String, List<String>> was = before == null ? Map.of() : outside(before.document());
        outside(after.document())
                .forEach((part, is) -> note(found, null, "", part, was.getOrDefault(part, List.of()), is));
        Map<MeasureId, List<List<String>>> oldRows = before == null ? Map.of() : rows(before);
        Map<MeasureId, List<List<String>>> newRows = rows(after);
        Set<MeasureId> measures = new LinkedHashSet<>(newRows.keySet());
        measures.addAll(oldRows.keySet());
        for (MeasureId measure : measures) {
            row(found, measure, oldRows.getOrDefault(measure, NO_CELLS), newRows.getOrDefault(measure, NO_CELLS));
        }
        return found;
    }

    private static void row(List<Cell> found, MeasureId measure, List<List<String>> before, List<List<String>> after) {
        List<String> title = after.getFirst().isEmpty() ? before.getFirst() : after.getFirst();
        for (int column = 0; column < OfficialColumns.HEADINGS.size(); column++) {
            note(
                    found,
                    measure,
                    String.join(" ", title),
                    OfficialColumns.HEADINGS.get(column),
                    before.get(column),
                    after.get(column));
        }
    }

    private static void note(
            List<Cell> found,
            @Nullable MeasureId measure,
            String row,
            String heading,
            List<String> before,
            List<String> after) {
        if (!before.equals(after)) {
            found.add(new Cell(measure, row, heading, before, after));
        }
    }

    private static Map<String, List<String>> outside(OfficialReport report) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("หัวเรื่อง", texts(report.headingLines()));
        parts.put("ความเป็นมา", texts(List.of(report.basis())));
        parts.put("หัวตาราง", texts(List.of(report.caption())));
        return parts;
    }

    private static List<String> texts(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(OfficialText::of)
                .toList();
    }

    private static Map<MeasureId, List<List<String>>> rows(Report report) {
        List<List<List<String>>> cells = OfficialColumns.of(report.document()).rows();
        Map<MeasureId, List<List<String>>> rows = new LinkedHashMap<>();
        for (int row = 0; row < cells.size(); row++) {
            rows.put(report.measures().get(row), cells.get(row));
        }
        return rows;
    }
}
