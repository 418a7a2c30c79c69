package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import org.jspecify.annotations.Nullable;

/** Also counts for a delivery parked while LINE was taking it: what went out, went out. */
@Allowed({SYSTEM})
public record RecordAcceptance(
        DeliveryId delivery, @Nullable String requestId) implements Command {

    @Override
    public Object target() {
        return delivery;
    }
}
