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

    /** How far numbers are taken; may be behind, after a stop. */
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
        int number =
                lasts.find(tenant, lastKept(announcement)).map(Last::number).orElse(1);
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
        return Stream.<IntFunction<String>>of(
                        number -> batch(announcement, number), number -> kept(announcement, number))
                .flatMap(key -> numbered(tenant, key))
                .map(Carried::delivery);
    }

    /** Without a gap from one on. */
    private Stream<Carried> numbered(TenantId tenant, IntFunction<String> key) {
        return Stream.iterate(1, from -> from + AT_A_TIME)
                .map(from -> carried.find(
                        tenant,
                        IntStream.range(from, from + AT_A_TIME).mapToObj(key).toList()))
                .takeWhile(found -> !found.isEmpty())
                .flatMap(List::stream);
    }

    Optional<Recipients> of(TenantId tenant, DeliveryId delivery) {
        return recipients.find(tenant, delivery.value());
    }

    private static String batch(AnnouncementId announcement, int number) {
        return announcement.value() + "/batch/" + number;
    }

    private static String kept(AnnouncementId announcement, int number) {
        return announcement.value() + "/kept/" + number;
    }

    private static String lastKept(AnnouncementId announcement) {
        return announcement.value() + "/last-kept";
    }
}
