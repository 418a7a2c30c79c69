package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** Everybody to whom an announcement of the topic goes, sealed, in a stable order. */
@Allowed({SYSTEM})
public record SubscribersOf(String topic) implements Query<SubscribersOf.Reach> {

    @Override
    public Class<Reach> answer() {
        return Reach.class;
    }

    public record Reach(List<String> sealedChatUsers) {

        public Reach {
            sealedChatUsers = List.copyOf(sealedChatUsers);
        }
    }
}
