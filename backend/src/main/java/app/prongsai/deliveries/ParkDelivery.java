package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Gives a delivery up for good; changes nothing once LINE took it. */
@Allowed({SYSTEM})
public record ParkDelivery(DeliveryId delivery, String reason) implements Command {

    @Override
    public Object target() {
        return delivery;
    }
}
