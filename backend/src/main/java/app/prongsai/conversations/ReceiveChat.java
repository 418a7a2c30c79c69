package app.prongsai.conversations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Stores one verified event of a webhook durably, once per event id. */
@Allowed({SYSTEM})
public record ReceiveChat(String eventId, String chatUser, long timestamp, String json) implements Command {

    @Override
    public Object target() {
        return "chat/" + eventId;
    }
}
