package app.prongsai.conversations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** Whether another life than this one, of a process that was stopped or of one beside it, may have replied to the event. */
@Allowed({SYSTEM})
public record ReplyByAnother(String eventId, String life) implements Query<ReplyByAnother.Known> {

    @Override
    public Class<Known> answer() {
        return Known.class;
    }

    public record Known(boolean possible) {}
}
