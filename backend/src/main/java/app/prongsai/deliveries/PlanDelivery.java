package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.List;

/** To 1 to 500 people; whoever is named twice is counted once. Planned again under the same id, nothing changes. */
@Allowed({SYSTEM})
public record PlanDelivery(
        DeliveryId delivery, String cause, Priority priority, List<String> sealedChatUsers, Message message)
        implements Command {

    public PlanDelivery {
        sealedChatUsers = List.copyOf(sealedChatUsers);
    }

    @Override
    public Object target() {
        return delivery;
    }
}
