package app.prongsai.measures.read;

import app.prongsai.measures.read.MeasureSheet.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The step that an undo would take back, as the history tells it. Whether it is, the measure itself decides. */
final class LastStep {

    private static final Set<String> STEPS = Set.of(
            "WorkStarted",
            "ProgressReported",
            "EvidenceAttached",
            "RemarkMade",
            "NothingToReportStated",
            "CompletionRequested",
            "ReturnedForMoreWork",
            "MeasureCompleted",
            "MeasureReopened",
            "MeasureRescheduled",
            "PostponementRequested",
            "PostponementDeclined");

    private static final Set<String> TAKEN_BACK = Set.of("ReportUndone", "RemarkUndone", "PostponementWithdrawn");

    private LastStep() {}

    static Optional<Entry> of(List<Entry> history) {
        return history.reversed().stream()
                .filter(entry -> STEPS.contains(entry.what()) || TAKEN_BACK.contains(entry.what()))
                .findFirst()
                .filter(entry -> STEPS.contains(entry.what()));
    }
}
