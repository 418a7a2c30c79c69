package app.prongsai.deliveries;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.announcements.AnnouncementEvent.AnnouncementPublished;
import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Door;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.announcements.ShortAddress;
import app.prongsai.announcements.TopicList;
import app.prongsai.announcements.WithdrawAnnouncement;
import app.prongsai.deliveries.WhenAnnouncementPublishedThenDeliveriesPlanned.Batch;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.SubscriberId;
import app.prongsai.subscriptions.SubscribersOf;
import app.prongsai.subscriptions.Unfollow;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Residents;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class WhenAnnouncementPublishedThenDeliveriesPlannedTest {

    @Autowired
    Backend backend;

    @Autowired
    Seal seal;

    @Autowired
    CommitLog log;

    @Autowired
    WhenAnnouncementPublishedThenDeliveriesPlanned post;

    @Autowired
    TopicList topics;

    @Autowired
    WhoGotIt whoGotIt;

    @Autowired
    ReadModels readModels;

    @Test
    void twelve_hundred_subscribers_are_reached_in_three_batches_each_once_and_a_withdrawal_stops_what_is_not_out() {
        Actor system = system("reach-many");
        follow(system, 0, 1_200);
        publish(system, "a-1", "news");
        eventually(() -> assertThat(pending(system)).hasSize(3));

        assertThat(pending(system)).extracting(one -> one.recipients().size()).containsExactlyInAnyOrder(500, 500, 200);
        assertThat(pending(system).stream().flatMap(one -> one.recipients().stream()))
                .hasSize(1_200)
                .doesNotHaveDuplicates();
        assertThat(pending(system)).allSatisfy(one -> {
            assertThat(one.priority()).isEqualTo(Priority.ANNOUNCEMENT);
            assertThat(one.message())
                    .isEqualTo(new Message(
                            "announcement",
                            "น้ำไม่ไหล",
                            List.of("หมู่ 3", "ถึง 16.00 น."),
                            ShortAddress.of(system.tenant(), new AnnouncementId("a-1"), Door.LINE)
                                    .path()));
        });

        DeliveryId sent = pending(system).getFirst().delivery();
        backend.send(system, new RecordAcceptance(sent, "request-1"));
        backend.send(publisher(system), new WithdrawAnnouncement(new AnnouncementId("a-1"), "ซ่อมเสร็จแล้ว"));
        eventually(() -> assertThat(deliveries(system).stream().skip(1))
                .hasSize(3)
                .allSatisfy(entry ->
                        assertThat(entry.state()).isEqualTo(entry.delivery().equals(sent) ? "accepted" : "parked")));
        eventually(() -> assertThat(pending(system))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message().title()).startsWith("ยกเลิกประกาศ")));
    }

    @Test
    void only_so_many_batches_are_planned_ahead_and_one_more_with_each_that_line_took() {
        Actor system = system("reach-ahead");
        follow(system, 0, 505);
        var careful = new WhenAnnouncementPublishedThenDeliveriesPlanned(backend, topics, whoGotIt, readModels, 1);
        careful.on(published("a-1", "news"), occurred(system));
        eventually(() -> assertThat(pending(system)).hasSize(1));
        Outbox.Delivery first = pending(system).getFirst();
        backend.send(system, new RecordAcceptance(first.delivery(), "request-1"));
        eventually(() -> assertThat(pending(system))
                .singleElement()
                .satisfies(second ->
                        assertThat(second.recipients()).hasSize(5).doesNotContainAnyElementsOf(first.recipients())));
        backend.send(system, new RecordAcceptance(pending(system).getFirst().delivery(), "request-2"));
        eventually(() -> assertThat(pending(system)).isEmpty());
        careful.on(published("a-1", "news"), occurred(system));
        assertThat(deliveries(system)).hasSize(2);
    }

    @Test
    void an_event_that_comes_again_changes_nothing_though_subscribers_changed_meanwhile() {
        Actor system = system("reach-again");
        follow(system, 0, 500);
        publish(system, "a-1", "news");
        eventually(() -> assertThat(pending(system)).hasSize(1));
        List<Outbox.Delivery> before = pending(system);

        follow(system, 500, 510);
        leave(system, 0);
        eventuallyFollowing(system, 509);
        long commits = commits(system);
        post.on(published("a-1", "news"), occurred(system));
        post.on(published("a-1", "news"), occurred(system));

        assertThat(commits(system)).isEqualTo(commits);
        assertThat(pending(system)).isEqualTo(before);
    }

    @Test
    void a_stop_between_two_batches_leaves_nobody_out_and_reaches_nobody_twice() {
        Actor system = system("reach-stop");
        follow(system, 0, 505);
        AnnouncementPublished event = published("a-1", "news");
        Batch first = post.fixed(event, system, 7, 1, null);
        post.plan(event, system, 1, first);
        follow(system, 505, 530);
        eventuallyFollowing(system, 530);

        post.on(event, occurred(system));
        eventually(() -> assertThat(pending(system)).hasSize(2));
        List<String> reached = pending(system).stream()
                .flatMap(one -> one.recipients().stream())
                .toList();
        assertThat(reached).doesNotHaveDuplicates().contains(users(0, 505));
    }

    @Test
    void a_stop_after_a_batch_was_fixed_or_planned_but_not_noted_as_planned_repeats_nothing() {
        Actor system = system("reach-stop-2");
        follow(system, 0, 3);
        AnnouncementPublished event = published("a-1", "news");
        Batch fixed = post.fixed(event, system, 7, 1, null);
        leave(system, 0);
        follow(system, 3, 6);
        eventuallyFollowing(system, 5);
        assertThat(post.fixed(event, system, 7, 1, null)).isEqualTo(fixed);
        post.plan(event, system, 1, fixed);
        post.plan(event, system, 1, fixed);
        eventually(() -> assertThat(pending(system))
                .singleElement()
                .satisfies(one -> assertThat(one.recipients()).containsExactlyInAnyOrder(users(0, 3))));
    }

    @Test
    void nobody_subscribed_means_no_delivery_also_later() {
        Actor system = system("reach-none");
        follow(system, 0, 2);
        publish(system, "a-1", "procurement");
        publish(system, "a-2", "news");
        eventually(() -> assertThat(pending(system)).hasSize(1));
        post.on(published("a-1", "procurement"), occurred(system));
        assertThat(deliveries(system)).extracting(DeliveryLog.Entry::cause).containsExactly("announcement/a-2");
    }

    @Test
    void whoever_left_is_not_reached() {
        Actor system = system("reach-left");
        follow(system, 0, 3);
        leave(system, 1);
        eventuallyFollowing(system, 2);
        publish(system, "a-1", "news");
        eventually(() -> assertThat(pending(system))
                .singleElement()
                .satisfies(one -> assertThat(one.recipients()).containsExactlyInAnyOrder("U0", "U2")));
    }

    @Test
    void another_organisations_subscribers_are_not_reached() {
        Actor here = system("reach-here");
        Actor there = system("reach-there");
        follow(here, 0, 1);
        follow(there, 0, 2);
        publish(here, "a-1", "news");
        eventually(() -> assertThat(pending(here))
                .singleElement()
                .satisfies(one -> assertThat(one.recipients()).hasSize(1)));
        assertThat(pending(there)).isEmpty();
    }

    private void follow(Actor system, int from, int to) {
        Residents.followAll(backend, system, users(from, to));
        if (from == 0) {
            eventuallyFollowing(system, to);
        }
    }

    private void leave(Actor system, int number) {
        backend.send(system, new Unfollow(subscriber(system, "U" + number)));
    }

    /** The counts know of somebody a moment before the walk does. */
    private void eventuallyFollowing(Actor system, int count) {
        eventually(
                () -> assertThat(backend.ask(system, new SubscribersOf("news")).subscribers())
                        .hasSize(count));
    }

    private SubscriberId subscriber(Actor system, String user) {
        return new SubscriberId(seal.mark(system.tenant(), user));
    }

    private void publish(Actor system, String id, String topic) {
        AnnouncementPublished event = published(id, topic);
        backend.send(
                publisher(system),
                new PublishAnnouncement(event.announcement(), topic, event.title(), event.text(), event.link()));
    }

    private List<Outbox.Delivery> pending(Actor system) {
        return backend.ask(system, new Outbox()).deliveries();
    }

    private List<DeliveryLog.Entry> deliveries(Actor system) {
        return backend.ask(publisher(system), new DeliveryLog()).entries();
    }

    private long commits(Actor system) {
        long count = 0;
        for (var page = log.history(system.tenant(), 1, 200);
                !page.isEmpty();
                page = log.history(system.tenant(), count + 1, 200)) {
            count += page.size();
        }
        return count;
    }

    private static String[] users(int from, int to) {
        String[] users = new String[to - from];
        for (int n = from; n < to; n++) {
            users[n - from] = "U" + n;
        }
        return users;
    }

    private static AnnouncementPublished published(String id, String topic) {
        return new AnnouncementPublished(
                new AnnouncementId(id), topic, "น้ำไม่ไหล", "หมู่ 3\n\n  ถึง 16.00 น.", "https://www.example.go.th");
    }

    private static Occurred occurred(Actor system) {
        return new Occurred(system.tenant(), "person/x", Channel.WEB, Instant.EPOCH, 1, "c-1", "e-1", "c-1");
    }

    private static Actor publisher(Actor system) {
        return new Actor(system.tenant(), "person/x", Channel.WEB, Set.of(Role.PUBLISHER), Set.of());
    }

    private static Actor system(String tenant) {
        return Actor.system(new TenantId(tenant), Channel.LINE);
    }
}
