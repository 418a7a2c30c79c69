package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom at this hour is brought what was kept for them: those whose quiet hours end now, and at the hour of the daily news
 * those who want it once a day. In the order of their ids, in parts as {@link SubscribersOf}.
 */
@Allowed({SYSTEM})
public record ReadersDue(int hour, boolean daily, @Nullable SubscriberId after, int most)
        implements Query<ReadersDue.Readers> {

    @Override
    public Class<Readers> answer() {
        return Readers.class;
    }

    public record Readers(List<Reader> readers) {

        public Readers {
            readers = List.copyOf(readers);
        }
    }

    /** @param quiet the hours that are over now; null for whoever hears once a day */
    public record Reader(
            SubscriberId subscriber,
            String sealedChatUser,
            List<String> topics,
            @Nullable Integer village,
            @Nullable QuietHours quiet) {

        public Reader {
            topics = List.copyOf(topics);
        }

        /** Whoever lives nowhere in particular wants to hear of every village. */
        public boolean follows(String topic, List<Integer> villages) {
            return topics.contains(topic) && (villages.isEmpty() || village == null || villages.contains(village));
        }
    }
}
