package app.prongsai.access;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.conversations.Conversation;
import app.prongsai.conversations.ReceiveChat;
import app.prongsai.conversations.RememberConversation;
import app.prongsai.conversations.UnfinishedChats;
import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.Message;
import app.prongsai.deliveries.Outbox;
import app.prongsai.deliveries.PlanDelivery;
import app.prongsai.deliveries.Priority;
import app.prongsai.eventstore.Commit;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Rebuild;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.ErasureReason;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.EndAssignment;
import app.prongsai.staff.ErasePerson;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.IssueLinkCode;
import app.prongsai.staff.LinkChatAccount;
import app.prongsai.staff.People;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetMailAddress;
import app.prongsai.subscriptions.EraseResident;
import app.prongsai.subscriptions.Follow;
import app.prongsai.subscriptions.Followers;
import app.prongsai.subscriptions.MarkOf;
import app.prongsai.subscriptions.MySubscription;
import app.prongsai.subscriptions.MySubscription.Subscription;
import app.prongsai.subscriptions.SubscriberId;
import app.prongsai.subscriptions.SubscribersOf;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Residents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class ErasureTest {

    private static final String USER = "Uaaaabbbbccccddddeeeeffff00002222";
    private static final PersonId SOMCHAI = new PersonId("somchai");

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    Rebuild rebuild;

    @Test
    void whoever_left_is_erased_by_the_administrator_and_everything_goes_on() {
        TenantId office = new TenantId("erase-staff");
        Actor chief = actor(office, "person/chief", Role.ADMINISTRATOR);
        invite(chief, "สมชาย ดีพร้อม");
        backend.send(chief, new SetMailAddress(SOMCHAI, "somchai@example.go.th"));
        backend.send(chief, new IssueLinkCode(SOMCHAI, "123456"));
        backend.send(Actor.system(office, Channel.LINE), new LinkChatAccount(SOMCHAI, "123456", USER));
        assertThatThrownBy(() -> backend.send(chief, new ErasePerson(SOMCHAI, ErasureReason.LEFT)))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("staff.erased-after-leaving"));
        backend.send(chief, new EndAssignment(SOMCHAI));
        backend.send(chief, new ErasePerson(SOMCHAI, ErasureReason.LEFT));
        long commits = commits(office);
        backend.send(chief, new ErasePerson(SOMCHAI, ErasureReason.LEFT));
        assertThat(commits(office)).isEqualTo(commits);
        settle();
        assertErased(chief);
        rebuild.rebuild("staff-directory", progress -> {});
        settle();
        assertErased(chief);
        backend.send(
                chief,
                new InvitePerson(new PersonId("p-2"), "สมหญิง", "นิติกร", "somchai", Set.of(), Set.of(Role.OFFICER)));
    }

    private void assertErased(Actor chief) {
        assertThat(backend.ask(chief, new People()).people()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("ลบแล้ว");
            assertThat(person.position()).isEqualTo("ลบแล้ว");
            assertThat(person.login()).isEmpty();
        });
    }

    @Test
    void the_event_says_who_erased_when_and_why_and_nothing_of_the_person() {
        TenantId office = new TenantId("erase-event");
        Actor chief = actor(office, "person/chief", Role.ADMINISTRATOR);
        invite(chief, "สมชาย ดีพร้อม");
        backend.send(chief, new EndAssignment(SOMCHAI));
        backend.send(chief, new ErasePerson(SOMCHAI, ErasureReason.ORDERED));
        Commit last = log.history(office, commits(office), 1).getFirst();
        assertThat(last.actor()).isEqualTo("person/chief");
        assertThat(last.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("staff.PersonErased");
            assertThat(event.payload().toJson())
                    .contains("ORDERED")
                    .doesNotContain("\\u0e2a", "สมชาย", "example.go.th", USER);
        });
    }

    @Test
    void a_resident_who_wishes_so_is_known_no_more_and_may_begin_anew() {
        TenantId town = new TenantId("erase-resident");
        Actor system = Actor.system(town, Channel.LINE);
        Residents.follow(backend, system, USER);
        SubscriberId id = backend.ask(system, new MarkOf(USER)).subscriber();
        Actor resident = actor(town, id.toString(), Role.RESIDENT);
        settle();
        String address =
                backend.ask(system, new SubscribersOf("news")).sealedChatUsers().getFirst();
        backend.send(system, new RememberConversation(USER, Map.of("text", "ถนนพัง")));
        backend.send(system, new ReceiveChat("E-1", USER, 1, "{\"text\":\"ถนนพัง\"}"));
        backend.send(
                system,
                new PlanDelivery(
                        new DeliveryId("d-1"),
                        "test",
                        Priority.REMINDER,
                        List.of(address),
                        new Message("digest", "เรื่อง", List.of(), null)));

        backend.send(resident, new EraseResident(id, ErasureReason.OWN_WISH));
        settle();
        assertThat(backend.ask(resident, new MySubscription(id))).isEqualTo(new Subscription(false, List.of()));
        assertThat(backend.ask(system, new SubscribersOf("news")).sealedChatUsers())
                .isEmpty();
        assertThat(backend.ask(system, new Conversation(USER)).state()).isEmpty();
        assertThat(backend.ask(system, new UnfinishedChats()).chats()).isEmpty();
        assertThat(backend.ask(system, new Outbox()).deliveries())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.recipients()).isEmpty());
        assertThat(backend.ask(actor(town, "person/chief", Role.ADMINISTRATOR), new Followers())
                        .following())
                .isZero();
        rebuild.rebuild("subscribers", progress -> {});
        rebuild.rebuild("outbox", progress -> {});
        settle();

        backend.send(resident, new Follow(USER, id));
        Residents.follow(backend, system, USER);
        settle();
        assertThat(backend.ask(resident, new MySubscription(id)).following()).isTrue();
        assertThat(backend.ask(system, new SubscribersOf("news")).sealedChatUsers())
                .singleElement()
                .satisfies(found -> assertThat(found).startsWith(id + "/2:"));
    }

    @Test
    void nobody_erases_another_resident_but_the_administrator_may() {
        TenantId town = new TenantId("erase-other");
        Actor system = Actor.system(town, Channel.LINE);
        Residents.follow(backend, system, USER);
        SubscriberId id = backend.ask(system, new MarkOf(USER)).subscriber();
        SubscriberId other = backend.ask(system, new MarkOf("U-other")).subscriber();
        Actor neighbour = actor(town, other.toString(), Role.RESIDENT);
        Actor chief = actor(town, "person/chief", Role.ADMINISTRATOR);
        assertThatThrownBy(() -> backend.send(neighbour, new EraseResident(id, ErasureReason.OWN_WISH)))
                .isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> backend.send(chief, new EraseResident(other, ErasureReason.OWN_WISH)))
                .isInstanceOf(NotFound.class);
        backend.send(chief, new EraseResident(id, ErasureReason.OWN_WISH));
        long commits = commits(town);
        backend.send(chief, new EraseResident(id, ErasureReason.OWN_WISH));
        assertThat(commits(town)).isEqualTo(commits);
    }

    @Test
    void what_an_erased_officer_said_in_the_chat_goes_too_unless_the_account_follows_as_a_resident() {
        TenantId town = new TenantId("erase-chat");
        Actor system = Actor.system(town, Channel.LINE);
        Actor chief = actor(town, "person/chief", Role.ADMINISTRATOR);
        invite(chief, "สมชาย");
        backend.send(chief, new IssueLinkCode(SOMCHAI, "123456"));
        backend.send(system, new LinkChatAccount(SOMCHAI, "123456", USER));
        backend.send(system, new RememberConversation(USER, Map.of("text", "รายงาน")));
        assertThat(backend.ask(system, new Conversation(USER)).state()).isNotEmpty();
        backend.send(chief, new EndAssignment(SOMCHAI));
        backend.send(chief, new ErasePerson(SOMCHAI, ErasureReason.LEFT));
        eventually(() ->
                assertThat(backend.ask(system, new Conversation(USER)).state()).isEmpty());
    }

    private void invite(Actor chief, String name) {
        backend.send(chief, new InvitePerson(SOMCHAI, name, "นิติกร", "somchai", Set.of("law"), Set.of(Role.OFFICER)));
    }

    private long commits(TenantId tenant) {
        return log.history(tenant, 1, 64).size();
    }

    private void settle() {
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
    }

    private static Actor actor(TenantId tenant, String id, Role role) {
        return new Actor(tenant, id, Channel.WEB, Set.of(role), Set.of());
    }
}
