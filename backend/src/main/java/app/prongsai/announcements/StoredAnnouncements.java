package app.prongsai.announcements;

import app.prongsai.eventstore.Upcaster;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Announcements as logs have them from before. */
@Configuration(proxyBeanMethods = false)
class StoredAnnouncements {

    @Bean
    static Upcaster publishedAnnouncementsKnewNoVillagesNorAttachments() {
        return Upcaster.adding(
                "announcements.AnnouncementPublished", 1, Map.of("villages", List.of(), "attachments", List.of()));
    }

    @Bean
    static Upcaster publishedAnnouncementsWentToFollowersOnly() {
        return Upcaster.adding("announcements.AnnouncementPublished", 2, "everyFriend", false);
    }
}
