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
 * @param villages only those who live there, or nowhere in particular; none means all
 * @param hour only those who want to hear at once and are not quiet at this hour; null asks nobody's convenience
 * @param after where the part before ended; null for the first
 * @param most at most so many
 */
@Allowed({SYSTEM})
public record SubscribersOf(
        String topic,
        List<Integer> villages,
        @Nullable Integer hour,
        @Nullable SubscriberId after,
        int most) implements Query<SubscribersOf.Reach> {

    public SubscribersOf {
        villages = List.copyOf(villages);
    }

    /** Of all villages, at any hour. */
    public SubscribersOf(String topic, @Nullable SubscriberId after, int most) {
        this(topic, List.of(), null, after, most);
    }

    /** Everybody at once. */
    public SubscribersOf(String topic) {
        this(topic, null, Integer.MAX_VALUE);
    }

    @Override
    public Class<Reach> answer() {
        return Reach.class;
    }

    /** @param subscribers in the order of their addresses */
    public record Reach(List<String> sealedChatUsers, List<SubscriberId> subscribers) {

        public Reach {
            sealedChatUsers = List.copyOf(sealedChatUsers);
            subscribers = List.copyOf(subscribers);
        }

        /** The last of them; null if there are none. */
        public @Nullable SubscriberId last() {
            return subscribers.isEmpty() ? null : subscribers.getLast();
        }
    }
}
