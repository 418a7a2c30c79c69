package app.prongsai.measures.events;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.Figure;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.shared.EventType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    @EventType(name = "measures.EvidenceAttached", version = 2)
    record EvidenceAttached(MeasureId measure, Evidence evidence) implements MeasureEvent {}

    @EventType(name = "measures.EvidenceWithdrawn")
    record EvidenceWithdrawn(MeasureId measure, String evidence, String reason) implements MeasureEvent {}

    /** The officer says that it is done; who approves has not said anything yet. */
    @EventType(name = "measures.CompletionRequested")
    record CompletionRequested(MeasureId measure) implements MeasureEvent {}

    @EventType(name = "measures.ReturnedForMoreWork")
    record ReturnedForMoreWork(MeasureId measure, String reason) implements MeasureEvent {}

    /** It counts as done; the actor is who agreed. */
    @EventType(name = "measures.MeasureCompleted")
    record MeasureCompleted(MeasureId measure) implements MeasureEvent {}

    /** The status went back, for a reason. */
    @EventType(name = "measures.MeasureReopened")
    record MeasureReopened(MeasureId measure, MeasureStatus status, String reason) implements MeasureEvent {}

    /** The reporter took the last report back; status, percent and request are what they were before it. */
    @EventType(name = "measures.ReportUndone", version = 2)
    record ReportUndone(
            MeasureId measure,
            String command,
            MeasureStatus status,
            int percent,
            boolean awaitingApproval,
            List<String> withdrawnEvidence)
            implements MeasureEvent {}

    /** Money set aside, in satang. */
    @EventType(name = "measures.BudgetPlanned")
    record BudgetPlanned(MeasureId measure, long satang) implements MeasureEvent {}

    /** All that was spent so far, in satang. */
    @EventType(name = "measures.SpendingReported")
    record SpendingReported(MeasureId measure, long satang) implements MeasureEvent {}

    @EventType(name = "measures.FigureCompared")
    record FigureCompared(MeasureId measure, Figure figure) implements MeasureEvent {}

    /** It repeats a measure of an earlier year. */
    @EventType(name = "measures.MeasureCarriedOver")
    record MeasureCarriedOver(MeasureId measure, MeasureId origin) implements MeasureEvent {}

    @EventType(name = "measures.MeasureRescheduled")
    record MeasureRescheduled(MeasureId measure, LocalDate from, LocalDate to, String reason) implements MeasureEvent {}

    /** Who does the work asks for a later end; the head has not said anything yet. */
    @EventType(name = "measures.PostponementRequested")
    record PostponementRequested(MeasureId measure, LocalDate to, String reason) implements MeasureEvent {}

    @EventType(name = "measures.PostponementDeclined")
    record PostponementDeclined(MeasureId measure, String reason) implements MeasureEvent {}

    /** Who asked for a later end asks for it no more. */
    @EventType(name = "measures.PostponementWithdrawn")
    record PostponementWithdrawn(MeasureId measure) implements MeasureEvent {}

    /** The author took the last remark back; what was said before it stands again, or nothing. */
    @EventType(name = "measures.RemarkUndone")
    record RemarkUndone(
            MeasureId measure, Remark remark, @Nullable String text) implements MeasureEvent {}

    /** The author took back, in the chat, what was said with a command: nobody is shown it any more. */
    @EventType(name = "measures.WordsWithdrawn")
    record WordsWithdrawn(MeasureId measure, String command) implements MeasureEvent {}

    @EventType(name = "measures.MeasureRetitled")
    record MeasureRetitled(MeasureId measure, String title, String reason) implements MeasureEvent {}

    /** The guideline of this number says something else from now on, or there was none of it. */
    @EventType(name = "measures.GuidelineRevised")
    record GuidelineRevised(MeasureId measure, Guideline guideline, String reason) implements MeasureEvent {}

    @EventType(name = "measures.GuidelineDropped")
    record GuidelineDropped(MeasureId measure, int number, String reason) implements MeasureEvent {}

    /** What was said of an item was wrong; this is right. */
    @EventType(name = "measures.EvidenceCorrected", version = 2)
    record EvidenceCorrected(MeasureId measure, Evidence evidence, String reason) implements MeasureEvent {}

    /** It left the plan. */
    @EventType(name = "measures.MeasureDropped")
    record MeasureDropped(MeasureId measure, String reason) implements MeasureEvent {}
}
