package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/**
 * Those of the latest 200 with every word in the title, text or topic, the newest first; spaces, capitals and the kind of
 * digits do not matter.
 */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record SearchAnnouncements(String words, int most) implements Query<LatestAnnouncements.Latest> {

    @Override
    public Class<LatestAnnouncements.Latest> answer() {
        return LatestAnnouncements.Latest.class;
    }
}
