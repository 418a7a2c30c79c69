package app.prongsai.deliveries;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Content;
import app.prongsai.announcements.CorrectAnnouncement;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.announcements.WithdrawAnnouncement;
import app.prongsai.deliveries.AnnouncementOutcomes.Outcome;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.MySubscription;
import app.prongsai.subscriptions.StopNews;
import app.prongsai.subscriptions.SubscriberId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Residents;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class WhenAnnouncementChangedThenItsReadersToldTest {

    private static final AnnouncementId ID = new AnnouncementId("a-1");

    @Autowired
    Backend backend;

    @Autowired
    WhoGotIt whoGotIt;

    @Test
    void a_correction_follows_the_original_to_those_who_got_it_and_still_want_to_hear() {
        TenantId town = new TenantId("follow-right");
        follower(town, "Ustays");
        SubscriberId stops = follower(town, "Ustops");
        publish(town);
        DeliveryId original = waiting(town, 1).getFirst().delivery();
        follower(town, "Ulate");
        correct(town);
        backend.send(system(town), new StopNews(stops));
        eventually(() -> assertThat(
                        backend.ask(system(town), new MySubscription(stops)).topics())
                .isEmpty());
        assertThat(pending(town)).extracting(Outbox.Delivery::delivery).containsExactly(original);

        backend.send(system(town), new RecordAcceptance(original, "request-1"));
        eventually(() -> assertThat(pending(town)).singleElement().satisfies(change -> {
            assertThat(change.recipients()).containsExactly("Ustays");
            assertThat(change.message().title()).isEqualTo("แก้ไขประกาศ: ประชุมวันที่ 5");
            assertThat(change.message().lines()).containsExactly("สิ่งที่แก้ไข: วันที่ผิด", "เวลา 9.00 น.");
        }));
    }

    @Test
    void a_withdrawal_is_told_to_those_who_got_the_original_and_stops_what_is_not_out() {
        TenantId town = new TenantId("follow-gone");
        follower(town, "Ugot");
        publish(town);
        DeliveryId original = waiting(town, 1).getFirst().delivery();
        backend.send(system(town), new RecordAcceptance(original, "request-1"));
        eventually(() -> assertThat(outcome(town)).isEqualTo(new Outcome(0, 1, 0)));
        backend.send(publisher(town), new WithdrawAnnouncement(ID, "ซ่อมเสร็จแล้ว"));
        eventually(() -> assertThat(pending(town)).singleElement().satisfies(change -> {
            assertThat(change.message().title()).isEqualTo("ยกเลิกประกาศที่ส่งก่อนหน้านี้");
            assertThat(change.message().lines()).contains("เหตุผล: ซ่อมเสร็จแล้ว");
        }));
    }

    @Test
    void what_became_of_an_announcement_is_added_up_through_parking_and_resuming() {
        TenantId town = new TenantId("follow-sums");
        follower(town, "Uone");
        follower(town, "Utwo");
        publish(town);
        DeliveryId delivery = waiting(town, 1).getFirst().delivery();
        eventually(() -> assertThat(outcome(town)).isEqualTo(new Outcome(2, 0, 0)));
        backend.send(system(town), new ParkDelivery(delivery, "LINE ไม่รับ"));
        eventually(() -> assertThat(outcome(town)).isEqualTo(new Outcome(0, 0, 2)));
        backend.send(publisher(town), new ResumeDelivery(delivery));
        eventually(() -> assertThat(outcome(town)).isEqualTo(new Outcome(2, 0, 0)));
        backend.send(system(town), new RecordAcceptance(delivery, "request-1"));
        eventually(() -> assertThat(outcome(town)).isEqualTo(new Outcome(0, 2, 0)));
    }

    @Test
    void nobody_hears_of_the_withdrawal_of_what_never_went_out() {
        TenantId town = new TenantId("follow-never");
        follower(town, "Ugot");
        publish(town);
        waiting(town, 1);
        backend.send(publisher(town), new WithdrawAnnouncement(ID, "ผิด"));
        eventually(() -> assertThat(pending(town)).isEmpty());
        assertThat(backend.ask(publisher(town), new DeliveryLog()).entries()).hasSize(1);
    }

    @Test
    void what_every_friend_was_told_is_one_delivery_and_its_correction_goes_to_every_friend_too() {
        TenantId town = new TenantId("follow-everyone");
        follower(town, "Ustays");
        SubscriberId stops = follower(town, "Ustops");
        backend.send(system(town), new StopNews(stops));
        Content flood = new Content("disaster", "น้ำป่า", "อพยพทันที", null, List.of(), List.of());
        backend.send(publisher(town), new PublishAnnouncement(ID, flood, null, true));
        Outbox.Delivery original = waiting(town, 1).getFirst();
        assertThat(original.way()).isEqualTo(Way.BROADCAST);
        assertThat(original.recipients()).isEmpty();
        assertThat(original.retryKey()).isNotBlank();
        eventually(() -> assertThat(outcome(town)).isEqualTo(new Outcome(2, 0, 0)));

        backend.send(system(town), new RecordAcceptance(original.delivery(), "request-1"));
        eventually(() -> assertThat(outcome(town)).isEqualTo(new Outcome(0, 2, 0)));
        correct(town);
        eventually(() -> assertThat(pending(town)).singleElement().satisfies(change -> {
            assertThat(change.way()).isEqualTo(Way.BROADCAST);
            assertThat(change.message().title()).isEqualTo("แก้ไขประกาศ: ประชุมวันที่ 5");
            assertThat(change.retryKey()).isNotEqualTo(original.retryKey());
        }));
    }

    @Test
    void a_broadcast_withdrawn_before_it_was_out_reaches_nobody() {
        TenantId town = new TenantId("follow-called-off");
        follower(town, "Ugot");
        Content flood = new Content("disaster", "น้ำป่า", "อพยพทันที", null, List.of(), List.of());
        backend.send(publisher(town), new PublishAnnouncement(ID, flood, null, true));
        waiting(town, 1);
        backend.send(publisher(town), new WithdrawAnnouncement(ID, "ผิดอำเภอ"));
        eventually(() -> assertThat(pending(town)).isEmpty());
        eventually(() -> assertThat(outcome(town)).isEqualTo(Outcome.NOTHING));
    }

    @Test
    void what_carried_an_announcement_is_found_however_much_of_it_is_forgotten() {
        TenantId town = new TenantId("follow-forgotten");
        List<DeliveryId> carried = new ArrayList<>();
        for (int number = 1; number <= 205; number++) {
            carried.add(new DeliveryId("d-" + number));
            whoGotIt.note(town, carried.getLast(), ID, number, List.of(new SubscriberId("0".repeat(32))));
        }
        DeliveryId kept = new DeliveryId("kept-1");
        whoGotIt.note(town, kept, List.of(ID), List.of(new SubscriberId("1".repeat(32))));
        for (int number = 2; number <= 150; number++) {
            whoGotIt.forget(town, carried.get(number - 1), List.of(ID));
        }
        assertThat(whoGotIt.firstBatch(town, ID)).isEqualTo(1);
        assertThat(whoGotIt.deliveriesOf(town, ID)).hasSize(206).contains(kept);
        whoGotIt.forget(town, carried.getFirst(), List.of(ID));
        assertThat(whoGotIt.firstBatch(town, ID)).isEqualTo(151);
        assertThat(whoGotIt.deliveriesOf(town, ID))
                .containsExactlyElementsOf(Stream.concat(carried.stream().skip(150), Stream.of(kept))
                        .toList());
        whoGotIt.forget(town, kept, List.of(ID));
        DeliveryId later = new DeliveryId("kept-2");
        whoGotIt.note(town, later, List.of(ID), List.of(new SubscriberId("1".repeat(32))));
        assertThat(whoGotIt.deliveriesOf(town, ID)).hasSize(56).endsWith(later);
    }

    private SubscriberId follower(TenantId town, String user) {
        return Residents.areHeardOf(backend, system(town), user);
    }

    private void publish(TenantId town) {
        Content content = new Content("news", "ประชุมวันที่ 4", "เวลา 9.00 น.", null, List.of(), List.of());
        backend.send(publisher(town), new PublishAnnouncement(ID, content, null));
    }

    private void correct(TenantId town) {
        backend.send(publisher(town), new CorrectAnnouncement(ID, "ประชุมวันที่ 5", "เวลา 9.00 น.", null, "วันที่ผิด"));
    }

    private List<Outbox.Delivery> waiting(TenantId town, int count) {
        eventually(() -> assertThat(pending(town)).hasSize(count));
        return pending(town);
    }

    private List<Outbox.Delivery> pending(TenantId town) {
        return backend.ask(system(town), new Outbox()).deliveries();
    }

    private Outcome outcome(TenantId town) {
        return backend.ask(publisher(town), new AnnouncementOutcomes(5)).of(ID);
    }

    private static Actor publisher(TenantId town) {
        return new Actor(town, "person/x", Channel.WEB, Set.of(Role.PUBLISHER), Set.of());
    }

    private static Actor system(TenantId town) {
        return Actor.system(town, Channel.LINE);
    }
}
