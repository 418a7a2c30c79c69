package app.prongsai.deliveries;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.SubscriberId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which deliveries carried an announcement, and to whom, by marks and not by addresses: so that a correction reaches those
 * who were told, and of them only those who still want to hear. Written before a delivery is planned.
 */
@Component
class WhoGotIt {

    static final String CARRIED = "announcement-carried";
    static final String RECIPIENTS = "announcement-recipients";

    private static final int AT_A_TIME = 100;

    record Carried(DeliveryId delivery) {}

    /** How far numbers are taken, or forgotten; may be behind, after a stop. */
    record Last(int number) {}

    /** @param everyFriend it was a broadcast, and who got it is known to LINE alone */
    record Recipients(List<AnnouncementId> announcements, List<SubscriberId> subscribers, boolean everyFriend) {

        Recipients(List<AnnouncementId> announcements, List<SubscriberId> subscribers) {
            this(announcements, subscribers, false);
        }
    }

    private final TenantCollection<Carried> carried;
    private final TenantCollection<Last> lasts;
    private final TenantCollection<Recipients> recipients;

    WhoGotIt(ReadModels readModels) {
        this.carried = readModels.collection(CARRIED, Carried.class);
        this.lasts = readModels.collection(CARRIED, Last.class);
        this.recipients = readModels.collection(RECIPIENTS, Recipients.class);
    }

    /** A batch of one announcement, the number of which is known. */
    void note(
            TenantId tenant, DeliveryId delivery, AnnouncementId announcement, int number, List<SubscriberId> people) {
        recipients.putIfAbsent(tenant, delivery.value(), new Recipients(List.of(announcement), people));
        carried.putIfAbsent(tenant, batch(announcement, number), new Carried(delivery));
    }

    void noteBroadcast(TenantId tenant, DeliveryId delivery, AnnouncementId announcement) {
        recipients.putIfAbsent(tenant, delivery.value(), new Recipients(List.of(announcement), List.of(), true));
        carried.putIfAbsent(tenant, batch(announcement, 1), new Carried(delivery));
    }

    /** Several announcements brought together. */
    void note(TenantId tenant, DeliveryId delivery, List<AnnouncementId> announcements, List<SubscriberId> people) {
        recipients.putIfAbsent(tenant, delivery.value(), new Recipients(announcements, people));
        announcements.forEach(announcement -> noteKept(tenant, delivery, announcement));
    }

    private void noteKept(TenantId tenant, DeliveryId delivery, AnnouncementId announcement) {
        Carried mine = new Carried(delivery);
        int number = Math.max(first(tenant, lastKept(announcement)), first(tenant, firstKept(announcement)));
        while (!carried.putIfAbsent(tenant, kept(announcement, number), mine)
                && !carried.find(tenant, kept(announcement, number))
                        .filter(mine::equals)
                        .isPresent()) {
            number++;
        }
        lasts.put(tenant, lastKept(announcement), new Last(number));
    }

    /** Read many at a time and only as far as is asked for. */
    Stream<DeliveryId> deliveriesOf(TenantId tenant, AnnouncementId announcement) {
        return Stream.concat(
                        numbered(tenant, number -> batch(announcement, number), firstBatch(announcement)),
                        numbered(tenant, number -> kept(announcement, number), firstKept(announcement)))
                .map(Carried::delivery);
    }

    /** Without a gap from the first on. */
    private Stream<Carried> numbered(TenantId tenant, IntFunction<String> key, String first) {
        return Stream.iterate(first(tenant, first), from -> from + AT_A_TIME)
                .map(from -> carried.find(
                        tenant,
                        IntStream.range(from, from + AT_A_TIME).mapToObj(key).toList()))
                .takeWhile(found -> !found.isEmpty())
                .flatMap(List::stream);
    }

    Optional<Recipients> of(TenantId tenant, DeliveryId delivery) {
        return recipients.find(tenant, delivery.value());
    }

    /** Nobody can be told of a change any more. That it carried the announcements goes once those before it are forgotten too. */
    void forget(TenantId tenant, DeliveryId delivery, List<AnnouncementId> announcements) {
        recipients.remove(tenant, delivery.value());
        for (AnnouncementId announcement : announcements) {
            pass(tenant, number -> batch(announcement, number), firstBatch(announcement));
            pass(tenant, number -> kept(announcement, number), firstKept(announcement));
        }
    }

    private void pass(TenantId tenant, IntFunction<String> key, String first) {
        int from = first(tenant, first);
        int number = from;
        while (carried.find(tenant, key.apply(number))
                .filter(one -> of(tenant, one.delivery()).isEmpty())
                .isPresent()) {
            number++;
        }
        if (number > from) {
            lasts.put(tenant, first, new Last(number));
            IntStream.range(from, number).mapToObj(key).forEach(gone -> carried.remove(tenant, gone));
        }
    }

    /** The number of the first batch of an announcement that is not forgotten. */
    int firstBatch(TenantId tenant, AnnouncementId announcement) {
        return first(tenant, firstBatch(announcement));
    }

    private int first(TenantId tenant, String key) {
        return lasts.find(tenant, key).map(Last::number).orElse(1);
    }

    private static String batch(AnnouncementId announcement, int number) {
        return announcement.value() + "/batch/" + number;
    }

    private static String kept(AnnouncementId announcement, int number) {
        return announcement.value() + "/kept/" + number;
    }

    private static String firstBatch(AnnouncementId announcement) {
        return announcement.value() + "/first-batch";
    }

    private static String firstKept(AnnouncementId announcement) {
        return announcement.value() + "/first-kept";
    }

    private static String lastKept(AnnouncementId announcement) {
        return announcement.value() + "/last-kept";
    }
}
