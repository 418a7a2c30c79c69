package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** What is not urgent waits until they are over. */
@Allowed({RESIDENT, SYSTEM})
public record ChooseQuietHours(SubscriberId subscriber, QuietHours hours) implements Command {

    @Override
    public Object target() {
        return subscriber;
    }
}
