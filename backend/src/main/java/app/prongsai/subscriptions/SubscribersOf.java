package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom an announcement of the topic goes, sealed, in the order of their ids. That order never changes, so the parts
 * read one after another hold nobody twice, whoever comes or goes between them.
 *
 * @param after where the part before ended; null for the first
 * @param most at most so many
 */
@Allowed({SYSTEM})
public record SubscribersOf(String topic, @Nullable SubscriberId after, int most)
        implements Query<SubscribersOf.Reach> {

    /** Everybody at once. */
    public SubscribersOf(String topic) {
        this(topic, null, Integer.MAX_VALUE);
    }

    @Override
    public Class<Reach> answer() {
        return Reach.class;
    }

    /** @param last the last of them; null if there are none */
    public record Reach(
            List<String> sealedChatUsers, @Nullable SubscriberId last) {

        public Reach {
            sealedChatUsers = List.copyOf(sealedChatUsers);
        }
    }
}
