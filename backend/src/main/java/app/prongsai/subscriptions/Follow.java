package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Nothing is sent before the follower agrees; a returning one finds the choices and the consent of before. */
@Allowed({RESIDENT, SYSTEM})
public record Follow(String chatUser, SubscriberId subscriber) implements Command {

    @Override
    public Object target() {
        return subscriber;
    }
}
