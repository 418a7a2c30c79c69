package app.prongsai.ui.signin;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.staff.AssignRoles;
import app.prongsai.staff.EndAssignment;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetPassword;
import app.prongsai.testing.SettableClock;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class SignInTest {

    @Autowired
    Backend backend;

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
    void a_stranger_is_shown_the_door_at_every_address_of_the_staff_application() {
        for (String path : new String[] {"/app", "/app/", "/app/work", "/app/measures/m-1", "/app/nowhere"}) {
            HttpResponse<String> response = visitor.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(302);
            assertThat(response.headers().firstValue("Location").orElse(""))
                    .as(path)
                    .endsWith("/sign-in");
        }
    }

    @Test
    void a_person_signs_in_with_login_and_organisation_and_the_session_is_a_new_one() {
        SampleTown.register(backend, "sign-in", "ช่อระกา").withUsualPeople();
        String token = visitor.token();
        String before = visitor.session();
        HttpResponse<String> response = visitor.post(
                "/sign-in", Map.of("username", " Somchai@sign-in ", "password", SampleTown.PASSWORD, "_csrf", token));
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElse("")).endsWith("/app/");
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/app/").statusCode()).isEqualTo(200);
    }

    @Test
    void after_signing_in_one_stands_where_one_wanted_to_go() {
        SampleTown.register(backend, "wish", "ช่อระกา").withUsualPeople();
        visitor.get("/app/measures");
        assertThat(visitor.signIn("somchai@wish", SampleTown.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/app/measures");
    }

    /** It may come after the sign-in page, whose form is good in its own session alone. */
    @Test
    void the_last_word_of_a_page_that_was_signed_out_begins_no_session() {
        String lastWord = "/app/VAADIN/push?v-r=push&v-uiId=0&v-pushId=0&X-Atmosphere-Transport=close";
        String over = "JSESSIONID=0123456789ABCDEF0123456789ABCDEF";
        assertThat(visitor.get(lastWord, "Cookie", over).headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_wrong_password_an_unknown_person_and_an_unknown_organisation_read_the_same() {
        SampleTown.register(backend, "wrong", "ช่อระกา").withUsualPeople();
        for (String name : new String[] {
            "somchai@wrong",
            "nobody@wrong",
            "somchai@nowhere",
            "somchai@-",
            "somchai",
            "@wrong",
            "somchai@A B",
            "operator"
        }) {
            HttpResponse<String> response = visitor.signIn(name, "ไม่ใช่รหัสผ่าน");
            assertThat(response.headers().firstValue("Location").orElse(""))
                    .as(name)
                    .endsWith("/sign-in?wrong");
        }
        assertThat(visitor.get("/sign-in?wrong").body()).contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง");
    }

    @Test
    void after_a_wrong_password_the_name_need_not_be_typed_again() {
        visitor.signIn("somchai@\"><b>", "ไม่ใช่รหัสผ่าน");
        assertThat(visitor.get("/sign-in?wrong").body()).contains("value=\"somchai@&quot;&gt;&lt;b&gt;\"");
        assertThat(visitor.get("/sign-in").body()).doesNotContain("somchai@&quot;");
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_waits_ten_minutes() {
        SampleTown.register(backend, "throttle", "ช่อระกา").withUsualPeople();
        for (int i = 0; i < 5; i++) {
            visitor.signIn("somchai@throttle", "ผิด-" + i);
        }
        assertThat(visitor.signIn("somchai@throttle", SampleTown.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/sign-in?wait");
        assertThat(visitor.get("/sign-in?wait").body()).contains("กรุณารอ");
        clock.advance(Duration.ofMinutes(10));
        assertThat(visitor.signIn("somchai@throttle", SampleTown.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/app/");
    }

    @Test
    void while_strangers_guess_the_browser_that_was_here_before_still_gets_in() {
        SampleTown.register(backend, "guessed", "ช่อระกา").withUsualPeople();
        visitor.signIn("somchai@guessed", SampleTown.PASSWORD);
        for (int i = 0; i < 12; i++) {
            new Visit(port).from("203.0.113." + i).signIn("somchai@guessed", "เดา-" + i);
        }
        Visit stranger = new Visit(port).from("203.0.113.99");
        assertThat(location(stranger.signIn("somchai@guessed", SampleTown.PASSWORD)))
                .endsWith("/sign-in?wait");
        visitor.from("203.0.113.100");
        assertThat(location(visitor.signIn("somchai@guessed", SampleTown.PASSWORD)))
                .endsWith("/app/");
    }

    @Test
    void a_session_ends_when_nothing_is_done_for_long_and_the_page_says_so() {
        SampleTown.register(backend, "ends", "ช่อระกา").withUsualPeople();
        visitor.signIn("somchai@ends", SampleTown.PASSWORD);
        assertThat(visitor.get("/app/work").statusCode()).isEqualTo(200);
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(2));
        assertThat(location(visitor.get("/app/work"))).endsWith("/sign-in?idle");
        assertThat(visitor.get("/sign-in?idle").body()).contains("ไม่มีการใช้งานเป็นเวลานาน");
        clock.set(before);
        assertThat(location(visitor.get("/app/work"))).endsWith("/sign-in");
    }

    @Test
    void whoever_leaves_changes_roles_or_gets_a_new_password_finds_the_door_at_the_next_request() {
        SampleTown town = SampleTown.register(backend, "rights", "ช่อระกา").withUsualPeople();
        Actor admin = town.as("admin", Set.of("clerk-office"), Role.ADMINISTRATOR);
        PersonId somchai = new PersonId("somchai");
        visitor.signIn("somchai@rights", SampleTown.PASSWORD);
        backend.send(admin, new AssignRoles(somchai, Set.of("finance"), Set.of(Role.HEAD)));
        eventually(() -> assertThat(location(visitor.get("/app/work"))).endsWith("/sign-in?rights"));
        visitor.signIn("somchai@rights", SampleTown.PASSWORD);
        backend.send(admin, new SetPassword(somchai, "รหัสใหม่แปดตัว"));
        assertThat(location(visitor.get("/app/work"))).endsWith("/sign-in?password");
        visitor.signIn("somchai@rights", "รหัสใหม่แปดตัว");
        assertThat(visitor.get("/app/work").statusCode()).isEqualTo(200);
        backend.send(admin, new EndAssignment(somchai));
        eventually(() -> assertThat(location(visitor.get("/app/work"))).endsWith("/sign-in?left"));
    }

    @Test
    void a_form_without_its_token_is_not_accepted_and_begins_again() {
        SampleTown.register(backend, "token", "ช่อระกา").withUsualPeople();
        HttpResponse<String> response =
                visitor.post("/sign-in", Map.of("username", "somchai@token", "password", SampleTown.PASSWORD));
        assertThat(response.headers().firstValue("Location").orElse("")).endsWith("/sign-in?again");
        assertThat(visitor.get("/app/").statusCode()).isEqualTo(302);
    }

    @Test
    void the_operator_signs_in_without_an_organisation() {
        assertThat(visitor.signIn("operator", WholeApplication.OPERATOR_PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/app/");
    }

    @Test
    void line_and_the_simulator_need_no_token_and_the_actuator_shows_nothing() {
        assertThat(visitor.post("/line/nowhere/webhook", Map.of()).statusCode()).isEqualTo(404);
        assertThat(visitor.post("/simulator/nothing", Map.of()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_speaks_english_and_remembers_it() {
        assertThat(visitor.get("/sign-in").body()).contains("เข้าสู่ระบบ");
        assertThat(visitor.get("/sign-in?lang=en").body()).contains("Sign in").contains("lang=\"en\"");
        assertThat(visitor.get("/sign-in").body()).contains("Sign in");
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
