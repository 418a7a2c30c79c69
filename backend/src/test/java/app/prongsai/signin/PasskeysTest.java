package app.prongsai.signin;

import static app.prongsai.signin.GuardedOffice.SOMCHAI;
import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.deliveries.Outbox;
import app.prongsai.eventstore.backup.EventLines;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.OtherProcess;
import app.prongsai.platform.PersonSeal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Command;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.PasskeysOf.Passkey;
import app.prongsai.staff.ChatAddress;
import app.prongsai.staff.EndAssignment;
import app.prongsai.staff.IssueLinkCode;
import app.prongsai.staff.LinkChatAccount;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetPassword;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class PasskeysTest {

    private static final String ORIGIN = "https://prongsai.example";
    private static final PasskeySite SITE = PasskeySite.of(ORIGIN).orElseThrow();
    private static final String REFUSED = "signin.passkey-refused";

    @Autowired
    Backend backend;

    @Autowired
    Passkeys passkeys;

    @Autowired
    SecondFactors factors;

    @Autowired
    EventLines lines;

    @Autowired
    PersonSeal people;

    @Autowired
    MongoDatabase database;

    @Autowired
    SettableClock clock;

    @Test
    void a_passkey_says_who_somebody_is_and_nobody_types_a_name() {
        GuardedOffice office = GuardedOffice.of(backend, "key");
        Device device = added(office, "โทรศัพท์ของสมชาย");
        assertThat(listed(office)).singleElement().satisfies(passkey -> {
            assertThat(passkey.name()).isEqualTo("โทรศัพท์ของสมชาย");
            assertThat(passkey.added()).isEqualTo(clock.instant());
            assertThat(passkey.used()).isNull();
        });
        clock.advance(Duration.ofDays(1));
        Passkeys.Proved proved = signIn(device);
        assertThat(proved.tenant()).isEqualTo(office.tenant());
        assertThat(proved.person().person()).isEqualTo(SOMCHAI);
        assertThat(listed(office)).singleElement().extracting(Passkey::used).isEqualTo(clock.instant());
        List<String> told = new ArrayList<>();
        lines.each(office.tenant(), (about, text) -> text, line -> told.add(line.toString()));
        assertThat(told).anyMatch(line -> line.contains("PasskeyAdded")).noneMatch(line -> line.contains("โทรศัพท์"));
    }

    @Test
    void what_was_asked_elsewhere_before_or_of_nobody_is_no_answer() {
        GuardedOffice office = GuardedOffice.of(backend, "key-forged");
        Device device = added(office, "phone");
        Passkeys.Ceremony first = passkeys.begin(SITE);
        String answer = device.get(first.options());
        refused(REFUSED, () -> passkeys.finish(passkeys.begin(SITE), answer));
        device.origin = "https://prongsai.example.evil.example";
        refused(REFUSED, () -> signIn(device));
        device.origin = ORIGIN;
        Passkeys.Ceremony elsewhere =
                passkeys.begin(PasskeySite.of("https://another.example").orElseThrow());
        refused(REFUSED, () -> passkeys.finish(elsewhere, device.get(elsewhere.options())));
        device.verifies = false;
        refused(REFUSED, () -> signIn(device));
        device.verifies = true;
        refused(REFUSED, () -> signIn(new Device(ORIGIN).says(device)));
        refused(REFUSED, () -> signIn(new Device(ORIGIN)));
        clock.advance(Duration.ofMinutes(5));
        refused("signin.passkey-again", () -> passkeys.finish(first, answer));
        assertThat(signIn(device).person().person()).isEqualTo(SOMCHAI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "no json", "{\"id\":\"AA\",\"type\":\"public-key\",\"response\":null}"})
    void what_is_no_answer_at_all_is_refused_alike(String answer) {
        refused(REFUSED, () -> passkeys.finish(passkeys.begin(SITE), answer));
        GuardedOffice office = GuardedOffice.of(backend, "key-odd-" + Math.abs(answer.hashCode()));
        passkeys.offer(office.somchai(), SITE, office.name(), "สมชาย");
        refused(
                "signin.passkey-not-made",
                () -> backend.send(office.somchai(), new AddPasskey(SOMCHAI, "phone", answer)));
    }

    @Test
    void one_whose_count_goes_back_lets_nobody_in_any_more_and_its_owner_is_told() {
        GuardedOffice office = GuardedOffice.of(backend, "key-copied");
        Device device = added(office, "phone");
        Device other = added(office, "laptop");
        backend.send(office.administrator(), new IssueLinkCode(SOMCHAI, "123456"));
        backend.send(office.system(), new LinkChatAccount(SOMCHAI, "123456", "U" + "e5".repeat(16)));
        eventually(() -> backend.ask(office.system(), new ChatAddress(SOMCHAI)));
        device.count = 7;
        signIn(device);
        device.count = 6;
        refused(REFUSED, () -> signIn(device));
        device.count = 8;
        refused(REFUSED, () -> signIn(device));
        assertThat(listed(office)).extracting(Passkey::held).containsExactly(true, false);
        assertThat(signIn(other).person().person()).isEqualTo(SOMCHAI);
        List<String> told = new ArrayList<>();
        lines.each(office.tenant(), (about, text) -> text, line -> told.add(line.toString()));
        assertThat(told).filteredOn(line -> line.contains("PasskeyHeld")).hasSize(1);
        eventually(() -> assertThat(backend.ask(office.system(), new Outbox()).deliveries())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.message().title()).contains("พาสคีย์ของท่านถูกพักใช้")));
    }

    @Test
    void one_that_is_removed_or_forgotten_lets_nobody_in_and_a_new_password_changes_nothing() {
        GuardedOffice office = GuardedOffice.of(backend, "key-gone");
        Device removed = added(office, "phone");
        Device kept = added(office, "laptop");
        backend.send(
                office.somchai(),
                new RemovePasskey(SOMCHAI, listed(office).getFirst().id()));
        refused(REFUSED, () -> signIn(removed));
        backend.send(office.administrator(), new SetPassword(SOMCHAI, "รหัสผ่านใหม่-9"));
        assertThat(signIn(kept).person().person()).isEqualTo(SOMCHAI);
        assertThatThrownBy(() -> backend.send(office.somchai(), new ResetSecondFactor(SOMCHAI)))
                .isInstanceOf(NotAllowed.class);
        assertThat(backend.ask(office.administrator(), new SecondFactorPeople()).people())
                .containsExactly(SOMCHAI);
        backend.send(office.administrator(), new ResetSecondFactor(SOMCHAI));
        refused(REFUSED, () -> signIn(kept));
        assertThat(listed(office)).isEmpty();
        assertThat(backend.ask(office.administrator(), new SecondFactorPeople()).people())
                .isEmpty();
        assertThat(signIn(added(office, "phone again")).person().person()).isEqualTo(SOMCHAI);
    }

    @Test
    void whoever_leaves_is_not_let_in_by_theirs_and_it_is_forgotten() {
        GuardedOffice office = GuardedOffice.of(backend, "key-left");
        Device device = added(office, "phone");
        GuardedOffice there = GuardedOffice.of(backend, "key-elsewhere");
        Device theirs = added(there, "phone");
        refused(REFUSED, () -> signIn(device.says(theirs)));
        backend.send(office.administrator(), new EndAssignment(SOMCHAI));
        eventually(() -> assertThat(listed(office)).isEmpty());
        refused(REFUSED, () -> signIn(device));
        assertThat(signIn(theirs).tenant()).isEqualTo(there.tenant());
    }

    @Test
    void nobody_adds_removes_or_sees_anothers() {
        GuardedOffice office = GuardedOffice.of(backend, "key-another");
        added(office, "phone");
        String id = listed(office).getFirst().id();
        refused(
                "signin.factor-of-another",
                () -> backend.send(office.administrator(), new AddPasskey(SOMCHAI, "x", "")));
        refused("signin.factor-of-another", () -> backend.send(office.administrator(), new RemovePasskey(SOMCHAI, id)));
        assertThatThrownBy(() -> backend.ask(office.administrator(), new PasskeysOf(SOMCHAI)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> backend.send(office.administrator(), new RemovePasskey(new PersonId("chief"), id)))
                .isInstanceOf(NotFound.class);
        assertThat(listed(office)).hasSize(1);
    }

    @Test
    void an_offer_is_good_for_one_answer_within_five_minutes() {
        GuardedOffice office = GuardedOffice.of(backend, "key-offer");
        Device device = new Device(ORIGIN);
        String answer = device.create(offered(office));
        refused(
                "signin.passkey-needs-name",
                () -> backend.send(office.somchai(), new AddPasskey(SOMCHAI, " ", answer)));
        backend.send(office.somchai(), new AddPasskey(SOMCHAI, "phone", answer));
        refused("signin.passkey-again", () -> backend.send(office.somchai(), new AddPasskey(SOMCHAI, "phone", answer)));
        String twice = device.create(offered(office));
        refused(
                "signin.passkey-not-made",
                () -> backend.send(office.somchai(), new AddPasskey(SOMCHAI, "phone", twice)));
        Device lax = new Device(ORIGIN);
        lax.verifies = false;
        String unverified = lax.create(offered(office));
        refused(
                "signin.passkey-not-made",
                () -> backend.send(office.somchai(), new AddPasskey(SOMCHAI, "phone", unverified)));
        String late = new Device(ORIGIN).create(offered(office));
        clock.advance(Duration.ofMinutes(5));
        refused("signin.passkey-again", () -> backend.send(office.somchai(), new AddPasskey(SOMCHAI, "phone", late)));
        assertThat(new AddPasskey(SOMCHAI, "phone", answer).toString()).doesNotContain(answer, "phone");
    }

    @Test
    void nobody_has_more_than_ten() {
        GuardedOffice office = GuardedOffice.of(backend, "key-many");
        String early = new Device(ORIGIN).create(offered(office));
        for (int i = 1; i <= Passkeys.MOST; i++) {
            added(office, "phone " + i);
        }
        refused("signin.passkeys-too-many", () -> offered(office));
        refused("signin.passkeys-too-many", () -> backend.send(office.somchai(), new AddPasskey(SOMCHAI, "11", early)));
        assertThat(listed(office)).hasSize(Passkeys.MOST);
    }

    @Test
    void its_owner_calls_it_otherwise_and_nobody_else_does() {
        GuardedOffice office = GuardedOffice.of(backend, "key-name");
        Device device = added(office, "phone");
        String id = listed(office).getFirst().id();
        backend.send(office.somchai(), new RenamePasskey(SOMCHAI, id, " โทรศัพท์เครื่องใหม่ "));
        assertThat(listed(office))
                .singleElement()
                .extracting(Passkey::id, Passkey::name)
                .containsExactly(id, "โทรศัพท์เครื่องใหม่");
        assertThat(signIn(device).person()).isNotNull();
        refused("signin.passkey-needs-name", () -> backend.send(office.somchai(), new RenamePasskey(SOMCHAI, id, " ")));
        refused(
                "signin.factor-of-another",
                () -> backend.send(office.administrator(), new RenamePasskey(SOMCHAI, id, "x")));
        GuardedOffice there = GuardedOffice.of(backend, "key-name-elsewhere");
        added(there, "phone");
        refused("signin.passkey-gone", () -> backend.send(there.somchai(), new RenamePasskey(SOMCHAI, id, "x")));
        List<String> told = new ArrayList<>();
        lines.each(office.tenant(), (about, text) -> text, line -> told.add(line.toString()));
        assertThat(told).filteredOn(line -> line.contains("PasskeyRenamed")).hasSize(1);
        assertThat(told).noneMatch(line -> line.contains("โทรศัพท์เครื่องใหม่"));
        assertThat(new RenamePasskey(SOMCHAI, id, "phone").toString()).doesNotContain("phone");
        backend.send(office.somchai(), new RemovePasskey(SOMCHAI, id));
        refused("signin.passkey-gone", () -> backend.send(office.somchai(), new RenamePasskey(SOMCHAI, id, "x")));
    }

    @Test
    void those_that_are_added_or_removed_at_the_same_moment_in_two_processes_do_not_undo_each_other() throws Exception {
        GuardedOffice office = GuardedOffice.of(backend, "key-twice");
        try (var other = OtherProcess.withoutProcessors(database, clock);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Backend> doors = List.of(backend, other.getBean(Backend.class));
            List<Device> devices = new ArrayList<>();
            for (int round = 0; round < Passkeys.MOST / 2; round++) {
                List<Command> answers = new ArrayList<>();
                for (Backend door : doors) {
                    Device device = new Device(ORIGIN);
                    devices.add(device);
                    answers.add(new AddPasskey(SOMCHAI, "phone " + devices.size(), device.create(offered(office))));
                }
                atOnce(threads, doors, office.somchai(), answers);
            }
            assertThat(listed(office))
                    .hasSize(Passkeys.MOST)
                    .extracting(Passkey::name)
                    .doesNotHaveDuplicates();
            for (Device device : devices) {
                assertThat(signIn(device).tenant()).isEqualTo(office.tenant());
            }
            List<Passkey> mine = listed(office);
            for (int round = 0; round < Passkeys.MOST / 2; round++) {
                atOnce(
                        threads,
                        doors,
                        office.somchai(),
                        List.of(
                                new RemovePasskey(SOMCHAI, mine.get(2 * round).id()),
                                new RemovePasskey(
                                        SOMCHAI, mine.get(2 * round + 1).id())));
            }
            assertThat(listed(office)).isEmpty();
        }
        List<String> told = new ArrayList<>();
        lines.each(office.tenant(), (about, text) -> text, line -> told.add(line.toString()));
        assertThat(told).filteredOn(line -> line.contains("PasskeyAdded")).hasSize(Passkeys.MOST);
        assertThat(told).filteredOn(line -> line.contains("PasskeyRemoved")).hasSize(Passkeys.MOST);
    }

    private static void atOnce(ExecutorService threads, List<Backend> doors, Actor who, List<Command> commands)
            throws Exception {
        CyclicBarrier together = new CyclicBarrier(doors.size());
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < doors.size(); i++) {
            Backend door = doors.get(i);
            Command command = commands.get(i);
            sent.add(threads.submit(() -> {
                together.await();
                door.send(who, command);
                return null;
            }));
        }
        for (Future<?> one : sent) {
            one.get();
        }
    }

    @Test
    void the_operator_has_passkeys_too_and_an_organisations_staff_none_of_these() {
        Actor operator = Actor.operator(TenantId.PLATFORM, "operator");
        PersonId person = new PersonId("operator");
        Device device = new Device(ORIGIN);
        String offer = passkeys.offer(operator, SITE, "operator", "operator").options();
        backend.send(operator, new AddPasskey(person, "phone", device.create(offer)));
        Passkeys.Proved proved = signIn(device);
        assertThat(proved.tenant()).isEqualTo(TenantId.PLATFORM);
        assertThat(proved.person()).isNull();
        Passkey mine = backend.ask(operator, new PasskeysOf(person)).passkeys().getFirst();
        backend.send(operator, new RenamePasskey(person, mine.id(), "laptop"));
        device.count = 7;
        signIn(device);
        device.count = 6;
        refused(REFUSED, () -> signIn(device));
        assertThat(backend.ask(operator, new PasskeysOf(person)).passkeys())
                .singleElement()
                .satisfies(passkey -> {
                    assertThat(passkey.name()).isEqualTo("laptop");
                    assertThat(passkey.held()).isTrue();
                });
        GuardedOffice office = GuardedOffice.of(backend, "key-operator");
        Actor visiting = Actor.operator(office.tenant(), "operator");
        added(office, "phone");
        String theirs = listed(office).getFirst().id();
        refused("signin.factor-of-another", () -> backend.send(visiting, new RemovePasskey(SOMCHAI, theirs)));
        assertThatThrownBy(() -> backend.ask(visiting, new PasskeysOf(SOMCHAI))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> backend.ask(visiting, new PasskeysOf(person))).isInstanceOf(NotFound.class);
        backend.send(operator, new RemovePasskey(person, mine.id()));
        assertThat(backend.ask(operator, new PasskeysOf(person)).passkeys()).isEmpty();
        refused(REFUSED, () -> signIn(device));
    }

    @Test
    void whose_it_is_and_what_it_is_called_goes_with_the_persons_key() {
        GuardedOffice office = GuardedOffice.of(backend, "key-erased");
        Device device = added(office, "โทรศัพท์ของสมชาย");
        assertThat(database.getCollection("sign-in-passkeys.1").find().map(Document::toJson))
                .noneMatch(row -> row.contains("โทรศัพท์ของสมชาย"));
        people.erase(office.tenant(), office.somchai().id(), 1);
        assertThat(listed(office)).singleElement().extracting(Passkey::name).isEqualTo(PersonSeal.erased(Locale.ROOT));
        refused(REFUSED, () -> signIn(device));
    }

    @ParameterizedTest
    @CsvSource({
        "https://prongsai.example, https://prongsai.example, prongsai.example",
        "https://Prongsai.Example:443/x, https://prongsai.example, prongsai.example",
        "https://prongsai.example:8443, https://prongsai.example:8443, prongsai.example",
        "http://localhost:8080, http://localhost:8080, localhost",
        "http://localhost:80, http://localhost, localhost"
    })
    void passkeys_are_good_where_a_browser_is_sure_of_the_site(String address, String origin, String host) {
        assertThat(PasskeySite.of(address)).contains(new PasskeySite(origin, host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8080", "https://192.0.2.7", "https://[::1]:8443", "http://prongsai.example"})
    void elsewhere_there_are_none(String address) {
        assertThat(PasskeySite.of(address)).isEmpty();
    }

    private Device added(GuardedOffice office, String name) {
        Device device = new Device(ORIGIN);
        backend.send(office.somchai(), new AddPasskey(SOMCHAI, name, device.create(offered(office))));
        return device;
    }

    private String offered(GuardedOffice office) {
        return passkeys.offer(office.somchai(), SITE, office.name(), "สมชาย ใจดี")
                .options();
    }

    private Passkeys.Proved signIn(Device device) {
        Passkeys.Ceremony ceremony = passkeys.begin(SITE);
        return passkeys.finish(ceremony, device.get(ceremony.options()));
    }

    private List<Passkey> listed(GuardedOffice office) {
        return backend.ask(office.somchai(), new PasskeysOf(SOMCHAI)).passkeys();
    }

    private static void refused(String rule, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.rule()).isEqualTo(rule));
    }
}
