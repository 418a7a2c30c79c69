package app.prongsai.deliveries;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.deliveries.DeliveryLog.Entry;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.SettableClock;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class DeliveryTest {

    private static final String USER = "Ufedcba9876543210fedcba9876543210";
    private static final Message MESSAGE =
            new Message("announcement", "น้ำไม่ไหล", List.of("หมู่ 3 วันนี้"), "https://www.example.go.th/1");

    @Autowired
    Backend backend;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    Seal seal;

    @Autowired
    CommitLog log;

    @Autowired
    SettableClock clock;

    @Autowired
    MongoDatabase database;

    @Test
    void receipts_go_before_reminders_before_announcements_and_old_before_new() {
        Actor system = system("post-order");
        plan(system, "a-1", Priority.ANNOUNCEMENT);
        plan(system, "r-1", Priority.REMINDER);
        plan(system, "a-2", Priority.ANNOUNCEMENT);
        plan(system, "c-1", Priority.RECEIPT);
        plan(system, "r-2", Priority.REMINDER);
        eventually(() -> assertThat(pending(system))
                .extracting(delivery -> delivery.delivery().value())
                .containsExactly("c-1", "r-1", "r-2", "a-1", "a-2"));
    }

    @Test
    void a_delivery_carries_all_that_sending_takes_fixed_beforehand() {
        Actor system = system("post-content");
        plan(system, "d-1", Priority.ANNOUNCEMENT);
        eventually(() -> assertThat(pending(system)).hasSize(1));
        Outbox.Delivery delivery = pending(system).getFirst();
        assertThat(delivery.recipients()).containsExactly(USER);
        assertThat(delivery.message()).isEqualTo(MESSAGE);
        assertThat(delivery.notAfter()).isEqualTo(clock.instant().plus(Duration.ofHours(23)));
        assertThat(UUID.fromString(delivery.retryKey())).hasToString(delivery.retryKey());

        Actor elsewhere = system("post-content-2");
        plan(elsewhere, "d-1", Priority.ANNOUNCEMENT);
        plan(elsewhere, "d-2", Priority.ANNOUNCEMENT);
        eventually(() -> assertThat(pending(elsewhere)).hasSize(2));
        assertThat(pending(elsewhere))
                .extracting(Outbox.Delivery::retryKey)
                .doesNotHaveDuplicates()
                .doesNotContain(delivery.retryKey());
    }

    @Test
    void only_what_was_taken_is_forgotten_and_once() {
        Actor system = system("post-forgotten");
        for (String id : List.of("d-waits", "d-parked", "d-resumed", "d-taken")) {
            plan(system, id, Priority.ANNOUNCEMENT);
        }
        backend.send(system, new ParkDelivery(new DeliveryId("d-parked"), "LINE ไม่รับ"));
        backend.send(system, new ParkDelivery(new DeliveryId("d-resumed"), "LINE ไม่รับ"));
        backend.send(someone(system.tenant(), Role.PUBLISHER), new ResumeDelivery(new DeliveryId("d-resumed")));
        backend.send(system, new RecordAcceptance(new DeliveryId("d-taken"), "request-1"));
        int before = log.history(system.tenant(), 1, 20).size();
        for (String id : List.of("d-waits", "d-parked", "d-resumed", "d-taken", "d-taken")) {
            backend.send(system, new ForgetDelivery(new DeliveryId(id), List.of()));
        }
        assertThat(log.history(system.tenant(), 1, 20)).hasSize(before + 1);
        plan(system, "d-taken", Priority.ANNOUNCEMENT);
        assertThat(log.history(system.tenant(), 1, 20)).hasSize(before + 1);
        eventually(() -> assertThat(backend.ask(someone(system.tenant(), Role.PUBLISHER), new DeliveryLog())
                        .entries())
                .extracting(entry -> entry.delivery().value())
                .containsExactly("d-resumed", "d-parked", "d-waits"));
    }

    @Test
    void planning_the_same_delivery_again_changes_nothing() {
        Actor system = system("post-again");
        plan(system, "d-1", Priority.ANNOUNCEMENT);
        plan(system, "d-1", Priority.RECEIPT);
        assertThat(log.history(system.tenant(), 1, 10)).hasSize(1);
    }

    @Test
    void whoever_is_named_twice_gets_it_once() {
        Actor system = system("post-twice");
        backend.send(system, delivery("d-1", sealed(system, USER, "Uother", USER)));
        eventually(() -> assertThat(pending(system))
                .singleElement()
                .satisfies(one -> assertThat(one.recipients()).containsExactly(USER, "Uother")));
    }

    @Test
    void one_to_five_hundred_people_are_reached_at_once() {
        Actor system = system("post-size");
        refused(system, delivery("d-1", List.of()), "delivery.needs-a-recipient");
        refused(system, delivery("d-1", people(system, 501)), "delivery.too-many-recipients");
        backend.send(system, delivery("d-1", people(system, 500)));
        eventually(() -> assertThat(pending(system))
                .singleElement()
                .satisfies(one -> assertThat(one.recipients()).hasSize(500)));
    }

    @Test
    void what_line_accepted_leaves_the_outbox_and_stays_accepted() {
        Actor system = system("post-accepted");
        plan(system, "d-1", Priority.ANNOUNCEMENT);
        backend.send(system, new RecordAcceptance(new DeliveryId("d-1"), "request-1"));
        backend.send(system, new RecordAcceptance(new DeliveryId("d-1"), "request-1"));
        backend.send(system, new ParkDelivery(new DeliveryId("d-1"), "สายไปแล้ว"));
        assertThat(log.history(system.tenant(), 1, 10)).hasSize(2);
        eventually(() -> assertThat(entries(system)).extracting(Entry::state).containsExactly("accepted"));
        settle();
        assertThat(pending(system)).isEmpty();
    }

    @Test
    void what_was_given_up_leaves_the_outbox_with_its_reason() {
        Actor system = system("post-parked");
        plan(system, "d-1", Priority.ANNOUNCEMENT);
        backend.send(system, new ParkDelivery(new DeliveryId("d-1"), "ครบโควตาเดือนนี้"));
        backend.send(system, new ParkDelivery(new DeliveryId("d-1"), "อีกครั้ง"));
        assertThat(log.history(system.tenant(), 1, 10)).hasSize(2);
        eventually(() -> assertThat(entries(system)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo("parked");
            assertThat(entry.reason()).isEqualTo("ครบโควตาเดือนนี้");
            assertThat(entry.recipients()).isEqualTo(1);
            assertThat(entry.title()).isEqualTo("น้ำไม่ไหล");
        }));
        settle();
        assertThat(pending(system)).isEmpty();
    }

    @Test
    void what_line_took_while_it_was_being_parked_is_told_as_it_was() {
        Actor system = system("post-crossed");
        plan(system, "d-1", Priority.ANNOUNCEMENT);
        backend.send(system, new ParkDelivery(new DeliveryId("d-1"), "ยกเลิก"));
        backend.send(system, new RecordAcceptance(new DeliveryId("d-1"), null));
        eventually(() -> assertThat(entries(system)).extracting(Entry::state).containsExactly("accepted"));
        settle();
        assertThat(pending(system)).isEmpty();
    }

    @Test
    void what_was_given_up_can_be_tried_again_with_the_same_key_as_long_as_it_is_good() {
        Actor system = system("post-resumed");
        plan(system, "d-1", Priority.ANNOUNCEMENT);
        eventually(() -> assertThat(pending(system)).hasSize(1));
        String key = pending(system).getFirst().retryKey();
        resume(system, "d-1");
        assertThat(log.history(system.tenant(), 1, 10)).hasSize(1);

        backend.send(system, new ParkDelivery(new DeliveryId("d-1"), "ครบโควตาเดือนนี้"));
        settle();
        resume(system, "d-1");
        resume(system, "d-1");
        assertThat(log.history(system.tenant(), 1, 10)).hasSize(3);
        settle();
        assertThat(pending(system)).singleElement().satisfies(one -> {
            assertThat(one.retryKey()).isEqualTo(key);
            assertThat(one.recipients()).containsExactly(USER);
        });
        assertThat(entries(system)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo("planned");
            assertThat(entry.reason()).isNull();
        });

        backend.send(system, new ParkDelivery(new DeliveryId("d-1"), "สายไป"));
        clock.advance(Duration.ofHours(24));
        resume(system, "d-1");
        settle();
        assertThat(pending(system)).singleElement().satisfies(one -> {
            assertThat(one.retryKey()).isNotEqualTo(key);
            assertThat(one.notAfter()).isEqualTo(clock.instant().plus(Duration.ofHours(23)));
        });
        backend.send(system, new RecordAcceptance(new DeliveryId("d-1"), null));
        resume(system, "d-1");
        settle();
        assertThat(pending(system)).isEmpty();
        assertThat(withPost(system)).isEmpty();
    }

    @Test
    void a_letter_waits_in_the_same_outbox_and_is_resumed_like_any_other() {
        Actor system = system("post-letter");
        PlanLetter letter = new PlanLetter(
                new DeliveryId("l-1"),
                "reminders/p-1",
                Priority.REMINDER,
                seal.seal(system.tenant(), "somchai@example.go.th"),
                MESSAGE);
        backend.send(system, letter);
        backend.send(system, letter);
        plan(system, "d-1", Priority.ANNOUNCEMENT);
        eventually(() -> assertThat(pending(system)).hasSize(2));
        assertThat(pending(system).getFirst()).satisfies(one -> {
            assertThat(one.way()).isEqualTo(Way.EMAIL);
            assertThat(one.recipients()).containsExactly("somchai@example.go.th");
            assertThat(one.retryKey()).isEmpty();
        });
        backend.send(system, new ParkDelivery(new DeliveryId("l-1"), "เครื่องแม่ข่ายอีเมลไม่รับ"));
        settle();
        resume(system, "l-1");
        settle();
        assertThat(pending(system)).extracting(Outbox.Delivery::way).containsExactly(Way.EMAIL, Way.LINE);
        assertThat(entries(system)).extracting(Entry::way).containsExactlyInAnyOrder(Way.EMAIL, Way.LINE);
    }

    @Test
    void what_the_asker_knows_of_is_left_out_and_told_as_long_as_it_waits() {
        Actor system = system("post-known");
        IntStream.rangeClosed(1, 3).forEach(n -> plan(system, "d-" + n, Priority.ANNOUNCEMENT));
        eventually(() -> assertThat(pending(system)).hasSize(3));
        Set<DeliveryId> known = Set.of(new DeliveryId("d-1"), new DeliveryId("d-9"));
        Outbox.Pending rest = backend.ask(system, new Outbox(known));
        assertThat(rest.deliveries())
                .extracting(delivery -> delivery.delivery().value())
                .containsExactly("d-2", "d-3");
        assertThat(rest.stillListed()).containsExactly(new DeliveryId("d-1"));
    }

    @Test
    void what_is_of_no_use_later_ends_before_its_key() {
        Actor system = system("post-until");
        Instant noon = clock.instant().plus(Duration.ofHours(2));
        backend.send(
                system,
                new PlanDelivery(
                        new DeliveryId("d-1"), "reminders/x", Priority.REMINDER, sealed(system, USER), MESSAGE, noon));
        eventually(() -> assertThat(pending(system))
                .singleElement()
                .satisfies(one -> assertThat(one.notAfter()).isEqualTo(noon)));
    }

    @Test
    void the_platform_sees_who_has_post_until_all_of_it_is_out() {
        Actor here = system("post-who");
        Actor there = system("post-who-2");
        Actor platform = Actor.system(TenantId.PLATFORM, Channel.LINE);
        plan(here, "d-1", Priority.ANNOUNCEMENT);
        plan(here, "d-2", Priority.ANNOUNCEMENT);
        plan(there, "d-1", Priority.ANNOUNCEMENT);
        eventually(() -> assertThat(withPost(platform)).contains(here.tenant(), there.tenant()));
        assertThat(withPost(here)).containsExactly(here.tenant());

        backend.send(here, new RecordAcceptance(new DeliveryId("d-1"), null));
        backend.send(there, new RecordAcceptance(new DeliveryId("d-1"), null));
        eventually(() -> assertThat(withPost(platform)).contains(here.tenant()).doesNotContain(there.tenant()));
        backend.send(here, new ParkDelivery(new DeliveryId("d-2"), "ยกเลิก"));
        settle();
        assertThat(withPost(platform)).doesNotContain(here.tenant());

        plan(here, "d-3", Priority.ANNOUNCEMENT);
        eventually(() -> assertThat(withPost(platform)).contains(here.tenant()));
    }

    @Test
    void another_organisations_delivery_does_not_exist() {
        Actor here = system("post-here");
        Actor there = system("post-there");
        plan(here, "d-1", Priority.ANNOUNCEMENT);
        assertThatThrownBy(() -> backend.send(there, new ParkDelivery(new DeliveryId("d-1"), "x")))
                .isInstanceOf(NotFound.class);
        eventually(() -> assertThat(pending(here)).hasSize(1));
        assertThat(pending(there)).isEmpty();
        assertThat(entries(there)).isEmpty();
    }

    @Test
    void the_log_shows_the_newest_two_hundred() {
        Actor system = system("post-many");
        IntStream.rangeClosed(1, 203).forEach(n -> plan(system, "d-" + n, Priority.ANNOUNCEMENT));
        eventually(() -> assertThat(entries(system))
                .hasSize(200)
                .extracting(entry -> entry.delivery().value())
                .startsWith("d-203")
                .endsWith("d-4"));
        eventually(() -> assertThat(pending(system)).hasSize(100));
    }

    @Test
    void line_users_stand_nowhere_in_clear_and_only_the_system_reads_them() {
        Actor system = system("post-sealed");
        plan(system, "d-1", Priority.ANNOUNCEMENT);
        eventually(() -> assertThat(pending(system)).hasSize(1));
        for (String collection :
                List.of("log", Outboxes.NAME + ".1", WaitingPost.NAME + ".1", DeliveryLogs.NAME + ".1")) {
            List<Document> rows = database.getCollection(collection).find().into(new ArrayList<>());
            assertThat(rows).isNotEmpty().extracting(Document::toJson).noneMatch(row -> row.contains(USER));
        }
        Actor administrator = someone(system.tenant(), Role.ADMINISTRATOR);
        assertThatThrownBy(() -> backend.ask(administrator, new Outbox())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> backend.ask(administrator, new TenantsWithPost()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_log_keeps_the_newest_two_hundred_and_no_row_of_those_before() {
        Actor system = system("del-many");
        IntStream.rangeClosed(1, 202).forEach(number -> plan(system, "n-" + number, Priority.ANNOUNCEMENT));
        backend.send(system, new ParkDelivery(new DeliveryId("n-1"), "ส่งไม่ได้"));
        backend.send(system, new RecordAcceptance(new DeliveryId("n-202"), null));
        settle();
        assertThat(entries(system)).hasSize(200).first().satisfies(entry -> {
            assertThat(entry.delivery().value()).isEqualTo("n-202");
            assertThat(entry.state()).isEqualTo("accepted");
        });
        assertThat(entries(system))
                .extracting(entry -> entry.delivery().value())
                .doesNotContain("n-1", "n-2");
        assertThat(database.getCollection(DeliveryLogs.NAME + ".1").find().into(new ArrayList<>()))
                .filteredOn(row -> row.getString("_id").startsWith("del-many/"))
                .hasSize(201);
    }

    private void resume(Actor system, String delivery) {
        backend.send(someone(system.tenant(), Role.PUBLISHER), new ResumeDelivery(new DeliveryId(delivery)));
    }

    private void settle() {
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
    }

    private void plan(Actor system, String id, Priority priority) {
        backend.send(
                system,
                new PlanDelivery(new DeliveryId(id), "announcement/x", priority, sealed(system, USER), MESSAGE));
    }

    private static PlanDelivery delivery(String id, List<String> recipients) {
        return new PlanDelivery(new DeliveryId(id), "announcement/x", Priority.ANNOUNCEMENT, recipients, MESSAGE);
    }

    private List<String> people(Actor system, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> seal.seal(system.tenant(), "U" + n))
                .toList();
    }

    private List<String> sealed(Actor system, String... users) {
        return Stream.of(users).map(user -> seal.seal(system.tenant(), user)).toList();
    }

    private void refused(Actor actor, PlanDelivery command, String rule) {
        assertThatThrownBy(() -> backend.send(actor, command))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private List<Outbox.Delivery> pending(Actor system) {
        return backend.ask(system, new Outbox()).deliveries();
    }

    private List<TenantId> withPost(Actor actor) {
        return backend.ask(actor, new TenantsWithPost()).tenants();
    }

    private List<Entry> entries(Actor system) {
        return backend.ask(someone(system.tenant(), Role.AUDITOR), new DeliveryLog())
                .entries();
    }

    private static Actor system(String tenant) {
        return Actor.system(new TenantId(tenant), Channel.LINE);
    }

    private static Actor someone(TenantId tenant, Role role) {
        return new Actor(tenant, "person/" + role, Channel.WEB, Set.of(role), Set.of());
    }
}
