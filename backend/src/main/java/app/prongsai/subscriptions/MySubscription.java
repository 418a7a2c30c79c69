package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a resident follows; not following and no topics if never seen. */
@Allowed({RESIDENT, SYSTEM})
public record MySubscription(SubscriberId subscriber) implements Query<MySubscription.Subscription> {

    @Override
    public Class<Subscription> answer() {
        return Subscription.class;
    }

    /**
     * @param village null: all of them
     * @param consent the version of the wording that was agreed to; null if to none
     */
    public record Subscription(
            boolean following,
            List<String> topics,
            @Nullable Integer village,
            Pace pace,
            QuietHours quiet,
            @Nullable String consent) {

        public Subscription {
            topics = List.copyOf(topics);
        }

        /** Of somebody who chose nothing but topics. */
        public Subscription(boolean following, List<String> topics) {
            this(following, topics, null, Pace.AT_ONCE, QuietHours.NONE, null);
        }
    }
}
