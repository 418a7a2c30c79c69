package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import org.jspecify.annotations.Nullable;

/** Where somebody lives; null means that all villages matter. The number is one of the organisation's. */
@Allowed({RESIDENT, SYSTEM})
public record ChooseVillage(
        SubscriberId subscriber, @Nullable Integer village) implements Command {

    @Override
    public Object target() {
        return subscriber;
    }
}
