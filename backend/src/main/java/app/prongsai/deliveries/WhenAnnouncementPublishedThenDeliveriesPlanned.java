package app.prongsai.deliveries;

import app.prongsai.announcements.AnnouncementEvent.AnnouncementPublished;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementWithdrawn;
import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.TopicList;
import app.prongsai.deliveries.DeliveryEvent.DeliveryAccepted;
import app.prongsai.deliveries.DeliveryEvent.DeliveryForgotten;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.Followers;
import app.prongsai.subscriptions.SubscriberId;
import app.prongsai.subscriptions.SubscribersOf;
import app.prongsai.subscriptions.SubscribersOf.Reach;
import app.prongsai.thai.ThaiDates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When an announcement is published, deliveries are planned: one to every friend of the account if it is meant for all of
 * them, otherwise one per batch of its topic's subscribers. Each batch is fixed in a row before it is used and the next
 * one begins where it ended, so an event that comes again, after a stop in the midst or much later, finds the same batches
 * whoever followed or left meanwhile. Only so many are planned ahead, and one more with each that LINE has taken: a million
 * followers fill neither the outbox nor anybody's memory, hold up no other organisation, and where LINE takes nothing, as
 * at the end of a month, there is no more to resume than one sees.
 */
@Component
@ProcessingGroup("when-announcement-published-then-deliveries-planned")
class WhenAnnouncementPublishedThenDeliveriesPlanned {

    static final String BATCHES = "announcement-batches";
    static final String FRONTS = "announcement-fronts";

    private static final String WITHDRAWN = "ประกาศถูกยกเลิกก่อนส่ง";

    /** @param last where the batch ends; null for the empty one after all others */
    record Batch(
            List<String> sealedChatUsers,
            List<SubscriberId> subscribers,
            @Nullable SubscriberId last,
            boolean planned) {}

    /**
     * How far an announcement was planned; gone when everybody was.
     *
     * @param number of the next batch
     * @param after where the one before it ended
     */
    record Front(
            AnnouncementPublished announcement,
            @Nullable Integer hour,
            int number,
            @Nullable SubscriberId after) {

        Front next(SubscriberId last) {
            return new Front(announcement, hour, number + 1, last);
        }
    }

    private final Backend backend;
    private final TopicList topics;
    private final WhoGotIt whoGotIt;
    private final TenantCollection<Batch> batches;
    private final TenantCollection<Front> fronts;
    private final int ahead;

    WhenAnnouncementPublishedThenDeliveriesPlanned(
            Backend backend,
            TopicList topics,
            WhoGotIt whoGotIt,
            ReadModels readModels,
            @Value("${prongsai.announcements.batches-ahead:64}") int ahead) {
        this.ahead = ahead;
        this.fronts = readModels.collection(FRONTS, Front.class);
        this.whoGotIt = whoGotIt;
        this.backend = backend;
        this.topics = topics;
        this.batches = readModels.collection(BATCHES, Batch.class);
    }

    @EventHandler
    void on(AnnouncementPublished event, Occurred occurred) {
        Actor system = Actor.system(occurred.tenant(), occurred.channel());
        if (event.everyFriend()) {
            planBroadcast(event, system);
            return;
        }
        fronts.put(system.tenant(), root(event.announcement()), new Front(event, hour(event, occurred), 1, null));
        boolean more = true;
        for (int batch = 0; batch < ahead && more; batch++) {
            more = planNext(system, root(event.announcement()));
        }
    }

    @EventHandler
    void on(DeliveryAccepted event, Occurred occurred) {
        String id = event.delivery().value();
        int end = id.lastIndexOf('-');
        if (end > 0) {
            planNext(Actor.system(occurred.tenant(), occurred.channel()), id.substring(0, end));
        }
    }

    /** Where the batches ended goes with the deliveries, from the first on; the empty one after all others stays. */
    @EventHandler
    void on(DeliveryForgotten event, Occurred occurred) {
        TenantId tenant = occurred.tenant();
        whoGotIt.forget(tenant, event.delivery(), event.announcements());
        for (AnnouncementId announcement : event.announcements()) {
            int number = whoGotIt.firstBatch(tenant, announcement) - 1;
            while (found(tenant, announcement, number).isPresent()) {
                batches.remove(tenant, key(announcement, number));
                number--;
            }
        }
    }

    /** @return false if there is no batch any more that is not planned yet */
    private boolean planNext(Actor system, String root) {
        Optional<Front> going = fronts.find(system.tenant(), root);
        boolean planned = false;
        while (going.isPresent() && !planned) {
            Front front = going.get();
            Batch batch = fixed(front.announcement(), system, front.hour(), front.number(), front.after());
            SubscriberId last = batch.last();
            if (last == null) {
                fronts.remove(system.tenant(), root);
                return false;
            }
            planned = !batch.planned();
            if (planned) {
                plan(front.announcement(), system, front.number(), batch);
            }
            going = Optional.of(front.next(last));
            fronts.put(system.tenant(), root, going.get());
        }
        return planned;
    }

    @EventHandler
    void on(AnnouncementWithdrawn event, Occurred occurred) {
        Actor system = Actor.system(occurred.tenant(), occurred.channel());
        fronts.remove(system.tenant(), root(event.announcement()));
        DeliveryId broadcast = broadcast(event.announcement());
        if (whoGotIt.of(system.tenant(), broadcast).isPresent()) {
            withdraw(system, broadcast);
        }
        int number = whoGotIt.firstBatch(system.tenant(), event.announcement());
        while (found(system.tenant(), event.announcement(), number)
                .filter(Batch::planned)
                .isPresent()) {
            withdraw(system, delivery(event.announcement(), number));
            number++;
        }
    }

    private void withdraw(Actor system, DeliveryId delivery) {
        backend.sendOnce(system, "withdraw/" + delivery, new ParkDelivery(delivery, WITHDRAWN));
    }

    /** What is urgent asks nobody's convenience; the rest is kept for those who are quiet or hear once a day. */
    private @Nullable Integer hour(AnnouncementPublished event, Occurred occurred) {
        return topics.isUrgent(event.topic())
                ? null
                : Integer.valueOf(occurred.at().atZone(ThaiDates.ZONE).getHour());
    }

    Batch fixed(
            AnnouncementPublished event,
            Actor system,
            @Nullable Integer hour,
            int number,
            @Nullable SubscriberId after) {
        Optional<Batch> before = found(system.tenant(), event.announcement(), number);
        if (before.isPresent()) {
            return before.get();
        }
        Reach reach = backend.ask(
                system, new SubscribersOf(event.topic(), event.villages(), hour, after, Delivery.MOST_RECIPIENTS));
        Batch batch = new Batch(reach.sealedChatUsers(), reach.subscribers(), reach.last(), false);
        return batches.putIfAbsent(system.tenant(), key(event.announcement(), number), batch)
                ? batch
                : found(system.tenant(), event.announcement(), number).orElseThrow();
    }

    void plan(AnnouncementPublished event, Actor system, int number, Batch batch) {
        DeliveryId delivery = delivery(event.announcement(), number);
        whoGotIt.note(system.tenant(), delivery, event.announcement(), number, batch.subscribers());
        backend.sendOnce(
                system,
                "plan/" + delivery,
                new PlanDelivery(
                        delivery,
                        event.announcement().toString(),
                        Priority.ANNOUNCEMENT,
                        batch.sealedChatUsers(),
                        message(event, system)));
        // The addresses stand in the delivery now; the row only remembers where the batch ended.
        batches.put(
                system.tenant(),
                key(event.announcement(), number),
                new Batch(List.of(), List.of(), batch.last(), true));
    }

    private void planBroadcast(AnnouncementPublished event, Actor system) {
        DeliveryId delivery = broadcast(event.announcement());
        whoGotIt.noteBroadcast(system.tenant(), delivery, event.announcement());
        backend.sendOnce(
                system,
                "plan/" + delivery,
                new PlanBroadcast(
                        delivery,
                        event.announcement().toString(),
                        Priority.ANNOUNCEMENT,
                        backend.ask(system, new Followers()).following(),
                        message(event, system)));
    }

    private static Message message(AnnouncementPublished event, Actor system) {
        return AnnouncementMessage.of(
                system.tenant(), event.announcement(), event.title(), event.text(), event.attachments());
    }

    private Optional<Batch> found(TenantId tenant, AnnouncementId announcement, int number) {
        return batches.find(tenant, key(announcement, number));
    }

    private static String key(AnnouncementId announcement, int number) {
        return announcement.value() + "/" + number;
    }

    private static DeliveryId delivery(AnnouncementId announcement, int number) {
        return new DeliveryId(root(announcement) + "-" + number);
    }

    private static DeliveryId broadcast(AnnouncementId announcement) {
        return new DeliveryId(root(announcement) + "-all");
    }

    private static String root(AnnouncementId announcement) {
        return UUID.nameUUIDFromBytes(announcement.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
