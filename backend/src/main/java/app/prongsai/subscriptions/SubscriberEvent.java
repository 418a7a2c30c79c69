package app.prongsai.subscriptions;

import app.prongsai.shared.EventType;
import java.util.List;

/** What happens to a resident's subscription. */
public sealed interface SubscriberEvent {

    SubscriberId subscriber();

    /** The LINE user id is sealed with the tenant's key. */
    @EventType(name = "subscriptions.ResidentFollowed")
    record ResidentFollowed(SubscriberId subscriber, String sealedChatUser) implements SubscriberEvent {}

    @EventType(name = "subscriptions.ResidentUnfollowed")
    record ResidentUnfollowed(SubscriberId subscriber) implements SubscriberEvent {}

    /** All that are followed from now on; none means stopped. */
    @EventType(name = "subscriptions.TopicsChosen")
    record TopicsChosen(SubscriberId subscriber, List<String> topics) implements SubscriberEvent {

        public TopicsChosen {
            topics = List.copyOf(topics);
        }
    }
}
