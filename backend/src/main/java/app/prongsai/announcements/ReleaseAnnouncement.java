package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** The time for which it was scheduled has come; before that, or once more, nothing happens. */
@Allowed({SYSTEM})
public record ReleaseAnnouncement(AnnouncementId announcement) implements Command {

    @Override
    public Object target() {
        return announcement;
    }
}
