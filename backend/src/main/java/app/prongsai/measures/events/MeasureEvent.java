package app.prongsai.measures.events;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.shared.EventType;
import java.time.LocalDate;
import java.util.List;

/** What happens to a measure. */
public sealed interface MeasureEvent {

    MeasureId measure();

    /** @param code short number by which people call it, unique in the organisation, such as "6601" */
    @EventType(name = "measures.MeasurePlanned")
    record MeasurePlanned(MeasureId measure, int fiscalYear, String code, String title, LocalDate from, LocalDate to)
            implements MeasureEvent {}

    @EventType(name = "measures.GuidelineAssigned")
    record GuidelineAssigned(MeasureId measure, Guideline guideline) implements MeasureEvent {}

    @EventType(name = "measures.WorkStarted")
    record WorkStarted(MeasureId measure) implements MeasureEvent {}

    @EventType(name = "measures.ProgressReported")
    record ProgressReported(MeasureId measure, int percent, String text) implements MeasureEvent {}

    /** A remark in the officer's words: a problem, a recommendation or a note. */
    @EventType(name = "measures.RemarkMade")
    record RemarkMade(MeasureId measure, Remark remark, String text) implements MeasureEvent {}

    /** "ไม่มี" was stated on purpose; not the same as silence. */
    @EventType(name = "measures.NothingToReportStated")
    record NothingToReportStated(MeasureId measure, Remark remark) implements MeasureEvent {}

    @EventType(name = "measures.EvidenceAttached")
    record EvidenceAttached(MeasureId measure, Evidence evidence) implements MeasureEvent {}

    @EventType(name = "measures.EvidenceWithdrawn")
    record EvidenceWithdrawn(MeasureId measure, String evidence, String reason) implements MeasureEvent {}

    @EventType(name = "measures.MeasureCompleted")
    record MeasureCompleted(MeasureId measure) implements MeasureEvent {}

    /** The status went back, for a reason. */
    @EventType(name = "measures.MeasureReopened")
    record MeasureReopened(MeasureId measure, MeasureStatus status, String reason) implements MeasureEvent {}

    /** The reporter took the last report back; status and percent are what they were before it. */
    @EventType(name = "measures.ReportUndone")
    record ReportUndone(
            MeasureId measure, String command, MeasureStatus status, int percent, List<String> withdrawnEvidence)
            implements MeasureEvent {}
}
