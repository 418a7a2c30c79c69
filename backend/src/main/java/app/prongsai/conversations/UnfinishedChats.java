package app.prongsai.conversations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.TenantId;
import java.util.List;

/**
 * All events stored but not worked on, oldest first. Asked under TenantId.PLATFORM; an organisation gets its own. Ask it at
 * the start and from time to time rather than watch it: the rows of organisations unknown so far wake no watcher.
 */
@Allowed({SYSTEM})
public record UnfinishedChats() implements Query<UnfinishedChats.Chats> {

    @Override
    public Class<Chats> answer() {
        return Chats.class;
    }

    public record Chats(List<Chat> chats) {

        public Chats {
            chats = List.copyOf(chats);
        }
    }

    public record Chat(TenantId tenant, String eventId, String chatUser, long timestamp, String json) {}
}
