package app.prongsai.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.platform.Backend;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer says to browsers, whoever asks and whatever is asked. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class WebHygieneTest {

    private static final String[] BY_TLS = {"X-Forwarded-Proto", "https"};
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>");

    @Autowired
    Backend backend;

    @LocalServerPort
    int port;

    Visit visitor;

    @BeforeEach
    void visit() {
        visitor = new Visit(port);
    }

    @Test
    void every_answer_bears_the_headers_that_keep_a_browser_from_harm() {
        SampleTown.register(backend, "headers", "ช่อระกา").withUsualPeople();
        visitor.signIn("somchai@headers", SampleTown.PASSWORD);
        for (String path : new String[] {
            "/",
            "/o/headers",
            "/o/headers/announcements.rss",
            "/api/v1/organisations",
            "/api/v1/nothing",
            "/o/nobody",
            "/nowhere",
            "/sign-in",
            "/app/",
            "/app/measures",
            "/look/portal.css",
            "/fonts/Sarabun-Regular.ttf",
            "/robots.txt"
        }) {
            HttpResponse<String> answer = visitor.get(path);
            says(answer, path, "X-Content-Type-Options", "nosniff");
            says(answer, path, "Referrer-Policy", "same-origin");
            says(answer, path, "Cross-Origin-Opener-Policy", "same-origin");
            says(answer, path, "X-Frame-Options", "DENY");
            assertThat(only(answer, path, "Permissions-Policy")).contains("camera=()", "geolocation=()");
            assertThat(only(answer, path, ContentPolicy.HEADER))
                    .as(path)
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'", "form-action 'self'", "base-uri ")
                    .doesNotContain("*", "http:");
            assertThat(answer.headers().map().keySet())
                    .as(path)
                    .doesNotContain("server", "x-powered-by", "strict-transport-security");
        }
    }

    @Test
    void whoever_comes_by_tls_is_told_to_keep_to_it_and_gets_cookies_for_it_alone() {
        for (int kept = 0; kept < 2; kept++) {
            assertThat(only(visitor.get("/", BY_TLS), "/", "Strict-Transport-Security"))
                    .startsWith("max-age=31536000");
        }
        assertThat(visitor.get("/").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        String cookie = only(new Visit(port).get("/sign-in", BY_TLS), "/sign-in", "Set-Cookie");
        assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(only(new Visit(port).get("/sign-in"), "/sign-in", "Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void only_scripts_with_the_nonce_of_this_very_answer_run_in_the_staff_application() {
        SampleTown.register(backend, "nonce", "ช่อระกา").withUsualPeople();
        visitor.signIn("somchai@nonce", SampleTown.PASSWORD);
        HttpResponse<String> page = visitor.get("/app/work");
        String policy = only(page, "/app/work", ContentPolicy.HEADER);
        assertThat(directive(policy, "script-src")).doesNotContain("unsafe-inline");
        List<String> scripts = new ArrayList<>();
        Matcher script = SCRIPT.matcher(page.body());
        while (script.find()) {
            scripts.add(script.group());
        }
        String nonce = nonce(policy);
        assertThat(scripts).isNotEmpty().allMatch(tag -> tag.contains("nonce=\"" + nonce + "\""));
        assertThat(nonce(only(visitor.get("/app/work"), "/app/work", ContentPolicy.HEADER)))
                .isNotEqualTo(nonce);
    }

    @Test
    void nothing_is_changed_by_a_form_without_its_token() {
        SampleTown.register(backend, "forged", "ช่อระกา").withUsualPeople();
        visitor.signIn("somchai@forged", SampleTown.PASSWORD);
        for (String path : new String[] {"/", "/o/forged", "/api/v1/organisations", "/app/logout", "/logout"}) {
            assertThat(visitor.post(path, Map.of("a", "b")).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(visitor.get("/app/work").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_that_is_no_text_is_told_so_and_leaves_nothing_in_the_log(CapturedOutput output) {
        for (String path : new String[] {"/line/unreadable/webhook", "/", "/sign-in", "/app/work", "/nowhere"}) {
            for (String form : new String[] {"a=%ZZ-told-to-nobody", "told-to-nobody=%C3%28%FF", "%FF%FE=%"}) {
                HttpResponse<String> answer = visitor.postForm(path, form);
                assertThat(answer.statusCode()).as(path + " " + form).isEqualTo(400);
                assertThat(answer.body()).as(path).contains("ลองใหม่").doesNotContain("told-to-nobody");
                says(answer, path, "X-Content-Type-Options", "nosniff");
            }
        }
        assertThat(output.getAll()).doesNotContain("told-to-nobody", "InvalidParameterException", "\tat ");
    }

    private static String nonce(String policy) {
        Matcher nonce = NONCE.matcher(policy);
        assertThat(nonce.find()).as(policy).isTrue();
        return nonce.group(1);
    }

    private static String directive(String policy, String name) {
        for (String directive : policy.split(";")) {
            if (directive.strip().startsWith(name + " ")) {
                return directive;
            }
        }
        throw new AssertionError(name + " is not in " + policy);
    }

    private static void says(HttpResponse<?> answer, String path, String header, String value) {
        assertThat(only(answer, path, header)).as(path + " " + header).isEqualTo(value);
    }

    private static String only(HttpResponse<?> answer, String path, String header) {
        assertThat(answer.headers().allValues(header)).as(path + " " + header).hasSize(1);
        return answer.headers().firstValue(header).orElseThrow();
    }
}
