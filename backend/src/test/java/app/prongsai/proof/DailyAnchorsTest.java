package app.prongsai.proof;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.proof.Anchors;
import app.prongsai.eventstore.proof.Signer;
import app.prongsai.eventstore.proof.Verification;
import app.prongsai.organisations.OpenDepartment;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(classes = BackendUnderTest.class)
@DirtiesContext
class DailyAnchorsTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final Instant MORNING = Instant.parse("2026-11-22T03:00:00Z");

    @Autowired
    Backend backend;

    @Autowired
    DailyAnchors daily;

    @Autowired
    SettableClock clock;

    @Autowired
    CommitLog log;

    @Autowired
    Verification verification;

    @Autowired
    Anchors anchors;

    @Autowired
    Signer signer;

    @BeforeEach
    void morning() {
        clock.set(MORNING);
    }

    @Test
    void a_day_begins_at_thai_midnight_and_has_one_signed_head_however_often_it_is_looked_at() {
        Actor visitor = register("daily");
        daily.tick();
        daily.tick();
        String first = log.history(visitor.tenant(), 1, 1).getFirst().hash();
        assertThat(proofs(visitor)).singleElement().satisfies(proof -> {
            assertThat(proof.date()).isEqualTo(SUNDAY);
            assertThat(proof.chain()).isEqualTo(1);
            assertThat(proof.hash()).isEqualTo(first);
        });
        open(visitor.tenant(), "finance");
        clock.set(Instant.parse("2026-11-22T16:59:59Z"));
        daily.tick();
        assertThat(proofs(visitor)).hasSize(1);
        clock.set(Instant.parse("2026-11-22T17:00:00Z"));
        daily.tick();
        assertThat(proofs(visitor)).extracting(Proof::chain).containsExactly(2L, 1L);
        assertThat(backend.ask(visitor, new PublicProof(SUNDAY.plusDays(1))).at())
                .isEqualTo(Instant.parse("2026-11-22T17:00:00Z"));
        assertThatThrownBy(() -> backend.ask(visitor, new PublicProof(SUNDAY.plusDays(2))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void all_are_signed_with_the_instances_one_key_and_agree_with_the_log() {
        Actor visitor = register("signed");
        daily.tick();
        String key =
                backend.ask(Actor.publicOf(TenantId.PLATFORM), new ProofKey()).publicKey();
        assertThat(proofs(visitor))
                .isNotEmpty()
                .allSatisfy(proof -> assertThat(proof.publicKey()).isEqualTo(key));
        assertThat(verification
                        .one(visitor.tenant(), walked -> {})
                        .histories()
                        .getFirst()
                        .anchors())
                .isEqualTo(1);
        assertThat(verification.all(List.of(), walked -> {}).damages()).isEmpty();
    }

    @Test
    void the_latest_month_is_shown() {
        Actor visitor = register("month");
        LocalDate first = LocalDate.of(2026, 12, 1);
        for (int day = 0; day < 40; day++) {
            anchors.anchorDay(visitor.tenant(), first.plusDays(day), MORNING.plusSeconds((9 + day) * 86_400L), signer);
        }
        assertThat(proofs(visitor)).hasSize(31);
        assertThat(proofs(visitor).getFirst().date()).isEqualTo(LocalDate.of(2027, 1, 9));
        assertThat(backend.ask(visitor, new PublicProof(first)).chain()).isEqualTo(1);
    }

    private List<Proof> proofs(Actor visitor) {
        return backend.ask(visitor, new PublicProofs()).proofs();
    }

    private Actor register(String code) {
        TenantId tenant = new TenantId(code);
        backend.send(
                Actor.operator(tenant, "operator"),
                new RegisterOrganisation("ช่อระกา", OrganisationType.TAO, "บ้านเหลื่อม", "นครราชสีมา", null));
        eventually(() -> backend.ask(Actor.publicOf(tenant), new OrganisationProfile()));
        eventually(() -> assertThat(backend.ask(Actor.publicOf(TenantId.PLATFORM), new PublicOrganisations())
                        .organisations())
                .anyMatch(listed -> listed.tenant().equals(tenant)));
        return Actor.publicOf(tenant);
    }

    private void open(TenantId tenant, String key) {
        backend.send(Actor.operator(tenant, "operator"), new OpenDepartment(key, "กองคลัง", List.of()));
    }
}
