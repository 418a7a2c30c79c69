package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** The public announcement that a short address means; NotFound if there is none any more. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record AnnouncementBehind(String mark) implements Query<LatestAnnouncements.Announcement> {

    @Override
    public Class<LatestAnnouncements.Announcement> answer() {
        return LatestAnnouncements.Announcement.class;
    }
}
