package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the round's report is on its way, and every version of it so far. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER})
public record ReportDesk(RoundId round) implements Query<ReportDesk.Desk> {

    @Override
    public Class<Desk> answer() {
        return Desk.class;
    }

    /**
     * @param version of the newest, 0 if nothing was submitted yet
     * @param waitsFor whose turn it is; null if nobody's
     * @param asOf the moment the newest version shows; null if nothing was submitted yet
     * @param content SHA-256 of what the newest version says as submitted; null if nothing was submitted yet
     */
    public record Desk(
            ReportState state,
            int version,
            @Nullable Instant asOf,
            @Nullable String content,
            @Nullable ApprovalStep waitsFor,
            List<ApprovalStep> steps,
            List<Note> notes,
            List<Edition> published) {

        public Desk {
            steps = List.copyOf(steps);
            notes = List.copyOf(notes);
            published = List.copyOf(published);
        }

        /** Submitted, and neither returned nor published yet. */
        public boolean underWay() {
            return state == ReportState.SUBMITTED || state == ReportState.APPROVED;
        }
    }

    /**
     * What somebody did with it, oldest first.
     *
     * @param what the event's name without its context
     * @param text comment, reason or number; empty once it was taken back
     * @param command id of the command that did it
     */
    public record Note(
            Instant at,
            String actor,
            int version,
            String what,
            @Nullable ApprovalStep step,
            String text,
            String command) {

        Note withoutWords() {
            return new Note(at, actor, version, what, step, "", command);
        }
    }
}
