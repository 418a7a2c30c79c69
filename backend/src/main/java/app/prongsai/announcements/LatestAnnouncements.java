package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest first, at most 200; of one topic if one is named; withdrawn ones left out. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record LatestAnnouncements(@Nullable String topic, int most) implements Query<LatestAnnouncements.Latest> {

    @Override
    public Class<Latest> answer() {
        return Latest.class;
    }

    public record Latest(List<Announcement> announcements) {

        public Latest {
            announcements = List.copyOf(announcements);
        }
    }

    /**
     * @param villages whom it concerns; none means all
     * @param correction what was wrong before, and when that was put right; null if nothing was
     */
    public record Announcement(
            AnnouncementId announcement,
            String topic,
            String title,
            String text,
            @Nullable String link,
            Instant publishedAt,
            List<Integer> villages,
            List<Attachment> attachments,
            @Nullable Correction correction) {

        public Announcement {
            villages = List.copyOf(villages);
            attachments = List.copyOf(attachments);
        }
    }

    public record Correction(String note, Instant at) {}
}
