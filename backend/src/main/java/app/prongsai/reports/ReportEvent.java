package app.prongsai.reports;

import app.prongsai.shared.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What happens to a round's report on its way to the public. {@code version} counts from 1; {@code content} is the
 * SHA-256 under which what it says is kept.
 */
public sealed interface ReportEvent {

    RoundId round();

    int version();

    /** @param errors how many the linter found, and why it was submitted all the same */
    @EventType(name = "reports.ReportSubmitted")
    record ReportSubmitted(
            RoundId round,
            int version,
            Instant asOf,
            String content,
            List<ApprovalStep> steps,
            int errors,
            String reasonForErrors)
            implements ReportEvent {

        public ReportSubmitted {
            steps = List.copyOf(steps);
        }
    }

    @EventType(name = "reports.ReportEndorsed")
    record ReportEndorsed(RoundId round, int version, ApprovalStep step, String comment) implements ReportEvent {}

    @EventType(name = "reports.ReportReturned")
    record ReportReturned(RoundId round, int version, String reason) implements ReportEvent {}

    /** The author took back what was said with the command; it is shown no more. */
    @EventType(name = "reports.ReportWordsWithdrawn")
    record ReportWordsWithdrawn(RoundId round, int version, String command) implements ReportEvent {}

    /** @param content with the signatures, number and date; what the public reads from now on */
    @EventType(name = "reports.ReportPublished")
    record ReportPublished(RoundId round, int version, Instant asOf, String content, String number, LocalDate date)
            implements ReportEvent {}
}
