package app.prongsai.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.access.AccessEntries;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.signin.Codes;
import app.prongsai.signin.SecondFactors;
import app.prongsai.signin.SetUpSecondFactor;
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

@WholeApplication
@ExtendWith(ClockSetBack.class)
class SecondStepTest {

    @Autowired
    Backend backend;

    @Autowired
    SecondFactors factors;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    Visit visitor;

    @BeforeEach
    void visit() {
        visitor = new Visit(port);
    }

    @Test
    void the_password_alone_does_not_let_in_whoever_has_an_app_and_its_code_does() {
        SampleTown town = SampleTown.register(backend, "code-step", "ช่อระกา").withUsualPeople();
        SecondFactors.Offer offer = setUp(town.officer(), "somchai");
        visitor.get("/app/measures");
        assertThat(location(visitor.signIn("somchai@code-step", SampleTown.PASSWORD)))
                .endsWith("/sign-in/code");
        assertThat(location(visitor.get("/app/measures"))).endsWith("/sign-in");
        String session = visitor.session();
        assertThat(location(prove("000000"))).endsWith("/sign-in/code?wrong");
        assertThat(visitor.get("/sign-in/code?wrong").body()).contains("รหัสไม่ถูกต้อง");
        assertThat(location(prove(Codes.of(offer.secret(), clock.instant())))).endsWith("/app/measures");
        assertThat(visitor.session()).isNotEqualTo(session);
        assertThat(visitor.get("/app/measures").statusCode()).isEqualTo(200);
        assertThat(location(new Visit(port).get("/sign-in/code"))).endsWith("/sign-in?again");
        Actor auditor = town.as("auditor", Set.of(), Role.AUDITOR);
        assertThat(backend.ask(auditor, new AccessEntries("sign-in", null, null, null, 9))
                        .entries())
                .hasSize(1);
    }

    @Test
    void a_recovery_code_lets_in_without_the_app_and_waiting_too_long_begins_again() {
        SampleTown town = SampleTown.register(backend, "code-lost", "ช่อระกา").withUsualPeople();
        SecondFactors.Offer offer = setUp(town.officer(), "somchai");
        visitor.signIn("somchai@code-lost", SampleTown.PASSWORD);
        String token = codeToken();
        clock.advance(Duration.ofMinutes(5));
        String code = offer.recoveryCodes().getFirst();
        assertThat(location(visitor.post("/sign-in/code", Map.of("code", code, "_csrf", token))))
                .endsWith("/sign-in?again");
        visitor.signIn("somchai@code-lost", SampleTown.PASSWORD);
        assertThat(location(prove(code))).contains("/app");
        assertThat(visitor.get("/app/work").statusCode()).isEqualTo(200);
    }

    private SecondFactors.Offer setUp(Actor who, String person) {
        SecondFactors.Offer offer = factors.offer(who, person);
        backend.send(who, new SetUpSecondFactor(new PersonId(person), Codes.of(offer.secret(), clock.instant())));
        clock.advance(Duration.ofSeconds(30));
        return offer;
    }

    private HttpResponse<String> prove(String code) {
        return visitor.post("/sign-in/code", Map.of("code", code, "_csrf", codeToken()));
    }

    private String codeToken() {
        return visitor.token("/sign-in/code");
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
