package app.prongsai.announcements;

import app.prongsai.announcements.AnnouncementEvent.AnnouncementPublished;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementWithdrawn;
import app.prongsai.announcements.LatestAnnouncements.Latest;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiNumerals;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One row per organisation: its newest announcements, the newest first. */
@Component
@ProcessingGroup(NoticeBoards.NAME)
class NoticeBoards {

    static final String NAME = "notice-boards";

    private static final String KEY = "latest";
    private static final int MOST = 200;

    private final TenantCollection<Latest> boards;
    private final TopicList topics;

    NoticeBoards(ReadModels readModels, TopicList topics) {
        this.topics = topics;
        boards = readModels.collection(NAME, Latest.class);
    }

    @EventHandler
    void on(AnnouncementEvent event, Occurred occurred) {
        boards.change(occurred.tenant(), KEY, occurred.place(), before -> {
            List<LatestAnnouncements.Announcement> old = before == null ? List.of() : before.announcements();
            return new Latest(
                    switch (event) {
                        case AnnouncementPublished published ->
                            Stream.concat(Stream.of(announcement(published, occurred)), old.stream())
                                    .limit(MOST)
                                    .toList();
                        case AnnouncementWithdrawn withdrawn ->
                            old.stream()
                                    .filter(one -> !one.announcement().equals(withdrawn.announcement()))
                                    .toList();
                    });
        });
    }

    @QueryHandler
    Latest answer(LatestAnnouncements query, TenantId tenant) {
        return new Latest(boards.find(tenant, KEY).stream()
                .flatMap(latest -> latest.announcements().stream())
                .filter(one -> query.topic() == null || one.topic().equals(query.topic()))
                .limit(Math.max(0, query.most()))
                .toList());
    }

    @QueryHandler
    Latest answer(SearchAnnouncements query, TenantId tenant) {
        List<String> words = Arrays.stream(query.words().strip().split("\\s+"))
                .map(NoticeBoards::plain)
                .filter(word -> !word.isEmpty())
                .toList();
        return new Latest(boards.find(tenant, KEY).stream()
                .flatMap(latest -> latest.announcements().stream())
                .filter(one -> !words.isEmpty() && words.stream().allMatch(written(one)::contains))
                .limit(Math.max(0, query.most()))
                .toList());
    }

    private String written(LatestAnnouncements.Announcement one) {
        return plain(one.title() + "\n" + one.text() + "\n" + topics.thai(one.topic()));
    }

    /** Thai is written without blanks between words and with them anywhere else: they say nothing. */
    private static String plain(String text) {
        return ThaiNumerals.toArabic(text).replaceAll("\\h+", "").toLowerCase(Locale.ROOT);
    }

    private static LatestAnnouncements.Announcement announcement(AnnouncementPublished event, Occurred occurred) {
        return new LatestAnnouncements.Announcement(
                event.announcement(), event.topic(), event.title(), event.text(), event.link(), occurred.at());
    }
}
