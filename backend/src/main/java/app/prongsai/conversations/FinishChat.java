package app.prongsai.conversations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** The event was worked on; only the id is kept, against redelivery. */
@Allowed({SYSTEM})
public record FinishChat(String eventId) implements Command {

    @Override
    public Object target() {
        return "chat/" + eventId;
    }
}
