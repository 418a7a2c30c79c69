package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.Map;

/** How often each of the newest was opened, by the way people came; none of those never opened. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER})
public record Readings(int newest) implements Query<Readings.Counts> {

    @Override
    public Class<Readings.Counts> answer() {
        return Readings.Counts.class;
    }

    /** By the announcement's id. */
    public record Counts(Map<String, Map<Door, Integer>> byAnnouncement) {

        public Counts {
            byAnnouncement = Map.copyOf(byAnnouncement);
        }

        public int of(AnnouncementId announcement) {
            return byAnnouncement.getOrDefault(announcement.value(), Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }
}
