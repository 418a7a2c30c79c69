package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** So often was it opened by this way since it was counted last. */
@Allowed({SYSTEM})
public record CountReadings(AnnouncementId announcement, Door door, int times) implements Command {

    @Override
    public Object target() {
        return announcement;
    }
}
