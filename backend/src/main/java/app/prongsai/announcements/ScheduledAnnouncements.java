package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;

/** What is to become public later, the next first. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record ScheduledAnnouncements() implements Query<ScheduledAnnouncements.Scheduled> {

    @Override
    public Class<ScheduledAnnouncements.Scheduled> answer() {
        return ScheduledAnnouncements.Scheduled.class;
    }

    public record Scheduled(List<Entry> entries) {

        public Scheduled {
            entries = List.copyOf(entries);
        }
    }

    public record Entry(AnnouncementId announcement, Content content, Instant at) {}
}
