package app.prongsai.subscriptions;

import app.prongsai.subscriptions.SubscriberEvent.ConsentGiven;
import app.prongsai.subscriptions.SubscriberEvent.ConsentWithdrawn;
import app.prongsai.subscriptions.SubscriberEvent.PaceChosen;
import app.prongsai.subscriptions.SubscriberEvent.QuietHoursChosen;
import app.prongsai.subscriptions.SubscriberEvent.ResidentErased;
import app.prongsai.subscriptions.SubscriberEvent.ResidentFollowed;
import app.prongsai.subscriptions.SubscriberEvent.ResidentUnfollowed;
import app.prongsai.subscriptions.SubscriberEvent.TopicsChosen;
import app.prongsai.subscriptions.SubscriberEvent.VillageChosen;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One resident in the read model.
 *
 * @param sealedChatUser without one: not following, but the choices are kept for the day of return
 */
record Known(
        @Nullable String sealedChatUser,
        List<String> topics,
        @Nullable Integer village,
        Pace pace,
        QuietHours quiet,
        @Nullable String consent) {

    static final Known STRANGER = new Known(null, List.of(), null, Pace.AT_ONCE, QuietHours.NONE, null);

    boolean following() {
        return sealedChatUser != null;
    }

    /** Nothing is sent to anybody who has not agreed. */
    boolean hears() {
        return following() && consent != null;
    }

    boolean follows(String topic, List<Integer> villages) {
        return topics.contains(topic) && (villages.isEmpty() || village == null || villages.contains(village));
    }

    boolean hearsAt(@Nullable Integer hour) {
        return hour == null || pace == Pace.AT_ONCE && !quiet.include(hour);
    }

    /** Whether what was kept back is brought at this hour. */
    boolean isDue(int hour, boolean daily) {
        return pace == Pace.DAILY ? daily : !quiet.none() && quiet.until() == hour;
    }

    /** Whether a count of who follows what is the same with the one as with the other. */
    boolean countsAs(Known other) {
        return following() == other.following()
                && hears() == other.hears()
                && topics.equals(other.topics())
                && Objects.equals(village, other.village())
                && pace == other.pace()
                && quiet.equals(other.quiet());
    }

    Known after(SubscriberEvent event) {
        return switch (event) {
            case ResidentFollowed followed ->
                new Known(followed.sealedChatUser(), topics, village, pace, quiet, consent);
            case ResidentUnfollowed unfollowed -> new Known(null, topics, village, pace, quiet, consent);
            case TopicsChosen chosen -> new Known(sealedChatUser, chosen.topics(), village, pace, quiet, consent);
            case VillageChosen chosen -> new Known(sealedChatUser, topics, chosen.village(), pace, quiet, consent);
            case PaceChosen chosen -> new Known(sealedChatUser, topics, village, chosen.pace(), quiet, consent);
            case QuietHoursChosen chosen -> new Known(sealedChatUser, topics, village, pace, chosen.hours(), consent);
            case ConsentGiven given -> new Known(sealedChatUser, topics, village, pace, quiet, given.wording());
            case ConsentWithdrawn withdrawn -> new Known(sealedChatUser, topics, village, pace, quiet, null);
            case ResidentErased erased -> STRANGER;
        };
    }
}
