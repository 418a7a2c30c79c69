package app.prongsai.deliveries;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.shared.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a delivery. */
public sealed interface DeliveryEvent {

    DeliveryId delivery();

    /** A delivery begins, whichever way it goes. */
    sealed interface Planned extends DeliveryEvent {

        String cause();

        Priority priority();

        Way way();

        /** Sealed; empty where every friend is meant. */
        List<String> sealedRecipients();

        int people();

        Message message();

        /** Empty where the way knows no such thing. */
        String retryKey();

        Instant notAfter();
    }

    /** At most 500 recipients; the retry key is good for 24 hours. */
    @EventType(name = "deliveries.DeliveryPlanned")
    record DeliveryPlanned(
            DeliveryId delivery,
            String cause,
            Priority priority,
            List<String> sealedChatUsers,
            Message message,
            String retryKey,
            Instant notAfter)
            implements Planned {

        public DeliveryPlanned {
            sealedChatUsers = List.copyOf(sealedChatUsers);
        }

        @Override
        public Way way() {
            return Way.LINE;
        }

        @Override
        public List<String> sealedRecipients() {
            return sealedChatUsers;
        }

        @Override
        public int people() {
            return sealedChatUsers.size();
        }
    }

    /**
     * To every friend of the LINE account, whoever that is when LINE takes it.
     *
     * @param friends how many were known of when it was planned
     */
    @EventType(name = "deliveries.BroadcastPlanned")
    record BroadcastPlanned(
            DeliveryId delivery,
            String cause,
            Priority priority,
            int friends,
            Message message,
            String retryKey,
            Instant notAfter)
            implements Planned {

        @Override
        public Way way() {
            return Way.BROADCAST;
        }

        @Override
        public List<String> sealedRecipients() {
            return List.of();
        }

        @Override
        public int people() {
            return friends;
        }
    }

    /** The same by e-mail, to one person whom LINE does not reach. */
    @EventType(name = "deliveries.LetterPlanned")
    record LetterPlanned(
            DeliveryId delivery,
            String cause,
            Priority priority,
            String sealedAddress,
            Message message,
            Instant notAfter)
            implements Planned {

        @Override
        public Way way() {
            return Way.EMAIL;
        }

        @Override
        public List<String> sealedRecipients() {
            return List.of(sealedAddress);
        }

        @Override
        public int people() {
            return 1;
        }

        @Override
        public String retryKey() {
            return "";
        }
    }

    /** LINE, or the mail server, took it; that is not proof that anybody saw it. */
    @EventType(name = "deliveries.DeliveryAccepted")
    record DeliveryAccepted(DeliveryId delivery, @Nullable String requestId) implements DeliveryEvent {}

    /** Given up; the reason is for the administrator. */
    @EventType(name = "deliveries.DeliveryParked")
    record DeliveryParked(DeliveryId delivery, String reason) implements DeliveryEvent {}

    /**
     * Taken long ago: nothing more is known of it, and nobody can be told that what it said has changed.
     *
     * @param announcements what it carried, whose counts stay
     */
    @EventType(name = "deliveries.DeliveryForgotten")
    record DeliveryForgotten(DeliveryId delivery, List<AnnouncementId> announcements) implements DeliveryEvent {

        public DeliveryForgotten {
            announcements = List.copyOf(announcements);
        }
    }

    /** Somebody wants what was given up to be tried again; as long as the old retry key is good, it stays. */
    @EventType(name = "deliveries.DeliveryResumed")
    record DeliveryResumed(DeliveryId delivery, String retryKey, Instant notAfter) implements DeliveryEvent {}
}
