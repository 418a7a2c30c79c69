package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Opting out: no topic is followed any more, and the consent is taken back. */
@Allowed({RESIDENT, SYSTEM})
public record StopNews(SubscriberId subscriber) implements Command {

    @Override
    public Object target() {
        return subscriber;
    }
}
