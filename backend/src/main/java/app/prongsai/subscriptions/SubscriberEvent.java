package app.prongsai.subscriptions;

import app.prongsai.shared.ErasureReason;
import app.prongsai.shared.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a resident's subscription. */
public sealed interface SubscriberEvent {

    SubscriberId subscriber();

    /** The LINE user id is sealed with the resident's key; before people had keys, with the tenant's. */
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

    /** Null: all villages matter. */
    @EventType(name = "subscriptions.VillageChosen")
    record VillageChosen(SubscriberId subscriber, @Nullable Integer village) implements SubscriberEvent {}

    @EventType(name = "subscriptions.PaceChosen")
    record PaceChosen(SubscriberId subscriber, Pace pace) implements SubscriberEvent {}

    @EventType(name = "subscriptions.QuietHoursChosen")
    record QuietHoursChosen(SubscriberId subscriber, QuietHours hours) implements SubscriberEvent {}

    /** In the words of this version, which stay on record. */
    @EventType(name = "subscriptions.ConsentGiven")
    record ConsentGiven(SubscriberId subscriber, String wording) implements SubscriberEvent {}

    @EventType(name = "subscriptions.ConsentWithdrawn")
    record ConsentWithdrawn(SubscriberId subscriber) implements SubscriberEvent {}

    /** Whatever the resident's keys up to this number sealed can be read no more, and what was chosen is forgotten. */
    @EventType(name = "subscriptions.ResidentErased")
    record ResidentErased(SubscriberId subscriber, int keys, ErasureReason reason) implements SubscriberEvent {}
}
