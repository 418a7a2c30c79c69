package app.prongsai.conversations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** What another life than this one, of a process that was stopped or of one beside it, did about the reply to the event. */
@Allowed({SYSTEM})
public record ReplyByAnother(String eventId, String life) implements Query<ReplyByAnother.Known> {

    @Override
    public Class<Known> answer() {
        return Known.class;
    }

    public record Known(Done done) {}

    public enum Done {
        NOTHING,
        /** It was about to reply; whether it did is not known. */
        BEGUN,
        /** It worked on the event to its end. */
        FINISHED
    }
}
