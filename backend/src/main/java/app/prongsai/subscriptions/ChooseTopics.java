package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.Set;

/** Replaces the choice of somebody who has agreed; the empty set stops everything. */
@Allowed({RESIDENT, SYSTEM})
public record ChooseTopics(SubscriberId subscriber, Set<String> topics) implements Command {

    public ChooseTopics {
        topics = Set.copyOf(topics);
    }

    @Override
    public Object target() {
        return subscriber;
    }
}
