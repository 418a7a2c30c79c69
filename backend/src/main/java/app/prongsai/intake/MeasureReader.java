package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.Guideline;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.thai.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the gathered cells of one measure to the measure; what it cannot place it hands to the unread texts. */
final class MeasureReader {

    private final Traces traces;
    private final List<ReadReport.Unread> unread;
    private final @Nullable FiscalYear year;

    /** @param year that the round is of, if the document says one */
    MeasureReader(Traces traces, List<ReadReport.Unread> unread, @Nullable FiscalYear year) {
        this.traces = traces;
        this.unread = unread;
        this.year = year;
    }

    Measure read(MeasureRows rows) {
        Outcome outcome = Outcome.of(rows);
        List<Evidence> evidence = new ArrayList<>();
        List<String> leadIns = new ArrayList<>();
        for (List<Passage> passages : outcome.evidence()) {
            Points points = Points.ofEvidence(passages);
            points.points().forEach(point -> evidence.add(EvidenceReader.read(point)));
            unread.addAll(points.strays());
            if (points.leadIn() != null) {
                leadIns.add(points.leadIn());
            }
        }
        Notes notes = Notes.of(rows.of(Column.NOTE));
        return new Measure(
                rows.row(),
                Wording.tidy(rows.text(Column.TITLE)),
                guidelines(rows),
                outcome.status(),
                leadIns.isEmpty() ? null : String.join(" ", leadIns),
                evidence,
                problem(rows, outcome, notes),
                text(rows, Column.OBSTACLE, notes),
                text(rows, Column.RECOMMENDATION, notes),
                notes.about(Column.NOTE),
                text(rows, Column.BUDGET),
                text(rows, Column.SPENT),
                text(rows, Column.COMPARISON, notes),
                rows.cells().stream().map(notes::in).toList());
    }

    private List<Guideline> guidelines(MeasureRows rows) {
        Points points = Points.ofGuidelines(rows.of(Column.GUIDELINE));
        String period = rows.text(Column.PERIOD);
        Periods periods = Periods.of(period, year);
        if (!periods.understood()) {
            unread.add(new ReadReport.Unread(rows.of(Column.PERIOD).getFirst().row(), period.strip()));
        }
        int count = points.points().size();
        Units units = Units.of(rows.of(Column.RESPONSIBLE), count);
        if (!units.fit(count)) {
            traces.unitMismatches.add(
                    new Traces.UnitMismatch(rows.row(), count, units.groups().size()));
        }
        List<Guideline> guidelines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Points.Point point = points.points().get(i);
            guidelines.add(new Guideline(
                    point.row(),
                    point.text(),
                    units.forGuideline(i, count),
                    periods.from(i, count),
                    periods.to(i, count)));
        }
        if (count == 0 && !(units.groups().isEmpty() && periods.spans().isEmpty())) {
            guidelines.add(
                    new Guideline(rows.row(), null, units.forGuideline(0, -1), periods.from(0, -1), periods.to(0, -1)));
        }
        unread.addAll(points.strays());
        return guidelines;
    }

    /** The column of problems and, of a measure not begun, why. */
    private static @Nullable String problem(MeasureRows rows, Outcome outcome, Notes notes) {
        List<String> said = new ArrayList<>();
        outcome.reasons().forEach(reason -> said.add(Wording.tidy(reason.text())));
        String column = text(rows, Column.PROBLEM, notes);
        if (column != null && (said.isEmpty() || !column.equals("ไม่มี"))) {
            said.add(column);
        }
        return said.isEmpty() ? null : String.join(" ", said);
    }

    private static @Nullable String text(MeasureRows rows, Column column, Notes notes) {
        String text = text(rows, column);
        return text == null ? notes.about(column) : text;
    }

    private static @Nullable String text(MeasureRows rows, Column column) {
        String text = Wording.tidy(rows.text(column));
        return text.isEmpty() ? null : text;
    }
}
