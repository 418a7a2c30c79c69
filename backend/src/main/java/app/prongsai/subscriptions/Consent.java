package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.Set;

/** Somebody agrees to being written to about these topics, in words whose version is named; only the present one can be agreed to. */
@Allowed({RESIDENT, SYSTEM})
public record Consent(SubscriberId subscriber, String wording, Set<String> topics) implements Command {

    public Consent {
        topics = Set.copyOf(topics);
    }

    @Override
    public Object target() {
        return subscriber;
    }
}
