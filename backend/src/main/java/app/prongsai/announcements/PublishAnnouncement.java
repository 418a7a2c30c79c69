package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Title up to 120 characters, text up to 4,000, up to 5 attachments; the topic is one of Topics, the villages are the
 * organisation's. As long as it is not public it may be given again: the latest counts.
 *
 * @param at when it becomes public; null for at once
 * @param everyFriend to every friend of the organisation's LINE account, also who follows no topic or wants no news: for
 *     urgent topics, all villages, and at once
 */
@Allowed({PUBLISHER, COORDINATOR, ADMINISTRATOR, SYSTEM})
public record PublishAnnouncement(
        AnnouncementId announcement,
        Content content,
        @Nullable Instant at,
        boolean everyFriend) implements Command {

    /** To those who follow the topic. */
    public PublishAnnouncement(AnnouncementId announcement, Content content, @Nullable Instant at) {
        this(announcement, content, at, false);
    }

    /** At once, for everybody who follows the topic. */
    public PublishAnnouncement(
            AnnouncementId announcement, String topic, String title, String text, @Nullable String link) {
        this(announcement, new Content(topic, title, text, link, List.of(), List.of()), null);
    }

    @Override
    public Object target() {
        return announcement;
    }
}
