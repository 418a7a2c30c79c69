package app.prongsai.conversations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.Map;

/** What is remembered of a LINE user's conversation; empty if nothing. */
@Allowed({SYSTEM, OFFICER, RESIDENT, COORDINATOR, HEAD, CLERK, EXECUTIVE, ADMINISTRATOR, AUDITOR, PUBLISHER})
public record Conversation(String chatUser) implements Query<Conversation.Memory> {

    @Override
    public Class<Memory> answer() {
        return Memory.class;
    }

    public record Memory(Map<String, String> state) {

        public Memory {
            state = Map.copyOf(state);
        }
    }
}
