package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.Map;

/** What became of the newest announcements in LINE, in people. That LINE took a message is not proof that anybody saw it. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER})
public record AnnouncementOutcomes(int newest) implements Query<AnnouncementOutcomes.Outcomes> {

    @Override
    public Class<Outcomes> answer() {
        return Outcomes.class;
    }

    /** By the announcement's id. */
    public record Outcomes(Map<String, Outcome> byAnnouncement) {

        public Outcomes {
            byAnnouncement = Map.copyOf(byAnnouncement);
        }

        public Outcome of(AnnouncementId announcement) {
            return byAnnouncement.getOrDefault(announcement.value(), Outcome.NOTHING);
        }
    }

    public record Outcome(int waiting, int accepted, int failed) {

        static final Outcome NOTHING = new Outcome(0, 0, 0);
    }
}
