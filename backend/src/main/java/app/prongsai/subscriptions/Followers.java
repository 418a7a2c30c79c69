package app.prongsai.subscriptions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.Map;

/** How many follow, and how many of them have agreed to hear of each topic. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record Followers() implements Query<Followers.Count> {

    @Override
    public Class<Count> answer() {
        return Count.class;
    }

    public record Count(int following, Map<String, Integer> byTopic) {

        public Count {
            byTopic = Map.copyOf(byTopic);
        }
    }
}
