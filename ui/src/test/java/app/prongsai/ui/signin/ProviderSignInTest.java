package app.prongsai.ui.signin;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.Codes;
import app.prongsai.signin.DropSignInProvider;
import app.prongsai.signin.Providers;
import app.prongsai.signin.SecondFactors;
import app.prongsai.signin.SetUpSecondFactor;
import app.prongsai.staff.EndAssignment;
import app.prongsai.staff.MailAddress;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetMailAddress;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Against an OpenID Connect provider of its own, over HTTP. */
@WholeApplication
@TestPropertySource(properties = {"prongsai.oidc.loopback=true", "prongsai.oidc.patience=15s"})
@ExtendWith(ClockSetBack.class)
class ProviderSignInTest {

    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final String REALM = "province";
    private static final String MAIL = "somchai@example.go.th";

    @Autowired
    Backend backend;

    @Autowired
    Providers providers;

    @Autowired
    SecondFactors factors;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    Visit visitor;

    @BeforeAll
    static void start() {
        PROVIDER.start();
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    /** The provider has a clock of its own. */
    @BeforeEach
    void visit() {
        visitor = new Visit(port);
        clock.set(Clock.systemUTC().instant());
    }

    @Test
    void whom_the_provider_names_by_a_verified_address_comes_in_and_afterwards_by_the_subject_alone() {
        SampleTown town = town("with");
        visitor.get("/app/measures");
        assertThat(visitor.get("/sign-in/with?organisation=with").body()).contains("บัญชีของจังหวัด");
        says("subject-1", Map.of("email", MAIL.toUpperCase(), "email_verified", true));
        assertThat(location(there("with"))).endsWith("/app/measures");
        assertThat(visitor.get("/app/measures").statusCode()).isEqualTo(200);

        backend.send(town.officer(), new SetMailAddress(new PersonId("somchai"), ""));
        visitor = new Visit(port);
        says("subject-1", Map.of());
        assertThat(location(there("with"))).endsWith("/app/");
    }

    @Test
    void nobody_comes_in_whom_we_do_not_know() {
        SampleTown town = town("unknown");
        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                Map.of("email", MAIL, "email_verified", false),
                Map.of("email", MAIL),
                Map.of("email", "another@example.go.th", "email_verified", true),
                Map.of("email", "", "email_verified", true),
                Map.of("email_verified", true))) {
            says("stranger", claims);
            assertThat(there("unknown").body()).as("%s", claims).contains("ไม่ตรงกับบุคลากร");
        }
        backend.send(
                town.as("admin", Set.of("clerk-office"), Role.ADMINISTRATOR),
                new EndAssignment(new PersonId("somchai")));
        says("stranger", Map.of("email", MAIL, "email_verified", true));
        assertThat(there("unknown").body()).contains("ไม่ตรงกับบุคลากร");
        assertThat(location(visitor.get("/app/work"))).endsWith("/sign-in");
    }

    @Test
    void an_address_that_two_people_have_is_nobodys() {
        SampleTown town = town("two");
        backend.send(town.coordinator(), new SetMailAddress(new PersonId("somying"), MAIL));
        eventually(() -> backend.ask(town.coordinator(), new MailAddress(new PersonId("somying"))));
        says("subject-2", Map.of("email", MAIL, "email_verified", true));
        assertThat(there("two").body()).contains("ไม่ตรงกับบุคลากร");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "iss", "aud", "exp", "azp"})
    void a_token_that_was_not_made_for_this_very_sign_in_is_not_believed(String claim) {
        String code = "forged-" + claim;
        town(code);
        Map<String, Object> claims = new HashMap<>(Map.of("email", MAIL, "email_verified", true));
        claims.put(
                claim,
                switch (claim) {
                    case "aud" -> List.of("another-client");
                    case "exp" -> clock.instant().minus(Duration.ofHours(1)).getEpochSecond();
                    default -> "https://forged.example";
                });
        says("subject-3", claims);
        assertThat(there(code).body()).contains("เชื่อถือไม่ได้");
        assertThat(location(visitor.get("/app/work"))).endsWith("/sign-in");
    }

    @Test
    void a_token_for_several_is_believed_only_if_it_says_that_we_asked_for_it() {
        town("several");
        Map<String, Object> claims = new HashMap<>(
                Map.of("email", MAIL, "email_verified", true, "aud", List.of("prongsai", "another-client")));
        says("subject-4", claims);
        assertThat(there("several").body()).contains("เชื่อถือไม่ได้");
        claims.put("azp", "prongsai");
        says("subject-4", claims);
        assertThat(location(there("several"))).endsWith("/app/");
    }

    @Test
    void whoever_comes_back_with_another_state_twice_too_late_or_in_another_browser_begins_again() {
        town("state");
        String back = comesBackTo("state");
        assertThat(new Visit(port).get(back).body()).contains("เริ่มใหม่");
        assertThat(visitor.get(back.replaceAll("state=[^&]+", "state=forged")).body())
                .contains("เริ่มใหม่");
        assertThat(visitor.get(back).body()).contains("เริ่มใหม่");
        back = comesBackTo("state");
        clock.advance(Duration.ofMinutes(10));
        assertThat(visitor.get(back).body()).contains("เริ่มใหม่");
        assertThat(location(visitor.get("/app/work"))).endsWith("/sign-in");
    }

    @Test
    void whoever_has_an_app_shows_its_code_here_too() {
        SampleTown town = town("both");
        SecondFactors.Offer offer = factors.offer(town.officer(), "somchai@both");
        backend.send(
                town.officer(),
                new SetUpSecondFactor(new PersonId("somchai"), Codes.of(offer.secret(), clock.instant())));
        says("subject-5", Map.of("email", MAIL, "email_verified", true));
        assertThat(location(there("both"))).endsWith("/sign-in/code");
        assertThat(location(visitor.get("/app/work"))).endsWith("/sign-in");
        clock.advance(Duration.ofSeconds(30));
        String code = Codes.of(offer.secret(), clock.instant());
        assertThat(location(
                        visitor.post("/sign-in/code", Map.of("code", code, "_csrf", visitor.token("/sign-in/code")))))
                .contains("/app");
    }

    @Test
    void a_provider_that_does_not_answer_as_it_should_is_not_stored() {
        SampleTown town = SampleTown.register(backend, "silent", "ช่อระกา").withUsualPeople();
        Actor admin = town.as("admin", Set.of("clerk-office"), Role.ADMINISTRATOR);
        for (String issuer : List.of(
                "https://nowhere.invalid",
                "http://192.168.1.1/x",
                "file:///etc/passwd",
                "nonsense",
                "http://127.0.0.1:" + port)) {
            assertThatThrownBy(() -> providers.connect(admin, "บัญชีของจังหวัด", issuer, "prongsai", "ลับ"))
                    .as(issuer)
                    .isInstanceOf(RuleViolated.class);
        }
        assertThatThrownBy(() -> providers.connect(admin, "", issuer(), "prongsai", "ลับ"))
                .isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> providers.connect(town.officer(), "ก", issuer(), "prongsai", "ลับ"))
                .isInstanceOf(NotAllowed.class);
        assertThat(providers.shown(town.tenant())).isEmpty();
        assertThat(visitor.get("/sign-in/with?organisation=silent").body()).contains("ยังไม่ได้เชื่อม");
        assertThat(visitor.get("/sign-in/with/go?organisation=silent").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/sign-in/with/go?organisation=nowhere").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_provider_that_was_dropped_lets_nobody_in() {
        SampleTown town = town("dropped");
        String back = comesBackTo("dropped");
        backend.send(town.as("admin", Set.of("clerk-office"), Role.ADMINISTRATOR), new DropSignInProvider());
        assertThat(visitor.get(back).body()).contains("เริ่มใหม่");
        assertThat(providers.shown(new TenantId("dropped"))).isEmpty();
    }

    private SampleTown town(String code) {
        SampleTown town = SampleTown.register(backend, code, "ช่อระกา").withUsualPeople();
        backend.send(town.officer(), new SetMailAddress(new PersonId("somchai"), MAIL));
        eventually(() -> backend.ask(town.officer(), new MailAddress(new PersonId("somchai"))));
        providers.connect(
                town.as("admin", Set.of("clerk-office"), Role.ADMINISTRATOR),
                "บัญชีของจังหวัด",
                issuer(),
                "prongsai",
                "ลับ & สุดยอด");
        return town;
    }

    private static String issuer() {
        return PROVIDER.issuerUrl(REALM).toString();
    }

    /** What the provider's next token says. */
    private static void says(String subject, Map<String, Object> claims) {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(REALM, subject, "JWT", List.of("prongsai"), claims, 3600) {
                    /** Without what the provider would add. */
                    @Override
                    public Map<String, Object> addClaims(TokenRequest request) {
                        return claims;
                    }
                });
    }

    private HttpResponse<String> there(String code) {
        return visitor.get(comesBackTo(code));
    }

    /** Goes to the provider, which asks for nothing, as far as the way back. */
    private String comesBackTo(String code) {
        String going = location(visitor.get("/sign-in/with/go?organisation=" + code));
        assertThat(going)
                .startsWith(issuer())
                .contains("code_challenge_method=S256", "response_type=code", "nonce=", "state=");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    browser.send(HttpRequest.newBuilder(URI.create(going)).build(), BodyHandlers.ofString());
            String back = location(answer);
            return back.substring(back.indexOf("/sign-in/with/back"));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
