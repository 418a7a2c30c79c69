package app.prongsai.links;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of these links; those that were never looked at are left out. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record LinkStates(List<String> links) implements Query<LinkStates.States> {

    public LinkStates {
        links = List.copyOf(links);
    }

    @Override
    public Class<States> answer() {
        return States.class;
    }

    public record States(Map<String, State> byLink) {

        public States {
            byLink = Map.copyOf(byLink);
        }
    }

    /**
     * @param trouble null if it leads somewhere
     * @param since when that was first found
     */
    public record State(String link, @Nullable Trouble trouble, Instant since) {

        public boolean dead() {
            return trouble != null;
        }
    }
}
