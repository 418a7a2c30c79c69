package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** The topics that residents can follow. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record Topics() implements Query<Topics.Offered> {

    @Override
    public Class<Offered> answer() {
        return Offered.class;
    }

    public record Offered(List<Topic> topics) {

        public Offered {
            topics = List.copyOf(topics);
        }
    }

    /**
     * @param atFirst whether it is among what is offered to somebody who has not chosen yet
     * @param urgent it waits for nobody's convenience, and may go to every friend of the account
     */
    public record Topic(String key, String thai, String english, boolean atFirst, boolean urgent) {}
}
