package app.prongsai.measures.read;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.events.MeasureEvent.EvidenceAttached;
import app.prongsai.measures.events.MeasureEvent.EvidenceWithdrawn;
import app.prongsai.measures.events.MeasureEvent.GuidelineAssigned;
import app.prongsai.measures.events.MeasureEvent.MeasureCompleted;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.events.MeasureEvent.MeasureReopened;
import app.prongsai.measures.events.MeasureEvent.NothingToReportStated;
import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.measures.events.MeasureEvent.RemarkMade;
import app.prongsai.measures.events.MeasureEvent.ReportUndone;
import app.prongsai.measures.events.MeasureEvent.WorkStarted;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.platform.Occurred;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an event changes a measure's row on the board. */
final class RowChanges {

    private RowChanges() {}

    static Row first(MeasurePlanned planned, Occurred occurred) {
        return new Row(
                planned.measure(),
                planned.fiscalYear(),
                planned.code(),
                planned.title(),
                List.of(),
                planned.from(),
                planned.to(),
                MeasureStatus.NOT_STARTED,
                0,
                0,
                0,
                0,
                null,
                occurred.at(),
                null);
    }

    /** @param evidence the measure's items after the event, each dated or not */
    static Row after(Row row, MeasureEvent event, Map<String, Boolean> evidence, Occurred occurred) {
        return switch (event) {
            case MeasurePlanned planned -> row;
            case GuidelineAssigned assigned -> assigned(row, assigned);
            case WorkStarted started -> heard(row, MeasureStatus.IN_PROGRESS, row.percent(), evidence, occurred);
            case ProgressReported reported -> heard(row, row.status(), reported.percent(), evidence, occurred);
            case MeasureCompleted completed -> heard(row, MeasureStatus.DONE, 100, evidence, occurred);
            case MeasureReopened reopened ->
                heard(
                        row,
                        reopened.status(),
                        reopened.status() == MeasureStatus.NOT_STARTED ? 0 : row.percent(),
                        evidence,
                        occurred);
            case ReportUndone undone -> heard(row, undone.status(), undone.percent(), evidence, occurred);
            case EvidenceAttached attached -> heard(row, row.status(), row.percent(), evidence, occurred);
            case EvidenceWithdrawn withdrawn -> heard(row, row.status(), row.percent(), evidence, occurred);
            case RemarkMade made -> problem(row, made.remark(), made.text(), evidence, occurred);
            case NothingToReportStated stated -> problem(row, stated.remark(), null, evidence, occurred);
        };
    }

    private static Row assigned(Row row, GuidelineAssigned assigned) {
        List<Responsible> responsible = new ArrayList<>(row.responsible());
        assigned.guideline().responsible().stream()
                .filter(one -> !responsible.contains(one))
                .forEach(responsible::add);
        return new Row(
                row.measure(),
                row.fiscalYear(),
                row.code(),
                row.title(),
                responsible,
                row.from(),
                row.to(),
                row.status(),
                row.percent(),
                row.guidelines() + 1,
                row.evidence(),
                row.undated(),
                row.problem(),
                row.heardOf(),
                row.heardFrom());
    }

    private static Row problem(
            Row row, Remark remark, @Nullable String text, Map<String, Boolean> evidence, Occurred occurred) {
        Row heard = heard(row, row.status(), row.percent(), evidence, occurred);
        return remark == Remark.PROBLEM ? with(heard, text) : heard;
    }

    private static Row heard(
            Row row, MeasureStatus status, int percent, Map<String, Boolean> evidence, Occurred occurred) {
        return new Row(
                row.measure(),
                row.fiscalYear(),
                row.code(),
                row.title(),
                row.responsible(),
                row.from(),
                row.to(),
                status,
                percent,
                row.guidelines(),
                evidence.size(),
                (int) evidence.values().stream().filter(dated -> !dated).count(),
                row.problem(),
                occurred.at(),
                occurred.actor());
    }

    private static Row with(Row row, @Nullable String problem) {
        return new Row(
                row.measure(),
                row.fiscalYear(),
                row.code(),
                row.title(),
                row.responsible(),
                row.from(),
                row.to(),
                row.status(),
                row.percent(),
                row.guidelines(),
                row.evidence(),
                row.undated(),
                problem,
                row.heardOf(),
                row.heardFrom());
    }
}
