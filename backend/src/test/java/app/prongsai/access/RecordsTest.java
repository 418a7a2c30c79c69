package app.prongsai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.access.HeldRecord.Event;
import app.prongsai.access.HeldRecord.Fact;
import app.prongsai.conversations.RememberConversation;
import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.Message;
import app.prongsai.deliveries.PlanDelivery;
import app.prongsai.deliveries.Priority;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.ErasureReason;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetMailAddress;
import app.prongsai.subscriptions.EraseResident;
import app.prongsai.subscriptions.ResidentsCalled;
import app.prongsai.subscriptions.SubscriberId;
import app.prongsai.subscriptions.SubscribersOf;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Residents;
import app.prongsai.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class RecordsTest {

    private static final PersonId SOMCHAI = new PersonId("somchai");
    private static final PersonId SOMYING = new PersonId("somying");

    @Autowired
    Backend backend;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    Seal seal;

    @Autowired
    SettableClock clock;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void remember_the_time() {
        before = clock.instant();
    }

    @AfterEach
    void restore_the_time() {
        clock.set(before);
    }

    @Test
    void an_officer_gets_everything_that_is_held_on_the_officer_and_nothing_of_others() {
        TenantId office = new TenantId("held-staff");
        Actor chief = actor(office, "person/chief", Role.ADMINISTRATOR);
        invite(chief, SOMCHAI, "สมชาย ดีพร้อม");
        invite(chief, SOMYING, "สมหญิง ใจงาม");
        Actor somchai = actor(office, SOMCHAI.toString(), Role.OFFICER);
        backend.send(somchai, new SetMailAddress(SOMCHAI, "somchai@example.go.th"));
        settle();
        HeldRecord held = backend.ask(somchai, new PersonRecord(SOMCHAI));
        assertThat(held.facts()).contains(new Fact("name", "สมชาย ดีพร้อม"), new Fact("mail", "somchai@example.go.th"));
        assertThat(held.events())
                .extracting(Event::type)
                .containsExactly("staff.PersonInvited", "staff.MailAddressSet");
        assertThat(held.events().getFirst().says()).containsEntry("sealedName", "สมชาย ดีพร้อม");
        assertThat(held.acts())
                .singleElement()
                .satisfies(act -> assertThat(act.type()).isEqualTo("staff.MailAddressSet"));
        assertThat(held.accesses()).extracting(AccessEntry::what).containsExactly("InvitePerson");
        assertThat(held.json()).contains("สมชาย ดีพร้อม").doesNotContain("สมหญิง", "person/somchai/1:");
    }

    @Test
    void another_officer_is_refused_and_the_administrator_leaves_an_entry() {
        TenantId office = new TenantId("held-other");
        Actor chief = actor(office, "person/chief", Role.ADMINISTRATOR);
        invite(chief, SOMCHAI, "สมชาย ดีพร้อม");
        settle();
        Actor somying = actor(office, SOMYING.toString(), Role.OFFICER);
        assertThatThrownBy(() -> backend.ask(somying, new PersonRecord(SOMCHAI)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> backend.ask(chief, new PersonRecord(new PersonId("nobody"))))
                .isInstanceOf(NotFound.class);
        backend.ask(chief, new PersonRecord(SOMCHAI));
        assertThat(backend.ask(chief, new AccessEntries("subject-export", null, null, null, 5))
                        .entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.about()).isEqualTo("person/somchai"));
    }

    @Test
    void what_is_held_on_a_resident_is_found_by_the_reference_and_names_no_other_recipient() {
        TenantId town = new TenantId("held-resident");
        Actor system = Actor.system(town, Channel.LINE);
        Actor chief = actor(town, "person/chief", Role.ADMINISTRATOR);
        SubscriberId resident = Residents.follow(backend, system, "U-held-1");
        Residents.follow(backend, system, "U-held-2");
        settle();
        backend.send(
                system,
                new PlanDelivery(
                        new DeliveryId("d-1"),
                        "test",
                        Priority.REMINDER,
                        backend.ask(system, new SubscribersOf("news")).sealedChatUsers(),
                        new Message("digest", "น้ำไม่ไหล", List.of(), null)));
        backend.send(system, new RememberConversation("U-held-1", Map.of("text", "ถนนพัง")));
        settle();
        String reference = resident.value().substring(0, ResidentsCalled.DIGITS);
        assertThat(backend.ask(chief, new ResidentsCalled(reference)).residents())
                .containsExactly(resident);
        HeldRecord held = backend.ask(chief, new ResidentRecord(resident));
        assertThat(held.facts()).contains(new Fact("following", "true"), new Fact("chat-text", "ถนนพัง"));
        assertThat(held.events())
                .extracting(Event::type)
                .startsWith("subscriptions.ResidentFollowed")
                .contains("deliveries.DeliveryPlanned");
        assertThat(held.json()).contains("U-held-1", "น้ำไม่ไหล").doesNotContain("U-held-2");

        backend.send(chief, new EraseResident(resident, ErasureReason.OWN_WISH));
        settle();
        assertThat(backend.ask(chief, new ResidentsCalled(reference)).residents())
                .isEmpty();
        assertThat(backend.ask(chief, new ResidentRecord(resident)).json()).doesNotContain("U-held-1", "ถนนพัง");
        assertThatThrownBy(() -> backend.ask(chief, new ResidentRecord(new SubscriberId("0".repeat(32)))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_residents_key_opens_the_own_record_for_a_day_and_leaves_an_entry() {
        TenantId town = new TenantId("held-key");
        Actor system = Actor.system(town, Channel.LINE);
        SubscriberId resident = Residents.follow(backend, system, "U-key-1");
        settle();
        String key = backend.ask(system, new RecordKey(resident)).sealed();
        assertThat(key).matches("[A-Za-z0-9_-]{100,600}").doesNotContain(resident.value());
        assertThat(opened(town, key).json()).contains("U-key-1", "subscriptions.ConsentGiven");
        assertThat(backend.ask(
                                actor(town, "person/chief", Role.ADMINISTRATOR),
                                new AccessEntries("own-record", null, null, null, 5))
                        .entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.who()).isEqualTo(resident.toString());
                    assertThat(entry.about()).isEqualTo(resident.toString());
                });

        assertOfNoUse(new TenantId("held-key-2"), key);
        String cut = key.substring(0, key.length() - 2);
        String other = seal.seal(town, "link-invitation\n" + resident.value());
        for (String none : List.of("", "x", "ก", cut, other, "a".repeat(5_000), resident.value())) {
            assertOfNoUse(town, none);
        }
        assertThatThrownBy(() -> backend.ask(system, new RecordKey(new SubscriberId("0".repeat(32)))))
                .isInstanceOf(NotFound.class);

        clock.set(before.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(opened(town, key).subject()).isEqualTo(resident.toString());
        clock.set(before.plus(Duration.ofHours(24)));
        assertOfNoUse(town, key);
    }

    @Test
    void a_residents_key_goes_with_the_resident_and_is_not_used_again_and_again() {
        TenantId town = new TenantId("held-key-gone");
        Actor system = Actor.system(town, Channel.LINE);
        SubscriberId resident = Residents.follow(backend, system, "U-key-2");
        String key = backend.ask(system, new RecordKey(resident)).sealed();
        for (int times = 0; times < 20; times++) {
            opened(town, key);
        }
        assertThatThrownBy(() -> opened(town, key))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("access.opened-too-often"));
        backend.send(system, new EraseResident(resident, ErasureReason.OWN_WISH));
        settle();
        assertOfNoUse(town, key);
        Residents.follow(backend, system, "U-key-2");
        settle();
        assertOfNoUse(town, key);
    }

    private HeldRecord opened(TenantId town, String key) {
        return backend.ask(Actor.publicOf(town), new RecordBehind(key));
    }

    private void assertOfNoUse(TenantId town, String key) {
        assertThatThrownBy(() -> opened(town, key)).isInstanceOf(NotFound.class);
    }

    private void invite(Actor chief, PersonId person, String name) {
        backend.send(chief, new InvitePerson(person, name, "นิติกร", person.value(), Set.of(), Set.of(Role.OFFICER)));
    }

    private void settle() {
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
    }

    private static Actor actor(TenantId tenant, String id, Role role) {
        return new Actor(tenant, id, Channel.WEB, Set.of(role), Set.of());
    }
}
