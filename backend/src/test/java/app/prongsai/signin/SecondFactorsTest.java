package app.prongsai.signin;

import static app.prongsai.signin.GuardedOffice.SOMCHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.PersonId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class SecondFactorsTest {

    @Autowired
    Backend backend;

    @Autowired
    SecondFactors factors;

    @Autowired
    SecondFactorSettings settings;

    @Autowired
    ReadModels readModels;

    @Autowired
    PersonSeal people;

    @Autowired
    Seal seal;

    @Autowired
    SettableClock clock;

    @Test
    void it_counts_once_a_code_has_shown_that_the_app_knows_the_secret() {
        GuardedOffice office = GuardedOffice.of(backend, "factor");
        SecondFactors.Offer offer = factors.offer(office.somchai(), office.name());
        assertThat(offer.address()).startsWith("otpauth://totp/Prongsai:somchai%40factor?secret=" + offer.secret());
        assertThat(offer.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThatThrownBy(() -> backend.send(office.somchai(), new SetUpSecondFactor(SOMCHAI, "000000")))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.rule()).isEqualTo("signin.code-wrong"));
        assertThat(factors.isSetUp(office.somchai())).isFalse();
        backend.send(office.somchai(), new SetUpSecondFactor(SOMCHAI, code(offer)));
        assertThat(factors.isSetUp(office.somchai())).isTrue();
        assertThat(backend.ask(office.somchai(), new MySecondFactor()).recoveryCodes())
                .isEqualTo(10);
        assertThat(offer.toString()).doesNotContain(offer.secret());
        assertThat(readModels
                        .collection("sign-in-factors", SecondFactors.Factor.class)
                        .find(office.tenant(), office.somchai().id()))
                .hasValueSatisfying(row -> assertThat(row.toString())
                        .doesNotContain(offer.secret(), offer.recoveryCodes().getFirst()));
    }

    @Test
    void a_code_works_once_however_many_send_it() throws InterruptedException {
        GuardedOffice office = GuardedOffice.of(backend, "factor-once");
        SecondFactors.Offer offer = setUp(office);
        clock.advance(Totp.STEP);
        String code = code(offer);
        AtomicInteger proved = new AtomicInteger();
        List<Thread> crowd = IntStream.range(0, 4)
                .mapToObj(i -> Thread.startVirtualThread(() -> {
                    if (factors.proves(office.somchai(), code)) {
                        proved.incrementAndGet();
                    }
                }))
                .toList();
        for (Thread one : crowd) {
            one.join();
        }
        assertThat(proved.get()).isEqualTo(1);
        clock.advance(Totp.STEP);
        assertThat(factors.proves(office.somchai(), code(offer).replaceAll("(...)", "$1 ")))
                .isTrue();
    }

    @Test
    void a_recovery_code_works_once_and_only_its_owners() {
        GuardedOffice office = GuardedOffice.of(backend, "factor-recovery");
        SecondFactors.Offer offer = setUp(office);
        String code = offer.recoveryCodes().get(3);
        assertThat(factors.proves(office.somchai(), " " + code.toUpperCase() + " "))
                .isTrue();
        assertThat(factors.proves(office.somchai(), code)).isFalse();
        assertThat(factors.proves(office.administrator(), offer.recoveryCodes().get(4)))
                .isFalse();
        assertThat(factors.proves(office.somchai(), offer.recoveryCodes().get(4).replace("-", "")))
                .isTrue();
        assertThat(backend.ask(office.somchai(), new MySecondFactor()).recoveryCodes())
                .isEqualTo(8);
    }

    @Test
    void after_a_few_wrong_codes_even_the_right_one_waits() {
        GuardedOffice office = GuardedOffice.of(backend, "factor-wait");
        SecondFactors.Offer offer = setUp(office);
        clock.advance(Duration.ofMinutes(10));
        for (int i = 0; i < settings.tries(); i++) {
            assertThat(factors.proves(office.somchai(), "12345" + i)).isFalse();
        }
        assertThat(factors.proves(office.somchai(), code(offer))).isFalse();
        clock.advance(Duration.ofMinutes(10));
        assertThat(factors.proves(office.somchai(), code(offer))).isTrue();
    }

    @Test
    void an_administrator_resets_it_for_who_has_lost_it_and_that_is_on_record() {
        GuardedOffice office = GuardedOffice.of(backend, "factor-reset");
        SecondFactors.Offer offer = setUp(office);
        assertThatThrownBy(() -> backend.send(office.somchai(), new ResetSecondFactor(SOMCHAI)))
                .isInstanceOf(NotAllowed.class);
        assertThat(backend.ask(office.administrator(), new SecondFactorPeople()).people())
                .containsExactly(SOMCHAI);
        backend.send(office.administrator(), new ResetSecondFactor(SOMCHAI));
        assertThat(factors.isSetUp(office.somchai())).isFalse();
        assertThat(factors.proves(office.somchai(), code(offer))).isFalse();
        assertThat(backend.ask(office.administrator(), new SecondFactorPeople()).people())
                .isEmpty();
        GuardedOffice there = GuardedOffice.of(backend, "factor-elsewhere");
        assertThatThrownBy(() -> backend.send(there.administrator(), new ResetSecondFactor(SOMCHAI)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_secret_goes_with_the_persons_key_and_what_the_organisations_sealed_before_still_opens() {
        GuardedOffice office = GuardedOffice.of(backend, "factor-sealed");
        SecondFactors.Offer offer = setUp(office);
        var rows = readModels.collection("sign-in-factors", SecondFactors.Factor.class);
        String me = office.somchai().id();
        SecondFactors.Factor factor = rows.find(office.tenant(), me).orElseThrow();
        assertThat(factor.sealedSecret()).startsWith("person/somchai/1:");
        String opened = people.open(office.tenant(), factor.sealedSecret());
        clock.advance(Totp.STEP);
        rows.put(office.tenant(), me, new SecondFactors.Factor(seal.seal(office.tenant(), opened), factor.recovery()));
        assertThat(factors.proves(office.somchai(), code(offer))).isTrue();
        rows.put(office.tenant(), me, factor);
        clock.advance(Totp.STEP);
        assertThat(factors.proves(office.somchai(), code(offer))).isTrue();
        people.erase(office.tenant(), me, 1);
        clock.advance(Totp.STEP);
        assertThat(factors.proves(office.somchai(), code(offer))).isFalse();
    }

    @Test
    void nobody_sets_up_anothers() {
        GuardedOffice office = GuardedOffice.of(backend, "factor-another");
        SecondFactors.Offer offer = factors.offer(office.administrator(), office.name());
        assertThatThrownBy(() -> backend.send(office.administrator(), new SetUpSecondFactor(SOMCHAI, code(offer))))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.rule()).isEqualTo("signin.factor-of-another"));
    }

    @Test
    void whoever_answers_for_the_whole_must_set_it_up_within_the_grace_that_begins_with_the_first_sign_in() {
        GuardedOffice office = GuardedOffice.of(backend, "factor-due");
        Actor head = new Actor(
                office.tenant(), new PersonId("suda").toString(), Channel.WEB, Set.of(Role.HEAD), Set.of("finance"));
        assertThat(factors.due(office.somchai())).isEmpty();
        clock.advance(Duration.ofDays(100));
        factors.signedIn(head);
        Instant due = clock.instant().plus(settings.grace());
        clock.advance(settings.grace().minusSeconds(1));
        factors.signedIn(head);
        assertThat(factors.isOverdue(head)).isFalse();
        assertThat(factors.due(head)).contains(due);
        clock.advance(Duration.ofSeconds(1));
        assertThat(factors.isOverdue(head)).isTrue();
        SecondFactors.Offer offer = factors.offer(head, "suda@factor-due");
        backend.send(head, new SetUpSecondFactor(new PersonId("suda"), code(offer)));
        assertThat(factors.isOverdue(head)).isFalse();
    }

    @Test
    void the_operator_sets_it_up_too() {
        Actor operator = Actor.operator(TenantId.PLATFORM, "operator");
        factors.signedIn(operator);
        assertThat(factors.due(operator)).isPresent();
        SecondFactors.Offer offer = factors.offer(operator, "operator");
        backend.send(operator, new SetUpSecondFactor(new PersonId("operator"), code(offer)));
        assertThat(factors.due(operator)).isEmpty();
        clock.advance(Totp.STEP);
        assertThat(factors.proves(operator, code(offer))).isTrue();
        backend.send(operator, new ResetSecondFactor(new PersonId("operator")));
        assertThat(factors.isSetUp(operator)).isFalse();
    }

    private SecondFactors.Offer setUp(GuardedOffice office) {
        SecondFactors.Offer offer = factors.offer(office.somchai(), office.name());
        backend.send(office.somchai(), new SetUpSecondFactor(SOMCHAI, code(offer)));
        return offer;
    }

    private String code(SecondFactors.Offer offer) {
        return Codes.of(offer.secret(), clock.instant());
    }
}
