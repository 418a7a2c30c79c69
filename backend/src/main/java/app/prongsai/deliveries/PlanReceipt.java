package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Tells a LINE user by push what was committed, because the reply was lost. Planned again under the same id, nothing changes. */
@Allowed({SYSTEM})
public record PlanReceipt(DeliveryId delivery, String cause, String chatUser, Message message) implements Command {

    @Override
    public Object target() {
        return delivery;
    }

    /** Says nothing of whom and what, wherever it may be printed. */
    @Override
    public String toString() {
        return "PlanReceipt[" + delivery + "]";
    }
}
