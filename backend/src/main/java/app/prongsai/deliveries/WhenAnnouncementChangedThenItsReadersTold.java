package app.prongsai.deliveries;

import app.prongsai.announcements.AnnouncementEvent.AnnouncementCorrected;
import app.prongsai.announcements.AnnouncementEvent.AnnouncementWithdrawn;
import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Door;
import app.prongsai.announcements.ShortAddress;
import app.prongsai.deliveries.DeliveryEvent.DeliveryAccepted;
import app.prongsai.deliveries.DeliveryEvent.DeliveryForgotten;
import app.prongsai.deliveries.WhoGotIt.Recipients;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Command;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.AddressesOf;
import app.prongsai.subscriptions.Followers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * When a published announcement is corrected or withdrawn, those are told whom LINE had taken the original for. Where it is
 * still on its way the change waits for it, so nobody hears of a change to something never heard of.
 */
@Component
@ProcessingGroup("when-announcement-changed-then-its-readers-told")
class WhenAnnouncementChangedThenItsReadersTold {

    static final String CHANGES = "announcement-changes";

    /** @param event names the change for good */
    record Change(String event, Message message) {}

    record Changes(List<Change> changes) {}

    private final Backend backend;
    private final WhoGotIt whoGotIt;
    private final TenantCollection<Changes> changes;
    private final TenantCollection<DeliveryAccepted> accepted;

    WhenAnnouncementChangedThenItsReadersTold(Backend backend, WhoGotIt whoGotIt, ReadModels readModels) {
        this.backend = backend;
        this.whoGotIt = whoGotIt;
        this.changes = readModels.collection(CHANGES, Changes.class);
        this.accepted = readModels.collection("announcement-accepted", DeliveryAccepted.class);
    }

    @EventHandler
    void on(AnnouncementCorrected event, Occurred occurred) {
        List<String> lines = new ArrayList<>(List.of("สิ่งที่แก้ไข: " + event.note()));
        lines.addAll(AnnouncementMessage.paragraphs(event.text()));
        String link = ShortAddress.of(occurred.tenant(), event.announcement(), Door.LINE)
                .path();
        tell(event.announcement(), occurred, "แก้ไขประกาศ: " + event.title(), lines, link);
    }

    @EventHandler
    void on(AnnouncementWithdrawn event, Occurred occurred) {
        tell(
                event.announcement(),
                occurred,
                "ยกเลิกประกาศที่ส่งก่อนหน้านี้",
                List.of("ประกาศที่ท่านได้รับทาง LINE ถูกยกเลิกแล้ว", "เหตุผล: " + event.reason()),
                "/o/" + occurred.tenant().code() + "/announcements");
    }

    private void tell(AnnouncementId announcement, Occurred occurred, String title, List<String> lines, String link) {
        TenantId tenant = occurred.tenant();
        Change change = new Change(occurred.event(), new Message(AnnouncementMessage.KIND, title, lines, link));
        changes.change(tenant, announcement.value(), occurred.place(), before -> {
            List<Change> all = new ArrayList<>(before == null ? List.of() : before.changes());
            all.add(change);
            return new Changes(all);
        });
        whoGotIt.deliveriesOf(tenant, announcement)
                .filter(delivery -> accepted.find(tenant, delivery.value()).isPresent())
                .forEach(delivery -> plan(occurred, announcement, delivery, change));
    }

    /** What was changed while it was on its way. */
    @EventHandler
    void on(DeliveryAccepted event, Occurred occurred) {
        whoGotIt.of(occurred.tenant(), event.delivery()).ifPresent(recipients -> {
            accepted.change(occurred.tenant(), event.delivery().value(), occurred.place(), before -> event);
            for (AnnouncementId announcement : recipients.announcements()) {
                changes.find(occurred.tenant(), announcement.value()).stream()
                        .flatMap(all -> all.changes().stream())
                        .forEach(change -> plan(occurred, announcement, event.delivery(), change));
            }
        });
    }

    @EventHandler
    void on(DeliveryForgotten event, Occurred occurred) {
        accepted.change(occurred.tenant(), event.delivery().value(), occurred.place(), before -> null);
    }

    private void plan(Occurred occurred, AnnouncementId announcement, DeliveryId original, Change change) {
        Actor system = Actor.system(occurred.tenant(), occurred.channel());
        whoGotIt.of(occurred.tenant(), original)
                .flatMap(recipients -> telling(
                        recipients, system, id(original, announcement, change), announcement.toString(), change))
                .ifPresent(plan -> backend.sendOnce(system, "plan/" + plan.target(), plan));
    }

    /** What every friend was told, every friend is told again. */
    private Optional<Command> telling(
            Recipients recipients, Actor system, DeliveryId delivery, String cause, Change change) {
        if (recipients.everyFriend()) {
            int friends = backend.ask(system, new Followers()).following();
            return Optional.of(new PlanBroadcast(delivery, cause, Priority.ANNOUNCEMENT, friends, change.message()));
        }
        List<String> addresses =
                backend.ask(system, new AddressesOf(recipients.subscribers())).sealedChatUsers();
        return addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanDelivery(delivery, cause, Priority.ANNOUNCEMENT, addresses, change.message()));
    }

    private static DeliveryId id(DeliveryId original, AnnouncementId announcement, Change change) {
        String cause = original.value() + "/" + announcement.value() + "/" + change.event();
        return new DeliveryId(
                UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
