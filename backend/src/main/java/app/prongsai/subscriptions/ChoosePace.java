package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Hear of everything at once, or once a day of all together. */
@Allowed({RESIDENT, SYSTEM})
public record ChoosePace(SubscriberId subscriber, Pace pace) implements Command {

    @Override
    public Object target() {
        return subscriber;
    }
}
