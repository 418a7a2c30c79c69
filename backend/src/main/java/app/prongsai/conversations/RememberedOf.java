package app.prongsai.conversations;

import static app.prongsai.shared.Role.*;

import app.prongsai.conversations.Conversation.Memory;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.subscriptions.SubscriberId;

/** What is remembered of a conversation with whom only the pseudonym is known of; empty if nothing. */
@Allowed({SYSTEM})
public record RememberedOf(SubscriberId subscriber) implements Query<Memory> {

    @Override
    public Class<Memory> answer() {
        return Memory.class;
    }
}
