package app.prongsai.deliveries;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.SubscriberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

    record Recipients(List<AnnouncementId> announcements, List<SubscriberId> subscribers) {}

    private final TenantCollection<Carried> carried;
    private final TenantCollection<Recipients> recipients;

    WhoGotIt(ReadModels readModels) {
        this.carried = readModels.collection(CARRIED, Carried.class);
        this.recipients = readModels.collection(RECIPIENTS, Recipients.class);
    }

    /** A batch of one announcement, the number of which is known. */
    void note(
            TenantId tenant, DeliveryId delivery, AnnouncementId announcement, int number, List<SubscriberId> people) {
        recipients.putIfAbsent(tenant, delivery.value(), new Recipients(List.of(announcement), people));
        carried.putIfAbsent(tenant, batch(announcement, number), new Carried(delivery));
    }

    /** Several announcements brought together. */
    void note(TenantId tenant, DeliveryId delivery, List<AnnouncementId> announcements, List<SubscriberId> people) {
        recipients.putIfAbsent(tenant, delivery.value(), new Recipients(announcements, people));
        for (AnnouncementId announcement : announcements) {
            Carried mine = new Carried(delivery);
            int number = 1;
            while (!carried.putIfAbsent(tenant, kept(announcement, number), mine)
                    && !carried.find(tenant, kept(announcement, number))
                            .filter(mine::equals)
                            .isPresent()) {
                number++;
            }
        }
    }

    List<DeliveryId> deliveriesOf(TenantId tenant, AnnouncementId announcement) {
        List<DeliveryId> deliveries = new ArrayList<>(all(tenant, number -> batch(announcement, number)));
        deliveries.addAll(all(tenant, number -> kept(announcement, number)));
        return deliveries;
    }

    /** Numbered without a gap from one on; read many at a time. */
    private List<DeliveryId> all(TenantId tenant, IntFunction<String> key) {
        List<DeliveryId> deliveries = new ArrayList<>();
        for (int from = 1; ; from += AT_A_TIME) {
            List<Carried> found = carried.find(
                    tenant,
                    IntStream.range(from, from + AT_A_TIME).mapToObj(key).toList());
            found.forEach(one -> deliveries.add(one.delivery()));
            if (found.size() < AT_A_TIME) {
                return deliveries;
            }
        }
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
}
