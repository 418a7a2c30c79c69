package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The actor's organisation's next deliveries to make, by priority and age, addresses opened; as many as go out within a
 * moment, so that what becomes urgent meanwhile does not wait long.
 *
 * @param without those that whoever asks knows of already
 */
@Allowed({SYSTEM})
public record Outbox(Set<DeliveryId> without) implements Query<Outbox.Pending> {

    public Outbox {
        without = Set.copyOf(without);
    }

    public Outbox() {
        this(Set.of());
    }

    @Override
    public Class<Pending> answer() {
        return Pending.class;
    }

    /** @param stillListed those that were left out although they wait, as far as is known here */
    public record Pending(List<Delivery> deliveries, Set<DeliveryId> stillListed) {

        public Pending {
            deliveries = List.copyOf(deliveries);
            stillListed = Set.copyOf(stillListed);
        }
    }

    /**
     * @param recipients LINE user ids, or one e-mail address; none where every friend is meant
     * @param retryKey empty where the way knows no such thing
     */
    public record Delivery(
            DeliveryId delivery,
            String cause,
            Priority priority,
            Way way,
            List<String> recipients,
            Message message,
            String retryKey,
            Instant notAfter) {

        public Delivery {
            recipients = List.copyOf(recipients);
        }
    }
}
