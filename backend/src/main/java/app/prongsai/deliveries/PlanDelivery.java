package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To 1 to 500 people; whoever is named twice is counted once. Planned again under the same id, nothing changes.
 *
 * @param notAfter when it is of no use any more; null for as long as it can be tried
 */
@Allowed({SYSTEM})
public record PlanDelivery(
        DeliveryId delivery,
        String cause,
        Priority priority,
        List<String> sealedChatUsers,
        Message message,
        @Nullable Instant notAfter)
        implements Command {

    public PlanDelivery {
        sealedChatUsers = List.copyOf(sealedChatUsers);
    }

    public PlanDelivery(
            DeliveryId delivery, String cause, Priority priority, List<String> sealedChatUsers, Message message) {
        this(delivery, cause, priority, sealedChatUsers, message, null);
    }

    @Override
    public Object target() {
        return delivery;
    }
}
