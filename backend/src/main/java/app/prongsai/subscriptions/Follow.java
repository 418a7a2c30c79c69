package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** A returning follower finds the topics chosen before. */
@Allowed({RESIDENT, SYSTEM})
public record Follow(String chatUser, SubscriberId subscriber) implements Command {

    @Override
    public Object target() {
        return subscriber;
    }
}
