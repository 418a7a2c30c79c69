package app.prongsai.ui.signin;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.access.AccessEntries;
import app.prongsai.access.AccessEntry;
import app.prongsai.organisations.ResumeOrganisation;
import app.prongsai.organisations.SuspendOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Standstill;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.AddPasskey;
import app.prongsai.signin.Codes;
import app.prongsai.signin.Device;
import app.prongsai.signin.PasskeySite;
import app.prongsai.signin.Passkeys;
import app.prongsai.signin.ResetSecondFactor;
import app.prongsai.signin.SecondFactors;
import app.prongsai.signin.SetUpSecondFactor;
import app.prongsai.signin.SignInGuard;
import app.prongsai.staff.PersonId;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in with a passkey, as the page's script does it. */
@WholeApplication
@ExtendWith(ClockSetBack.class)
class PasskeySignInTest {

    @Autowired
    Backend backend;

    @Autowired
    Passkeys passkeys;

    @Autowired
    SecondFactors factors;

    @Autowired
    SignInGuard guard;

    @Autowired
    Standstill standstill;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    Visit visitor;

    @BeforeEach
    void visit() {
        visitor = new Visit("localhost", port);
    }

    @Test
    void whoever_has_one_comes_in_by_it_alone_also_while_the_name_is_held_and_that_is_on_record() {
        SampleTown town = SampleTown.register(backend, "key-in", "ช่อระกา").withUsualPeople();
        Device device = added(town);
        SecondFactors.Offer offer = factors.offer(town.officer(), "somchai");
        backend.send(
                town.officer(),
                new SetUpSecondFactor(new PersonId("somchai"), Codes.of(offer.secret(), clock.instant())));
        for (int i = 0; i < 10; i++) {
            guard.attempt("somchai@key-in", "198.51.100." + i, null)
                    .orElseThrow()
                    .failed();
        }
        visitor.get("/app/measures");
        String session = visitor.session();
        assertThat(location(answer(device.get(options())))).endsWith("/app/measures");
        assertThat(visitor.session()).isNotEqualTo(session);
        assertThat(visitor.get("/app/measures").statusCode()).isEqualTo(200);
        Actor auditor = town.as("auditor", Set.of(), Role.AUDITOR);
        assertThat(backend.ask(auditor, new AccessEntries("sign-in-passkey", null, null, null, 9))
                        .entries())
                .extracting(AccessEntry::who)
                .containsExactly("person/somchai");
    }

    @Test
    void each_question_is_answered_once_in_the_browser_that_was_asked_within_five_minutes() {
        SampleTown town = SampleTown.register(backend, "key-once", "ช่อระกา").withUsualPeople();
        Device device = added(town);
        assertThat(location(answer(device.get("{}")))).endsWith("/sign-in?again");
        String first = device.get(options());
        assertThat(location(answer(first))).contains("/app");
        visitor = new Visit("localhost", port);
        assertThat(location(answer(first))).endsWith("/sign-in?again");
        options();
        assertThat(location(answer(first))).endsWith("/sign-in?passkey");
        assertThat(location(answer(first))).endsWith("/sign-in?again");
        assertThat(visitor.get("/sign-in?passkey").body()).contains("พาสคีย์นี้อาจถูกลบหรือพักไว้");
        String late = device.get(options());
        clock.advance(Duration.ofMinutes(5));
        assertThat(location(answer(late))).endsWith("/sign-in?again");
        assertThat(location(visitor.post("/sign-in/passkey", Map.of("answer", first))))
                .endsWith("/sign-in?again");
    }

    @Test
    void the_operator_comes_in_by_it_alone_though_there_is_an_app() {
        Actor operator = Actor.operator(TenantId.PLATFORM, "operator");
        PersonId person = new PersonId("operator");
        SecondFactors.Offer app = factors.offer(operator, "operator");
        backend.send(operator, new SetUpSecondFactor(person, Codes.of(app.secret(), clock.instant())));
        Device device = added(operator, "operator");
        assertThat(location(visitor.signIn("operator", WholeApplication.OPERATOR_PASSWORD)))
                .endsWith("/sign-in/code");
        assertThat(visitor.get("/app/operator").statusCode()).isEqualTo(302);
        assertThat(location(answer(device.get(options())))).contains("/app");
        assertThat(visitor.get("/app/operator").statusCode()).isEqualTo(200);
        backend.send(operator, new ResetSecondFactor(person));
        visitor = new Visit("localhost", port);
        assertThat(location(answer(device.get(options())))).endsWith("/sign-in?passkey");
    }

    @Test
    void a_suspended_organisation_lets_nobody_in() {
        SampleTown town = SampleTown.register(backend, "key-still", "ช่อระกา").withUsualPeople();
        Device device = added(town);
        Actor operator = Actor.operator(town.tenant(), "operator");
        backend.send(operator, new SuspendOrganisation("ค้างเอกสาร"));
        eventually(() -> assertThat(standstill.holds(town.tenant())).isTrue());
        assertThat(location(answer(device.get(options())))).endsWith("/sign-in?suspended");
        backend.send(operator, new ResumeOrganisation());
        eventually(() -> assertThat(standstill.holds(town.tenant())).isFalse());
        assertThat(location(answer(device.get(options())))).contains("/app");
    }

    @Test
    void an_address_that_tries_and_tries_waits_and_others_do_not() {
        SampleTown town = SampleTown.register(backend, "key-flood", "ช่อระกา").withUsualPeople();
        Device device = added(town);
        visitor.from("203.0.113.7");
        for (int i = 0; i < 50; i++) {
            assertThat(guard.mayTryPasskey("203.0.113.7")).isTrue();
        }
        assertThat(location(answer(device.get(options())))).endsWith("/sign-in?wait");
        visitor.from("203.0.113.8");
        assertThat(location(answer(device.get(options())))).contains("/app");
    }

    @Test
    void where_a_browser_would_not_be_sure_of_the_site_nobody_is_offered_it() {
        assertThat(visitor.get("/sign-in").body()).contains("เข้าสู่ระบบด้วยพาสคีย์", "passkeys.js");
        Visit byNumber = new Visit(port);
        HttpResponse<String> page = byNumber.get("/sign-in");
        assertThat(page.body()).doesNotContain("passkeys.js", "เข้าสู่ระบบด้วยพาสคีย์");
        assertThat(page.headers().firstValue(ContentPolicy.HEADER)).hasValue(ContentPolicy.PORTAL);
        assertThat(byNumber.post("/sign-in/passkey/options", Map.of("_csrf", byNumber.token()))
                        .statusCode())
                .isEqualTo(404);
    }

    private Device added(SampleTown town) {
        return added(town.officer(), "somchai");
    }

    private Device added(Actor who, String person) {
        String origin = "http://localhost:" + port;
        Device device = new Device(origin);
        String options = passkeys.offer(who, PasskeySite.of(origin).orElseThrow(), person + "@" + who.tenant(), person)
                .options();
        backend.send(who, new AddPasskey(new PersonId(person), "โทรศัพท์", device.create(options)));
        return device;
    }

    private String options() {
        return visitor.post("/sign-in/passkey/options", Map.of("_csrf", visitor.token()))
                .body();
    }

    private HttpResponse<String> answer(String answer) {
        return visitor.post("/sign-in/passkey", Map.of("answer", answer, "_csrf", visitor.token()));
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
