package app.prongsai.conversations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.Map;

/** Replaces what is remembered of a LINE user's conversation; empty forgets. */
@Allowed({SYSTEM, OFFICER, RESIDENT, COORDINATOR, HEAD, CLERK, EXECUTIVE, ADMINISTRATOR, AUDITOR, PUBLISHER})
public record RememberConversation(String chatUser, Map<String, String> state) implements Command {

    public RememberConversation {
        state = Map.copyOf(state);
    }

    @Override
    public Object target() {
        return "conversation/self";
    }
}
