package app.prongsai.announcements;

import app.prongsai.shared.EventType;
import org.jspecify.annotations.Nullable;

/** What happens to an announcement. */
public sealed interface AnnouncementEvent {

    AnnouncementId announcement();

    @EventType(name = "announcements.AnnouncementPublished")
    record AnnouncementPublished(
            AnnouncementId announcement,
            String topic,
            String title,
            String text,
            @Nullable String link) implements AnnouncementEvent {}

    @EventType(name = "announcements.AnnouncementWithdrawn")
    record AnnouncementWithdrawn(AnnouncementId announcement, String reason) implements AnnouncementEvent {}
}
