package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import org.jspecify.annotations.Nullable;

/** Title up to 120 characters, text up to 4,000; the topic is one of Topics. */
@Allowed({PUBLISHER, COORDINATOR, ADMINISTRATOR, SYSTEM})
public record PublishAnnouncement(
        AnnouncementId announcement,
        String topic,
        String title,
        String text,
        @Nullable String link) implements Command {

    @Override
    public Object target() {
        return announcement;
    }
}
