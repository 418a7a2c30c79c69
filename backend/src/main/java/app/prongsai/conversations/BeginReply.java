package app.prongsai.conversations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/**
 * The reply to an event is about to be sent; after a stop nobody could tell otherwise whether it may have arrived.
 *
 * @param life of the process that sends it
 */
@Allowed({SYSTEM})
public record BeginReply(String eventId, String life) implements Command {

    @Override
    public Object target() {
        return "chat/" + eventId;
    }
}
