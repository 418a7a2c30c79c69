package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.List;

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
