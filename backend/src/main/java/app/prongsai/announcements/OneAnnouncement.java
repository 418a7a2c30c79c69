package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** A public announcement as it says now; NotFound if it was withdrawn or never published. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record OneAnnouncement(AnnouncementId announcement) implements Query<LatestAnnouncements.Announcement> {

    @Override
    public Class<LatestAnnouncements.Announcement> answer() {
        return LatestAnnouncements.Announcement.class;
    }
}
