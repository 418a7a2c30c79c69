package app.prongsai.announcements;

import app.prongsai.shared.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an announcement. */
public sealed interface AnnouncementEvent {

    AnnouncementId announcement();

    /** Nobody is shown it before that moment; scheduled again, only the latest counts. */
    @EventType(name = "announcements.AnnouncementScheduled")
    record AnnouncementScheduled(AnnouncementId announcement, Content content, Instant at)
            implements AnnouncementEvent {}

    /** @param everyFriend it goes to every friend of the organisation's LINE account, whatever anybody chose */
    @EventType(name = "announcements.AnnouncementPublished", version = 3)
    record AnnouncementPublished(
            AnnouncementId announcement,
            String topic,
            String title,
            String text,
            @Nullable String link,
            List<Integer> villages,
            List<Attachment> attachments,
            boolean everyFriend)
            implements AnnouncementEvent {

        public AnnouncementPublished {
            villages = List.copyOf(villages);
            attachments = List.copyOf(attachments);
        }

        /** For everybody who follows the topic, with nothing attached. */
        public AnnouncementPublished(
                AnnouncementId announcement, String topic, String title, String text, @Nullable String link) {
            this(announcement, topic, title, text, link, List.of(), List.of(), false);
        }
    }

    /** From now on it says this; the note says what was wrong before. */
    @EventType(name = "announcements.AnnouncementCorrected")
    record AnnouncementCorrected(
            AnnouncementId announcement,
            String title,
            String text,
            @Nullable String link,
            String note) implements AnnouncementEvent {}

    @EventType(name = "announcements.AnnouncementWithdrawn")
    record AnnouncementWithdrawn(AnnouncementId announcement, String reason) implements AnnouncementEvent {}

    /** Opened so often by this way; by whom is nobody's business. */
    @EventType(name = "announcements.AnnouncementRead")
    record AnnouncementRead(AnnouncementId announcement, Door door, int times) implements AnnouncementEvent {}
}
