package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/**
 * To every friend of the organisation's LINE account. Planned again under the same id, nothing changes.
 *
 * @param friends how many are known of
 */
@Allowed({SYSTEM})
public record PlanBroadcast(DeliveryId delivery, String cause, Priority priority, int friends, Message message)
        implements Command {

    @Override
    public Object target() {
        return delivery;
    }
}
