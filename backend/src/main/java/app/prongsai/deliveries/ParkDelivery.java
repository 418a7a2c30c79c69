package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

@Allowed({SYSTEM})
public record ParkDelivery(DeliveryId delivery, String reason) implements Command {

    @Override
    public Object target() {
        return delivery;
    }
}
