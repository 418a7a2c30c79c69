package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;

/** The actor's organisation's next deliveries to make, at most 100, by priority and age; LINE user ids opened. */
@Allowed({SYSTEM})
public record Outbox() implements Query<Outbox.Pending> {

    @Override
    public Class<Pending> answer() {
        return Pending.class;
    }

    public record Pending(List<Delivery> deliveries) {

        public Pending {
            deliveries = List.copyOf(deliveries);
        }
    }

    public record Delivery(
            DeliveryId delivery,
            Priority priority,
            List<String> chatUsers,
            Message message,
            String retryKey,
            Instant notAfter) {

        public Delivery {
            chatUsers = List.copyOf(chatUsers);
        }
    }
}
