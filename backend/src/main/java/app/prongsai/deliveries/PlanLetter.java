package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** By e-mail, to one person whom LINE does not reach. Planned again under the same id, nothing changes. */
@Allowed({SYSTEM})
public record PlanLetter(DeliveryId delivery, String cause, Priority priority, String sealedAddress, Message message)
        implements Command {

    @Override
    public Object target() {
        return delivery;
    }
}
