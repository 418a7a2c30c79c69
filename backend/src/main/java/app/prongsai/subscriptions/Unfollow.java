package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

@Allowed({RESIDENT, SYSTEM})
public record Unfollow(SubscriberId subscriber) implements Command {

    @Override
    public Object target() {
        return subscriber;
    }
}
