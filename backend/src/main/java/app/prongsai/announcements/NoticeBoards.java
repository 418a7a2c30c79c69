package app.prongsai.announcements;

import app.prongsai.announcements.AnnouncementEvent.AnnouncementCorrected;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementPublished;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementRead;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementScheduled;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementWithdrawn;
import app.prongsai.announcements.AnnouncementGone.Withdrawal;
import app.prongsai.announcements.LatestAnnouncements.Correction;
import app.prongsai.announcements.LatestAnnouncements.Latest;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One row per organisation: its newest announcements, the newest first; and one per announcement, found by its mark, of
 * which another one remains when it is withdrawn.
 */
@Component
@ProcessingGroup(NoticeBoards.NAME)
@ProjectionVersion(3)
class NoticeBoards {

    static final String NAME = "notice-boards";

    private static final String KEY = "latest";
    private static final String MARKED = "marked/";
    private static final String GONE = "gone/";
    private static final int MOST = 200;

    private final TenantCollection<Latest> boards;
    private final TenantCollection<LatestAnnouncements.Announcement> pages;
    private final TenantCollection<Withdrawal> gone;
    private final TopicList topics;

    NoticeBoards(ReadModels readModels, TopicList topics) {
        this.topics = topics;
        boards = readModels.collection(NAME, Latest.class);
        pages = readModels.collection(NAME, LatestAnnouncements.Announcement.class);
        gone = readModels.collection(NAME, Withdrawal.class);
    }

    @EventHandler
    void on(AnnouncementEvent event, Occurred occurred) {
        if (event instanceof AnnouncementScheduled || event instanceof AnnouncementRead) {
            return;
        }
        if (event instanceof AnnouncementWithdrawn withdrawn) {
            remember(withdrawn, occurred);
        }
        boards.change(occurred.tenant(), KEY, occurred.place(), before -> {
            List<LatestAnnouncements.Announcement> old = before == null ? List.of() : before.announcements();
            return new Latest(
                    event instanceof AnnouncementPublished published
                            ? Stream.concat(Stream.of(announcement(published, occurred)), old.stream())
                                    .limit(MOST)
                                    .toList()
                            : old.stream()
                                    .flatMap(one -> Stream.ofNullable(
                                            one.announcement().equals(event.announcement())
                                                    ? after(one, event, occurred)
                                                    : one))
                                    .toList());
        });
        pages.change(
                occurred.tenant(),
                MARKED + ShortAddress.markOf(event.announcement()),
                occurred.place(),
                before -> after(before, event, occurred));
    }

    /** Before its page goes: what was never public leaves nothing behind. */
    private void remember(AnnouncementWithdrawn event, Occurred occurred) {
        String mark = ShortAddress.markOf(event.announcement());
        pages.find(occurred.tenant(), MARKED + mark)
                .ifPresent(page -> gone.change(
                        occurred.tenant(),
                        GONE + mark,
                        occurred.place(),
                        before -> new Withdrawal(page.publishedAt(), occurred.at(), event.reason())));
    }

    private static LatestAnnouncements.@Nullable Announcement after(
            LatestAnnouncements.@Nullable Announcement before, AnnouncementEvent event, Occurred occurred) {
        return switch (event) {
            case AnnouncementPublished published -> announcement(published, occurred);
            case AnnouncementCorrected corrected
            when before != null ->
                new LatestAnnouncements.Announcement(
                        before.announcement(),
                        before.topic(),
                        corrected.title(),
                        corrected.text(),
                        corrected.link(),
                        before.publishedAt(),
                        before.villages(),
                        before.attachments(),
                        new Correction(corrected.note(), occurred.at()));
            case AnnouncementWithdrawn withdrawn -> null;
            default -> before;
        };
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
    LatestAnnouncements.Announcement answer(OneAnnouncement query, TenantId tenant) {
        return pages.find(tenant, MARKED + ShortAddress.markOf(query.announcement()))
                .filter(one -> one.announcement().equals(query.announcement()))
                .orElseThrow(NotFound::new);
    }

    @QueryHandler
    LatestAnnouncements.Announcement answer(AnnouncementBehind query, TenantId tenant) {
        return pages.find(tenant, MARKED + query.mark()).orElseThrow(NotFound::new);
    }

    @QueryHandler
    Withdrawal answer(AnnouncementGone query, TenantId tenant) {
        return gone.find(tenant, GONE + query.mark()).orElseThrow(NotFound::new);
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
                event.announcement(),
                event.topic(),
                event.title(),
                event.text(),
                event.link(),
                occurred.at(),
                event.villages(),
                event.attachments(),
                null);
    }
}
