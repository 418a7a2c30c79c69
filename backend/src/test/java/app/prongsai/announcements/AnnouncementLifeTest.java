package app.prongsai.announcements;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.announcements.LatestAnnouncements.Correction;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.evidence.StoreFile;
import app.prongsai.evidence.StoredFile;
import app.prongsai.organisations.NameVillages;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.organisations.Village;
import app.prongsai.organisations.Villages;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Photos;
import app.prongsai.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Scheduled, published, corrected, read, withdrawn. */
@SpringBootTest(classes = BackendUnderTest.class)
class AnnouncementLifeTest {

    private static final AnnouncementId ID = new AnnouncementId("a-1");

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    SettableClock clock;

    @Autowired
    AnnouncementClock releases;

    @Autowired
    ReadingCounter readings;

    @BeforeEach
    void ten_in_the_morning() {
        clock.set(Instant.parse("2026-11-22T03:00:00Z"));
    }

    @Test
    void what_is_scheduled_is_shown_to_nobody_before_its_time_and_becomes_public_once() {
        Actor publisher = town("life-later");
        Instant at = clock.instant().plus(Duration.ofHours(2));
        backend.send(publisher, new PublishAnnouncement(ID, content("น้ำไม่ไหล"), at));
        backend.send(publisher, new PublishAnnouncement(ID, content("น้ำไม่ไหลวันพรุ่งนี้"), at));
        eventually(() -> assertThat(
                        backend.ask(publisher, new ScheduledAnnouncements()).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.content().title()).isEqualTo("น้ำไม่ไหลวันพรุ่งนี้")));
        releases.tick();
        backend.send(system(publisher), new ReleaseAnnouncement(ID));
        assertThat(latest(publisher)).isEmpty();

        clock.set(at);
        releases.tick();
        releases.tick();
        eventually(() ->
                assertThat(latest(publisher)).extracting(Announcement::title).containsExactly("น้ำไม่ไหลวันพรุ่งนี้"));
        eventually(() -> assertThat(
                        backend.ask(publisher, new ScheduledAnnouncements()).entries())
                .isEmpty());
        assertThat(log.history(publisher.tenant(), 1, 100).toString()).containsOnlyOnce("AnnouncementPublished");
        refused(publisher, new PublishAnnouncement(ID, content("อีกครั้ง"), null), "announcement.published-already");
    }

    @Test
    void a_scheduled_one_can_be_called_off_and_never_becomes_public() {
        Actor publisher = town("life-off");
        Instant at = clock.instant().plus(Duration.ofHours(2));
        backend.send(publisher, new PublishAnnouncement(ID, content("น้ำไม่ไหล"), at));
        backend.send(publisher, new WithdrawAnnouncement(ID, "ซ่อมเสร็จแล้ว"));
        clock.set(at);
        backend.send(system(publisher), new ReleaseAnnouncement(ID));
        assertThat(latest(publisher)).isEmpty();
        refused(publisher, new PublishAnnouncement(ID, content("น้ำไม่ไหล"), null), "announcement.withdrawn-already");
    }

    @Test
    void times_villages_and_attachments_that_do_not_exist_are_refused() {
        Actor publisher = town("life-wrong");
        Instant now = clock.instant();
        refused(publisher, new PublishAnnouncement(ID, content("ก"), now), "announcement.time-is-past");
        refused(
                publisher,
                new PublishAnnouncement(ID, content("ก"), now.plus(Duration.ofDays(400))),
                "announcement.time-too-far");
        refused(
                publisher,
                new PublishAnnouncement(ID, content("ก", List.of(9), List.of()), null),
                "announcement.unknown-village");
        Attachment missing = new Attachment("0".repeat(64), "แผน.pdf", "application/pdf");
        refused(
                publisher,
                new PublishAnnouncement(ID, content("ก", List.of(), List.of(missing)), null),
                "announcement.attachment-not-stored");
        refused(
                publisher,
                new PublishAnnouncement(ID, content("ก", List.of(), java.util.Collections.nCopies(6, missing)), null),
                "announcement.too-many-attachments");
    }

    @Test
    void what_is_attached_is_public_with_the_announcement_and_no_longer_than_that() {
        Actor publisher = town("life-files");
        StoreFile store = new StoreFile(Photos.pdf(9));
        backend.send(
                new Actor(publisher.tenant(), "person/admin", Channel.WEB, Set.of(Role.ADMINISTRATOR), Set.of()),
                store);
        eventually(() -> backend.ask(publisher, new StoredFile(store.file())));
        Attachment paper = new Attachment(store.file(), " แผน.pdf ", "text/html");
        Actor visitor = Actor.publicOf(publisher.tenant());
        backend.send(publisher, new PublishAnnouncement(ID, content("แผน", List.of(3), List.of(paper)), null));
        eventually(() -> assertThat(backend.ask(visitor, new OneAnnouncement(ID)))
                .satisfies(one -> {
                    assertThat(one.villages()).containsExactly(3);
                    assertThat(one.attachments())
                            .containsExactly(new Attachment(store.file(), "แผน.pdf", "application/pdf"));
                }));
        assertThat(backend.ask(visitor, new AnnouncedFile(ID, store.file())).bytes())
                .isEqualTo(store.bytes());
        missing(visitor, new AnnouncedFile(ID, "1".repeat(64)));
        missing(visitor, new AnnouncedFile(new AnnouncementId("a-2"), store.file()));

        backend.send(publisher, new WithdrawAnnouncement(ID, "ผิดปี"));
        eventually(() -> missing(visitor, new OneAnnouncement(ID)));
        missing(visitor, new AnnouncedFile(ID, store.file()));
    }

    @Test
    void a_correction_says_what_was_wrong_and_only_what_is_public_can_be_corrected() {
        Actor publisher = town("life-right");
        CorrectAnnouncement correction =
                new CorrectAnnouncement(ID, "ประชุมวันที่ 5", "เวลา 9.00 น.", null, "วันที่ผิด");
        backend.send(publisher, new PublishAnnouncement(ID, content("ประชุมวันที่ 4"), null));
        refused(
                publisher,
                new CorrectAnnouncement(ID, "ประชุม", "เวลา", null, " "),
                "announcement.correction-needs-a-note");
        clock.advance(Duration.ofMinutes(5));
        backend.send(publisher, correction);
        eventually(() -> assertThat(latest(publisher)).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("ประชุมวันที่ 5");
            assertThat(one.correction()).isEqualTo(new Correction("วันที่ผิด", clock.instant()));
        }));
        backend.send(publisher, new WithdrawAnnouncement(ID, "เลื่อน"));
        refused(publisher, correction, "announcement.only-public-is-corrected");
    }

    @Test
    void openings_are_counted_by_the_way_people_came_and_written_down_as_sums() {
        Actor publisher = town("life-read");
        backend.send(publisher, new PublishAnnouncement(ID, content("น้ำไม่ไหล"), null));
        ShortAddress address = ShortAddress.of(publisher.tenant(), ID, Door.LINE);
        assertThat(ShortAddress.in(address.path())).contains(address);
        Actor visitor = Actor.publicOf(publisher.tenant());
        eventually(() -> assertThat(backend.ask(visitor, new AnnouncementBehind(address.mark()))
                        .announcement())
                .isEqualTo(ID));
        for (int time = 0; time < 30; time++) {
            readings.opened(publisher.tenant(), ID, Door.LINE);
        }
        readings.opened(publisher.tenant(), ID, Door.SHARED);
        readings.writeDown();
        eventually(
                () -> assertThat(backend.ask(publisher, new Readings(5)).of(ID)).isEqualTo(31));
        long events = log.history(publisher.tenant(), 1, 100).toString().split("AnnouncementRead", -1).length - 1;
        assertThat(events).isLessThanOrEqualTo(6);
    }

    private Actor town(String code) {
        TenantId tenant = new TenantId(code);
        Actor operator = Actor.operator(tenant, "operator/1");
        backend.send(
                operator, new RegisterOrganisation("ช่อระกา", OrganisationType.TAO, "บ้านเหลื่อม", "นครราชสีมา", null));
        backend.send(operator, new NameVillages(List.of(new Village(3, "บ้านดอน"))));
        eventually(() ->
                assertThat(backend.ask(operator, new Villages()).villages()).hasSize(1));
        return new Actor(tenant, "person/x", Channel.WEB, Set.of(Role.PUBLISHER), Set.of());
    }

    private List<Announcement> latest(Actor actor) {
        return backend.ask(actor, new LatestAnnouncements(null, 10)).announcements();
    }

    private static Content content(String title) {
        return content(title, List.of(), List.of());
    }

    private static Content content(String title, List<Integer> villages, List<Attachment> attachments) {
        return new Content("news", title, "เนื้อหา", null, villages, attachments);
    }

    private static Actor system(Actor actor) {
        return Actor.system(actor.tenant(), Channel.CLOCK);
    }

    private void refused(Actor actor, Command command, String rule) {
        assertThatThrownBy(() -> backend.send(actor, command))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    private void missing(Actor actor, app.prongsai.shared.Query<?> query) {
        assertThatThrownBy(() -> backend.ask(actor, query)).isInstanceOf(NotFound.class);
    }
}
