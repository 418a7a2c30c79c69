package app.prongsai.deliveries;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.announcements.WithdrawAnnouncement;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.ChoosePace;
import app.prongsai.subscriptions.ChooseQuietHours;
import app.prongsai.subscriptions.ChooseTopics;
import app.prongsai.subscriptions.MySubscription;
import app.prongsai.subscriptions.Pace;
import app.prongsai.subscriptions.QuietHours;
import app.prongsai.subscriptions.SubscriberId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.Residents;
import app.prongsai.testing.SettableClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** News that were kept for people's convenience. */
@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class KeptNewsTest {

    @Autowired
    Backend backend;

    @Autowired
    SettableClock clock;

    @Autowired
    KeptNews news;

    @Test
    void whoever_hears_once_a_day_gets_everything_of_the_day_together_once() {
        TenantId town = new TenantId("kept-daily");
        SubscriberId daily = follower(town, "Udaily");
        follower(town, "Uatonce");
        send(town, new ChoosePace(daily, Pace.DAILY));
        known(town, daily, Pace.DAILY);
        publish(town, "a-1", "news", at("2026-11-22T09:00"));
        publish(town, "a-2", "utilities", at("2026-11-22T14:00"));
        publish(town, "a-3", "health", at("2026-11-22T15:00"));
        eventually(() -> assertThat(to(town, "Uatonce")).hasSize(2));
        assertThat(to(town, "Udaily")).isEmpty();

        news.bring(town, hour("2026-11-22T16:05"));
        news.bring(town, hour("2026-11-22T17:05"));
        news.bring(town, hour("2026-11-22T17:45"));
        eventually(() -> assertThat(to(town, "Udaily")).hasSize(1));
        Message message = to(town, "Udaily").getFirst();
        assertThat(message.title()).isEqualTo("ข่าวใหม่ 2 เรื่อง");
        assertThat(message.lines()).containsExactly("• เรื่อง a-2", "• เรื่อง a-1");
        assertThat(message.link()).isEqualTo("/o/kept-daily/announcements");
        news.bring(town, hour("2026-11-23T17:00"));
        eventually(() -> assertThat(to(town, "Uatonce")).hasSize(2));
        assertThat(to(town, "Udaily")).hasSize(1);
    }

    @Test
    void what_was_announced_in_the_night_comes_when_the_quiet_hours_end_unless_it_was_urgent_or_withdrawn() {
        TenantId town = new TenantId("kept-quiet");
        SubscriberId sleeper = follower(town, "Usleeper");
        send(town, new ChooseQuietHours(sleeper, new QuietHours(21, 6)));
        eventually(() -> assertThat(backend.ask(system(town), new MySubscription(sleeper))
                        .quiet()
                        .none())
                .isFalse());
        publish(town, "evening", "news", at("2026-11-22T20:30"));
        publish(town, "night", "news", at("2026-11-22T22:00"));
        publish(town, "flood", "disaster", at("2026-11-22T23:00"));
        publish(town, "mistake", "news", at("2026-11-23T01:00"));
        send(town, new WithdrawAnnouncement(new AnnouncementId("mistake"), "ผิดวัน"));
        eventually(() -> assertThat(backend.ask(system(town), new LatestAnnouncements(null, 9))
                        .announcements())
                .hasSize(3));
        eventually(() -> assertThat(to(town, "Usleeper"))
                .extracting(Message::title)
                .containsExactlyInAnyOrder("เรื่อง evening", "เรื่อง flood"));
        news.bring(town, hour("2026-11-23T06:00"));
        news.bring(town, hour("2026-11-23T07:00"));
        eventually(() -> assertThat(to(town, "Usleeper"))
                .extracting(Message::title)
                .containsExactlyInAnyOrder("เรื่อง evening", "เรื่อง flood", "เรื่อง night"));
    }

    @Test
    void whoever_stopped_meanwhile_gets_nothing() {
        TenantId town = new TenantId("kept-stopped");
        SubscriberId daily = follower(town, "Udaily");
        follower(town, "Uatonce");
        send(town, new ChoosePace(daily, Pace.DAILY));
        known(town, daily, Pace.DAILY);
        publish(town, "a-1", "news", at("2026-11-22T09:00"));
        eventually(() -> assertThat(to(town, "Uatonce")).hasSize(1));
        send(town, new ChooseTopics(daily, Set.of()));
        eventually(() -> assertThat(
                        backend.ask(system(town), new MySubscription(daily)).topics())
                .isEmpty());
        news.bring(town, hour("2026-11-22T17:00"));
        assertThat(backend.ask(publisher(town), new DeliveryLog()).entries()).hasSize(1);
    }

    private SubscriberId follower(TenantId town, String user) {
        return Residents.areHeardOf(backend, system(town), user);
    }

    private void known(TenantId town, SubscriberId id, Pace pace) {
        eventually(() -> assertThat(
                        backend.ask(system(town), new MySubscription(id)).pace())
                .isEqualTo(pace));
    }

    private void publish(TenantId town, String id, String topic, Instant at) {
        clock.set(at);
        backend.send(
                publisher(town),
                new PublishAnnouncement(new AnnouncementId(id), topic, "เรื่อง " + id, "เนื้อหา", null));
        eventually(() -> assertThat(backend.ask(system(town), new LatestAnnouncements(null, 9))
                        .announcements())
                .extracting(one -> one.announcement().value())
                .contains(id));
    }

    private List<Message> to(TenantId town, String user) {
        return backend.ask(system(town), new Outbox()).deliveries().stream()
                .filter(delivery -> delivery.recipients().contains(user))
                .map(Outbox.Delivery::message)
                .toList();
    }

    private void send(TenantId town, Command command) {
        Actor actor = command instanceof WithdrawAnnouncement ? publisher(town) : system(town);
        backend.send(actor, command);
    }

    private static Instant at(String time) {
        return hour(time).toInstant();
    }

    private static ZonedDateTime hour(String time) {
        return LocalDateTime.parse(time).atZone(app.prongsai.thai.ThaiDates.ZONE);
    }

    private static Actor publisher(TenantId town) {
        return new Actor(town, "person/x", Channel.WEB, Set.of(Role.PUBLISHER), Set.of());
    }

    private static Actor system(TenantId town) {
        return Actor.system(town, Channel.LINE);
    }
}
