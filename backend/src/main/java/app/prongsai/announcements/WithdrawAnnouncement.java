package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

@Allowed({PUBLISHER, COORDINATOR, ADMINISTRATOR})
public record WithdrawAnnouncement(AnnouncementId announcement, String reason) implements Command {

    @Override
    public Object target() {
        return announcement;
    }
}
