package app.prongsai.announcements;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.announcements.AnnouncementEvent.AnnouncementPublished;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class AnnouncementTest {

    @Autowired
    Backend backend;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    CommitLog log;

    @Autowired
    NoticeBoards boards;

    @Test
    void the_public_reads_the_newest_first_and_by_topic() {
        Actor publisher = someone("news-read", Role.PUBLISHER);
        backend.send(publisher, publish("a-1", "news"));
        backend.send(publisher, publish("a-2", "health"));
        backend.send(publisher, publish("a-3", "news"));
        Actor visitor = Actor.publicOf(publisher.tenant());
        eventually(
                () -> assertThat(titles(visitor, null, 10)).containsExactly("เรื่อง a-3", "เรื่อง a-2", "เรื่อง a-1"));
        assertThat(titles(visitor, "news", 10)).containsExactly("เรื่อง a-3", "เรื่อง a-1");
        assertThat(titles(visitor, null, 1)).containsExactly("เรื่อง a-3");
    }

    @Test
    void a_withdrawn_announcement_is_no_longer_shown_and_cannot_be_withdrawn_twice() {
        Actor publisher = someone("news-back", Role.PUBLISHER);
        backend.send(publisher, publish("a-1", "news"));
        refused(publisher, new WithdrawAnnouncement(new AnnouncementId("a-1"), " "), "withdrawal-needs-a-reason");
        backend.send(publisher, new WithdrawAnnouncement(new AnnouncementId("a-1"), "วันที่ผิด"));
        settle();
        assertThat(titles(publisher, null, 10)).isEmpty();
        refused(publisher, new WithdrawAnnouncement(new AnnouncementId("a-1"), "อีกครั้ง"), "withdrawn-already");
        Actor visitor = Actor.publicOf(publisher.tenant());
        assertThat(backend.ask(visitor, new AnnouncementGone(new AnnouncementId("a-1")))
                        .reason())
                .isEqualTo("วันที่ผิด");
        assertThatThrownBy(() -> backend.ask(visitor, new AnnouncementGone(new AnnouncementId("a-2"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_what_is_urgent_and_concerns_everybody_now_goes_to_every_friend() {
        Actor publisher = someone("news-everyone", Role.PUBLISHER);
        AnnouncementId id = new AnnouncementId("a-1");
        Content flood = new Content("disaster", "น้ำป่า", "อพยพทันที", null, List.of(), List.of());
        Content news = new Content("news", "งานวัด", "วันเสาร์", null, List.of(), List.of());
        refused(publisher, new PublishAnnouncement(id, news, null, true), "every-friend-is-for-what-is-urgent");
        Instant later = Instant.now().plus(Duration.ofDays(1));
        refused(publisher, new PublishAnnouncement(id, flood, later, true), "every-friend-is-told-at-once");
        assertThat(log.history(publisher.tenant(), 1, 10)).isEmpty();
        backend.send(publisher, new PublishAnnouncement(id, flood, null, true));
        assertThat(log.history(publisher.tenant(), 1, 10).toString()).contains("everyFriend=true");
    }

    @Test
    void what_is_not_fit_to_be_published_is_refused() {
        Actor publisher = someone("news-rules", Role.PUBLISHER);
        refused(publisher, publish("a", "lottery", "ชื่อ", "เนื้อหา", null), "unknown-topic");
        refused(publisher, publish("a", "news", "  ", "เนื้อหา", null), "needs-a-title");
        refused(publisher, publish("a", "news", "ก".repeat(121), "เนื้อหา", null), "title-too-long");
        refused(publisher, publish("a", "news", "ชื่อ", "\n", null), "needs-a-text");
        refused(publisher, publish("a", "news", "ชื่อ", "ก".repeat(4_001), null), "text-too-long");
        assertThat(log.history(publisher.tenant(), 1, 10)).isEmpty();

        backend.send(publisher, publish("a", "news", "ก".repeat(120), "ก".repeat(4_000), " "));
        refused(publisher, publish("a", "news"), "published-already");
        assertThat(log.history(publisher.tenant(), 1, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "www.example.go.th", "https://", "https://a b", "https://a/\"onclick"})
    void a_link_that_is_no_web_address_is_refused(String link) {
        Actor publisher = someone("news-link", Role.PUBLISHER);
        refused(publisher, publish("a", "news", "ชื่อ", "เนื้อหา", link), "link-is-not-an-address");
    }

    @Test
    void an_organisation_shows_its_own_announcements_only() {
        Actor here = someone("news-here", Role.PUBLISHER);
        Actor there = someone("news-there", Role.PUBLISHER);
        backend.send(here, publish("a-1", "news"));
        eventually(() -> assertThat(titles(here, null, 10)).hasSize(1));
        assertThat(titles(there, null, 10)).isEmpty();
        assertThatThrownBy(
                        () -> backend.send(there, new WithdrawAnnouncement(new AnnouncementId("a-1"), "ไม่ใช่ของเรา")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_who_may_write_announcements_publishes() {
        for (Role role : List.of(Role.OFFICER, Role.AUDITOR, Role.RESIDENT, Role.PUBLIC)) {
            assertThatThrownBy(() -> backend.send(someone("news-wall", role), publish("a-1", "news")))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void the_board_keeps_the_newest_two_hundred() {
        TenantId tenant = new TenantId("news-many");
        for (int n = 1; n <= 205; n++) {
            boards.on(
                    new AnnouncementPublished(new AnnouncementId("a-" + n), "news", "เรื่อง " + n, "เนื้อหา", null),
                    new Occurred(tenant, "person/x", Channel.WEB, Instant.EPOCH, n, "c-" + n, "e-" + n, "c-" + n));
        }
        assertThat(titles(Actor.publicOf(tenant), null, 1_000))
                .hasSize(200)
                .startsWith("เรื่อง 205")
                .endsWith("เรื่อง 6");
    }

    private void settle() {
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
    }

    private List<String> titles(Actor actor, String topic, int most) {
        return backend.ask(actor, new LatestAnnouncements(topic, most)).announcements().stream()
                .map(LatestAnnouncements.Announcement::title)
                .toList();
    }

    private void refused(Actor actor, Command command, String rule) {
        assertThatThrownBy(() -> backend.send(actor, command))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("announcement." + rule));
    }

    private static PublishAnnouncement publish(String id, String topic) {
        return publish(id, topic, "เรื่อง " + id, "เนื้อหา", "https://www.example.go.th/" + id);
    }

    private static PublishAnnouncement publish(String id, String topic, String title, String text, String link) {
        return new PublishAnnouncement(new AnnouncementId(id), topic, title, text, link);
    }

    private static Actor someone(String tenant, Role role) {
        return new Actor(new TenantId(tenant), "person/" + role, Channel.WEB, Set.of(role), Set.of());
    }
}
