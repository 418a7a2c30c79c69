package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import org.jspecify.annotations.Nullable;

/** Replaces title, text and link; the note says what was wrong. Whoever was told of the original is told of it. */
@Allowed({PUBLISHER, COORDINATOR, ADMINISTRATOR})
public record CorrectAnnouncement(
        AnnouncementId announcement,
        String title,
        String text,
        @Nullable String link,
        String note) implements Command {

    @Override
    public Object target() {
        return announcement;
    }
}
