package app.prongsai.bot.conversation;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.MeasureSheet.Entry;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A measure as the chat shows it: งาน to those who carry it out.
 *
 * @param returned why the head gave it back, as long as nothing was reported since
 * @param postponement what was last said of a later end; null if nothing
 * @param versions every version it had, the present one last; unknown of a measure that stands in a list
 */
record Work(
        MeasureId id,
        String code,
        String title,
        MeasureStatus status,
        int percent,
        boolean awaitingApproval,
        int evidence,
        LocalDate due,
        @Nullable String returned,
        @Nullable Entry postponement,
        List<String> versions) {

    private static final List<String> LAST_WORDS = List.of(
            "ReturnedForMoreWork",
            "ProgressReported",
            "CompletionRequested",
            "MeasureCompleted",
            "MeasureReopened",
            "ReportUndone");

    private static final String ASKED = "PostponementRequested";
    private static final String DECLINED = "PostponementDeclined";
    private static final List<String> POSTPONEMENTS =
            List.of(ASKED, DECLINED, "PostponementWithdrawn", "MeasureRescheduled", "MeasureCompleted");

    static Work of(Row row) {
        return new Work(
                row.measure(),
                row.code(),
                row.title(),
                row.status(),
                row.percent(),
                row.awaitingApproval(),
                row.evidence(),
                row.to(),
                null,
                null,
                List.of());
    }

    static Work of(Sheet sheet) {
        return new Work(
                sheet.measure(),
                sheet.code(),
                sheet.title(),
                sheet.status(),
                sheet.percent(),
                sheet.awaitingApproval(),
                sheet.evidence().size(),
                sheet.to(),
                returned(sheet.history()),
                last(sheet.history(), POSTPONEMENTS).orElse(null),
                sheet.history().stream()
                        .map(entry -> Version.after(entry.command()))
                        .toList());
    }

    private static @Nullable String returned(List<Entry> history) {
        return last(history, LAST_WORDS)
                .filter(entry -> entry.what().equals("ReturnedForMoreWork"))
                .map(entry -> entry.details().getOrDefault("reason", ""))
                .orElse(null);
    }

    private static Optional<Entry> last(List<Entry> history, List<String> among) {
        return history.reversed().stream()
                .filter(entry -> among.contains(entry.what()))
                .findFirst();
    }

    /** Somebody waits for a later end to be agreed to. */
    boolean postponementAsked() {
        return postponement != null && postponement.what().equals(ASKED);
    }

    /** Why the end stays as it is; empty if nothing later was declined. */
    Optional<String> postponementDeclined() {
        return Optional.ofNullable(postponement)
                .filter(entry -> entry.what().equals(DECLINED))
                .map(entry -> entry.details().getOrDefault("reason", ""));
    }

    boolean done() {
        return status == MeasureStatus.DONE;
    }

    String name() {
        return code + " " + title;
    }

    String version() {
        return versions.isEmpty() ? "" : versions.getLast();
    }
}
