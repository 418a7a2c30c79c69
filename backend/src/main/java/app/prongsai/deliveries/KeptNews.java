package app.prongsai.deliveries;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.announcements.TopicList;
import app.prongsai.platform.Backend;
import app.prongsai.readmodel.BesideRows;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.readmodel.TenantCollection.Entry;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.QuietHours;
import app.prongsai.subscriptions.ReadersDue;
import app.prongsai.subscriptions.ReadersDue.Reader;
import app.prongsai.subscriptions.SubscriberId;
import app.prongsai.thai.ThaiDates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings people what was kept for them: once a day all together, or when their quiet hours end. Every part is fixed in a row
 * before anything of it is planned, so that an hour begun twice, after a stop, finds the same people and the same news.
 */
@Component
class KeptNews {

    static final String PARTS = "kept-news";

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MOST_ANNOUNCEMENTS = 200;

    /** People with the same news. */
    record Bundle(List<AnnouncementId> announcements, List<String> sealedChatUsers, List<SubscriberId> subscribers) {}

    /**
     * @param bundles none any more once they are planned: the addresses stand in the deliveries then
     * @param last where the part ends; null for the empty one after all others
     */
    record Part(List<Bundle> bundles, @Nullable SubscriberId last) {

        Part planned() {
            return new Part(List.of(), last);
        }
    }

    private final Backend backend;
    private final TopicList topics;
    private final NewsSettings settings;
    private final WhoGotIt whoGotIt;
    private final TenantCollection<Part> parts;
    private final BesideRows rows;

    KeptNews(
            Backend backend,
            TopicList topics,
            NewsSettings settings,
            WhoGotIt whoGotIt,
            ReadModels readModels,
            BesideRows rows) {
        this.rows = rows;
        this.whoGotIt = whoGotIt;
        this.backend = backend;
        this.topics = topics;
        this.settings = settings;
        this.parts = readModels.collection(PARTS, Part.class);
    }

    /** What is to be brought at the full hour. */
    void bring(TenantId tenant, ZonedDateTime moment) {
        ZonedDateTime hour = moment.truncatedTo(ChronoUnit.HOURS);
        List<Announcement> news = ofTheDayBefore(tenant, hour.toInstant());
        if (news.isEmpty()) {
            return;
        }
        int number = 1;
        Part part = fixed(tenant, hour, number, null, news);
        while (part.last() != null) {
            if (!part.bundles().isEmpty()) {
                plan(tenant, hour, number, part, news);
                parts.put(tenant, key(hour, number), part.planned());
            }
            number++;
            part = fixed(tenant, hour, number, part.last(), news);
        }
    }

    private List<Announcement> ofTheDayBefore(TenantId tenant, Instant hour) {
        return backend.ask(system(tenant), new LatestAnnouncements(null, MOST_ANNOUNCEMENTS)).announcements().stream()
                .filter(one -> !topics.isUrgent(one.topic()))
                .filter(one -> within(one, hour, A_DAY))
                .toList();
    }

    private Part fixed(
            TenantId tenant, ZonedDateTime hour, int number, @Nullable SubscriberId after, List<Announcement> news) {
        String key = key(hour, number);
        return parts.find(tenant, key).orElseGet(() -> {
            Part part = part(tenant, hour, after, news);
            return parts.putIfAbsent(tenant, key, part)
                    ? part
                    : parts.find(tenant, key).orElseThrow();
        });
    }

    private Part part(TenantId tenant, ZonedDateTime hour, @Nullable SubscriberId after, List<Announcement> news) {
        boolean daily = hour.getHour() == settings.dailyHour();
        List<Reader> readers = backend.ask(
                        system(tenant), new ReadersDue(hour.getHour(), daily, after, Delivery.MOST_RECIPIENTS))
                .readers();
        Map<List<AnnouncementId>, List<Reader>> bundles = new LinkedHashMap<>();
        for (Reader reader : readers) {
            List<AnnouncementId> kept = news.stream()
                    .filter(one -> keptFor(reader, one, hour))
                    .map(Announcement::announcement)
                    .toList();
            if (!kept.isEmpty()) {
                bundles.computeIfAbsent(kept, ids -> new ArrayList<>()).add(reader);
            }
        }
        return new Part(
                bundles.entrySet().stream()
                        .map(bundle -> bundle(bundle.getKey(), bundle.getValue()))
                        .toList(),
                readers.isEmpty() ? null : readers.getLast().subscriber());
    }

    private static Bundle bundle(List<AnnouncementId> announcements, List<Reader> readers) {
        return new Bundle(
                announcements,
                readers.stream().map(Reader::sealedChatUser).toList(),
                readers.stream().map(Reader::subscriber).toList());
    }

    private static boolean keptFor(Reader reader, Announcement news, ZonedDateTime hour) {
        QuietHours quiet = reader.quiet();
        Duration since = quiet == null ? A_DAY : Duration.ofHours(quiet.length());
        return within(news, hour.toInstant(), since) && reader.follows(news.topic(), news.villages());
    }

    private static boolean within(Announcement news, Instant end, Duration before) {
        return !news.publishedAt().isBefore(end.minus(before))
                && news.publishedAt().isBefore(end);
    }

    private void plan(TenantId tenant, ZonedDateTime hour, int number, Part part, List<Announcement> news) {
        for (int place = 0; place < part.bundles().size(); place++) {
            Bundle bundle = part.bundles().get(place);
            List<Announcement> still = news.stream()
                    .filter(one -> bundle.announcements().contains(one.announcement()))
                    .toList();
            if (!still.isEmpty()) {
                DeliveryId delivery = new DeliveryId(("news-" + key(hour, number) + "-" + place).replace('/', '-'));
                whoGotIt.note(
                        tenant,
                        delivery,
                        still.stream().map(Announcement::announcement).toList(),
                        bundle.subscribers());
                backend.sendOnce(
                        system(tenant),
                        "plan/" + delivery,
                        new PlanDelivery(
                                delivery,
                                "news/" + hour.toLocalDate(),
                                Priority.ANNOUNCEMENT,
                                bundle.sealedChatUsers(),
                                AnnouncementMessage.together(tenant, still)));
            }
        }
    }

    /** The parts of hours that are so long past that nobody begins them again. */
    void forget(Instant before) {
        LocalDate first = LocalDate.ofInstant(before, ThaiDates.ZONE);
        List<Entry<Part>> old = new ArrayList<>();
        rows.each(PARTS, Part.class, null, part -> {
            if (day(part.key()).isBefore(first)) {
                old.add(part);
            }
        });
        old.forEach(part -> parts.remove(part.tenant(), part.key()));
    }

    private static LocalDate day(String key) {
        return LocalDate.parse(key.substring(0, key.indexOf('/')));
    }

    private static String key(ZonedDateTime hour, int number) {
        return hour.toLocalDate() + "/" + hour.getHour() + "/" + number;
    }

    private static Actor system(TenantId tenant) {
        return Actor.system(tenant, Channel.CLOCK);
    }
}
