package app.prongsai.signin;

import static app.prongsai.signin.GuardedOffice.PASSWORD;
import static app.prongsai.signin.GuardedOffice.SOMCHAI;
import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.deliveries.Outbox;
import app.prongsai.deliveries.Priority;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.ErasureReason;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.ChatAddress;
import app.prongsai.staff.EndAssignment;
import app.prongsai.staff.ErasePerson;
import app.prongsai.staff.IssueLinkCode;
import app.prongsai.staff.LinkChatAccount;
import app.prongsai.staff.PersonId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class SignInGuardTest {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String CHAT = "U" + "d4".repeat(16);

    @Autowired
    Backend backend;

    @Autowired
    SignInGuard guard;

    @Autowired
    SignInSettings settings;

    @Autowired
    ReadModels readModels;

    @Autowired
    PersonSeal people;

    @Autowired
    Seal seal;

    @Autowired
    SettableClock clock;

    @Test
    void one_persons_mistakes_do_not_stop_the_colleagues_at_the_same_address() {
        mistakes("somchai@mistakes", "10.1.0.1", settings.triesPerName());
        assertThat(guard.attempt("somchai@mistakes", "10.1.0.1", null)).isEmpty();
        assertThat(guard.attempt("somying@mistakes", "10.1.0.1", null)).isPresent();
        assertThat(guard.attempt("somchai@mistakes", "10.1.0.2", null)).isPresent();
        clock.advance(WINDOW);
        assertThat(guard.attempt("somchai@mistakes", "10.1.0.1", null)).isPresent();
    }

    @Test
    void an_address_that_tries_many_names_waits_too_and_so_do_all_that_one_machine_has_in_ipv6() {
        for (int i = 0; i < settings.triesPerAddress(); i++) {
            guard.attempt("name-" + i + "@robot", "2001:db8:1:2::" + i, null)
                    .orElseThrow()
                    .failed();
        }
        assertThat(guard.attempt("somchai@robot", "2001:db8:1:2:ffff::1", null)).isEmpty();
        assertThat(guard.attempt("somchai@robot", "2001:db8:1:3::1", null)).isPresent();
    }

    @Test
    void the_right_password_forgets_the_mistakes_before() {
        mistakes("somchai@forgets", "10.2.0.1", settings.triesPerName() - 1);
        guard.attempt("somchai@forgets", "10.2.0.1", null).orElseThrow().succeeded(somchai("forgets"));
        mistakes("somchai@forgets", "10.2.0.1", settings.triesPerName() - 1);
        assertThat(guard.attempt("somchai@forgets", "10.2.0.1", null)).isPresent();
    }

    @Test
    void another_process_and_a_restart_count_on() {
        mistakes("somchai@restart", "10.3.0.1", settings.triesPerName() - 1);
        SignInGuard another = new SignInGuard(counts(), settings, backend, people, seal, clock);
        another.attempt("somchai@restart", "10.3.0.1", null).orElseThrow().failed();
        assertThat(guard.attempt("somchai@restart", "10.3.0.1", null)).isEmpty();
    }

    @Test
    void many_who_try_at_once_are_not_more_than_one_after_the_other() throws InterruptedException {
        AtomicInteger tried = new AtomicInteger();
        List<Thread> crowd = IntStream.range(0, 100)
                .mapToObj(i -> Thread.startVirtualThread(() -> {
                    if (guard.attempt("somchai@crowd", "10.4.0." + i, null).isPresent()) {
                        tried.incrementAndGet();
                    }
                }))
                .toList();
        for (Thread one : crowd) {
            one.join();
        }
        assertThat(tried.get()).isPositive().isLessThanOrEqualTo(settings.guesses());
    }

    @Test
    void ten_thousand_guesses_from_as_many_addresses_are_held_and_the_rightful_user_gets_in_meanwhile() {
        GuardedOffice office = GuardedOffice.of(backend, "brute-force");
        String device = office.signIn(guard, PASSWORD, "10.5.0.1", null).orElseThrow();
        int in = 0;
        for (int i = 0; i < 10_000; i++) {
            boolean right = i > 0 && i % 100 == 0;
            String address = "10.100." + i / 256 + "." + i % 256;
            if (office.signIn(guard, right ? PASSWORD : "รหัสเดา" + i, address, null)
                    .isPresent()) {
                in++;
            }
            if (i % 1000 == 999) {
                device = office.signIn(guard, PASSWORD, "10.7.0." + i / 1000, device)
                        .orElseThrow();
                assertThat(office.signIn(guard, PASSWORD, "10.5.0.1", null)).isPresent();
            }
        }
        assertThat(in).isZero();
        clock.advance(settings.hold());
        assertThat(office.signIn(guard, PASSWORD, "10.8.0.1", null)).isPresent();
    }

    @Test
    void a_hold_that_follows_within_a_day_lasts_twice_as_long() {
        hold("somchai@twice", "10.9");
        clock.advance(settings.hold());
        assertThat(guard.attempt("somchai@twice", "10.9.9.1", null)).isPresent();
        clock.advance(WINDOW);
        hold("somchai@twice", "10.10");
        clock.advance(settings.hold());
        assertThat(guard.attempt("somchai@twice", "10.9.9.1", null)).isEmpty();
        clock.advance(settings.hold());
        assertThat(guard.attempt("somchai@twice", "10.9.9.1", null)).isPresent();
    }

    @Test
    void a_device_is_known_by_its_own_account_alone_and_has_few_tries_too() {
        String device =
                guard.attempt("somchai@device", "10.11.0.1", null).orElseThrow().succeeded(somchai("device"));
        hold("somchai@device", "10.12");
        hold("somying@device", "10.13");
        assertThat(guard.attempt("somchai@device", "10.14.0.1", device)).isPresent();
        assertThat(guard.attempt("somying@device", "10.14.0.1", device)).isEmpty();
        assertThat(guard.attempt("somchai@device", "10.14.0.1", device + "A")).isEmpty();
        assertThat(guard.attempt("somchai@device", "10.14.0.1", "")).isEmpty();
        for (int i = 0; i < settings.guesses() - 1; i++) {
            guard.attempt("somchai@device", "10.15.0." + i, device)
                    .orElseThrow()
                    .failed();
        }
        assertThat(guard.attempt("somchai@device", "10.14.0.1", device)).isEmpty();
        clock.advance(settings.knownFor());
        hold("somchai@device", "10.16");
        assertThat(guard.attempt("somchai@device", "10.14.0.1", device)).isEmpty();
    }

    @Test
    void the_person_is_told_once_per_hold_and_an_administrator_sees_and_lifts_it() {
        GuardedOffice office = GuardedOffice.of(backend, "told");
        backend.send(office.administrator(), new IssueLinkCode(SOMCHAI, "123456"));
        backend.send(office.system(), new LinkChatAccount(SOMCHAI, "123456", CHAT));
        eventually(() -> backend.ask(office.system(), new ChatAddress(SOMCHAI)));
        hold(office.name(), "10.17");
        for (int i = 0; i < 20; i++) {
            assertThat(guard.attempt(office.name(), "10.18.0." + i, null)).isEmpty();
        }
        eventually(() -> assertThat(backend.ask(office.system(), new Outbox()).deliveries())
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.recipients()).containsExactly(CHAT);
                    assertThat(delivery.priority()).isEqualTo(Priority.RECEIPT);
                    assertThat(delivery.message().title()).contains("เดารหัสผ่าน");
                }));
        eventually(() -> assertThat(
                        backend.ask(office.administrator(), new SignInHolds()).holds())
                .singleElement()
                .satisfies(hold ->
                        assertThat(hold.until()).isEqualTo(clock.instant().plus(settings.hold()))));
        assertThat(backend.ask(office.somchai(), new MySignInHold()).last()).isEqualTo(clock.instant());

        backend.send(office.administrator(), new LiftSignInHold(SOMCHAI));
        assertThat(office.signIn(guard, PASSWORD, "10.18.1.1", null)).isPresent();
        eventually(() -> assertThat(
                        backend.ask(office.administrator(), new SignInHolds()).holds())
                .isEmpty());
        assertThat(backend.ask(office.somchai(), new MySignInHold()).last()).isNotNull();
        Actor another = new Actor(
                office.tenant(), new PersonId("somying").toString(), Channel.WEB, Set.of(Role.OFFICER), Set.of());
        assertThatThrownBy(() -> backend.send(another, new NoteSignInHold(SOMCHAI)))
                .isInstanceOf(RuleViolated.class);
        backend.send(office.somchai(), new NoteSignInHold(SOMCHAI));
        eventually(() -> assertThat(
                        backend.ask(office.somchai(), new MySignInHold()).last())
                .isNull());
    }

    @Test
    void a_name_that_nobody_has_is_held_alike_and_nobody_hears_of_it() {
        GuardedOffice office = GuardedOffice.of(backend, "nobody");
        hold("nobody@nobody", "10.19");
        hold("nobody@nowhere-at-all", "10.20");
        hold("operator", "10.21");
        assertThat(guard.attempt("nobody@nobody", "10.22.0.1", null)).isEmpty();
        assertThat(backend.ask(office.administrator(), new SignInHolds()).holds())
                .isEmpty();
        assertThatThrownBy(() -> backend.send(office.administrator(), new LiftSignInHold(SOMCHAI)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_over_is_swept_away() {
        mistakes("somchai@swept", "10.23.0.1", 1);
        SignInCounts counts = counts();
        var rows = readModels.collection(SignInCounts.TRIES, SignInCounts.Tries.class);
        assertThat(rows.leftOver()).isNotEmpty();
        clock.advance(Duration.ofDays(3));
        counts.sweep();
        Instant dayBefore = clock.instant().minus(Duration.ofDays(1));
        assertThat(rows.leftOver()).noneMatch(entry -> entry.row().until().isBefore(dayBefore));
    }

    @Test
    void where_somebody_signed_in_before_is_forgotten_with_the_person_and_older_rows_still_count() {
        GuardedOffice office = GuardedOffice.of(backend, "known-erased");
        String device = office.signIn(guard, PASSWORD, "10.24.0.1", null).orElseThrow();
        assertThat(device).startsWith("person/somchai/1:");
        hold(office.name(), "10.25");
        assertThat(guard.attempt(office.name(), "10.24.0.1", null)).isPresent();
        assertThat(guard.attempt(office.name(), "10.26.0.1", device)).isPresent();
        backend.send(office.administrator(), new EndAssignment(SOMCHAI));
        backend.send(office.administrator(), new ErasePerson(SOMCHAI, ErasureReason.LEFT));
        assertThat(guard.attempt(office.name(), "10.24.0.1", null)).isEmpty();
        assertThat(guard.attempt(office.name(), "10.26.0.1", device)).isEmpty();

        GuardedOffice there = GuardedOffice.of(backend, "known-early");
        String account = seal.mark(TenantId.PLATFORM, "account/" + there.name());
        Instant until = clock.instant().plus(settings.knownFor());
        readModels
                .collection(SignInCounts.PLACES, SignInCounts.Places.class)
                .put(
                        TenantId.PLATFORM,
                        account,
                        new SignInCounts.Places(Map.of(seal.mark(TenantId.PLATFORM, "10.24.0.2"), until), null));
        String early =
                seal.seal(TenantId.PLATFORM, String.join("\n", "known-device", account, until.toString(), "a-device"));
        hold(there.name(), "10.27");
        assertThat(guard.attempt(there.name(), "10.24.0.2", null)).isPresent();
        assertThat(guard.attempt(there.name(), "10.28.0.1", early)).isPresent();
    }

    private static Actor somchai(String code) {
        return new Actor(new TenantId(code), SOMCHAI.toString(), Channel.WEB, Set.of(Role.OFFICER), Set.of());
    }

    private SignInCounts counts() {
        return new SignInCounts(readModels, people, settings, clock);
    }

    private void mistakes(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            guard.attempt(name, address, null).orElseThrow().failed();
        }
    }

    private void hold(String name, String network) {
        for (int i = 0; i < settings.guesses(); i++) {
            guard.attempt(name, network + ".0." + i, null).orElseThrow().failed();
        }
        assertThat(guard.attempt(name, network + ".1.1", null)).isEmpty();
    }
}
