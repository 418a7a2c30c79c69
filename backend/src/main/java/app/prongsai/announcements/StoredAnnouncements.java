package app.prongsai.announcements;

import app.prongsai.eventstore.Upcaster;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Announcements as logs have them from before. */
@Configuration(proxyBeanMethods = false)
class StoredAnnouncements {

    @Bean
    static Upcaster publishedAnnouncementsKnewNoVillagesNorAttachments() {
        return new Upcaster(
                "announcements.AnnouncementPublished",
                1,
                fields -> fields.append("villages", List.of()).append("attachments", List.of()));
    }
}
