package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** What a resident follows; not following and no topics if never seen. */
@Allowed({RESIDENT, SYSTEM})
public record MySubscription(SubscriberId subscriber) implements Query<MySubscription.Subscription> {

    @Override
    public Class<Subscription> answer() {
        return Subscription.class;
    }

    public record Subscription(boolean following, List<String> topics) {

        public Subscription {
            topics = List.copyOf(topics);
        }
    }
}
