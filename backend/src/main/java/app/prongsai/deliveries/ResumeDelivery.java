package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Puts a delivery that was given up back into the outbox; what waits or was accepted stays as it is. */
@Allowed({ADMINISTRATOR, COORDINATOR, PUBLISHER, SYSTEM})
public record ResumeDelivery(DeliveryId delivery) implements Command {

    @Override
    public Object target() {
        return delivery;
    }
}
