package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Somebody agrees to being written to, in words whose version is named; only the present one can be agreed to. */
@Allowed({RESIDENT, SYSTEM})
public record Consent(SubscriberId subscriber, String wording) implements Command {

    @Override
    public Object target() {
        return subscriber;
    }
}
