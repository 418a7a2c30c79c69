package app.prongsai.ui.signin;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.signin.Codes;
import app.prongsai.signin.SignInGuard;
import app.prongsai.signin.SignInHolds;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import app.prongsai.ui.Browsers;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.WholeApplication;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people see of the door, in a real browser. */
@WholeApplication
@ExtendWith(ClockSetBack.class)
class SignInScreensTest {

    private static final Browsers BROWSERS = new Browsers();

    @Autowired
    Backend backend;

    @Autowired
    SignInGuard guard;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void open() {
        BROWSERS.at(port);
    }

    @AfterEach
    void leave() {
        assertThat(BROWSERS.leave()).isEmpty();
    }

    @Test
    void one_sees_where_one_is_signed_in_and_signs_out_there_or_everywhere() {
        SampleTown.register(backend, "devices", "ช่อระกา").withUsualPeople();
        Page desk = page("somchai@devices", "/app/account");
        Page phone = page("somchai@devices", "/app/work");
        Locator list = desk.locator(".session");
        assertThat(list).hasCount(2);
        assertThat(desk.locator(".sessions")).containsText("เครื่องนี้");
        press(desk.locator(".sessions"), "ออกจากระบบบนเครื่องนั้น");
        phone.waitForURL(Pattern.compile(".*/sign-in\\?out"));
        assertThat(phone.locator(".notice")).containsText("ออกจากระบบบนเครื่องนี้แล้ว");
        assertThat(list).hasCount(1);
        Page again = page("somchai@devices", "/app/work");
        press(desk.locator("main"), "ออกจากระบบทุกเครื่อง");
        desk.waitForURL(Pattern.compile(".*/sign-in\\?out"));
        again.waitForURL(Pattern.compile(".*/sign-in\\?out"));
    }

    @Test
    void one_sets_up_an_app_and_is_asked_for_its_code_at_the_next_sign_in() {
        SampleTown.register(backend, "app", "ช่อระกา").withUsualPeople();
        Page page = page("somchai@app", "/app/second-factor");
        press(page.locator("main"), "ตั้งค่า");
        assertThat(page.locator(".qr svg")).isVisible();
        assertThat(page.locator(".recovery li")).hasCount(10);
        String secret = page.locator("main section > code").innerText().replace(" ", "");
        page.getByLabel("รหัสหกหลักจากแอป").fill("000000");
        press(page.locator("main"), "ยืนยันและเริ่มใช้");
        assertThat(page.locator("vaadin-notification-card")).containsText("รหัสไม่ถูกต้อง");
        page.getByLabel("รหัสหกหลักจากแอป").fill(Codes.of(secret, clock.instant()));
        press(page.locator("main"), "ยืนยันและเริ่มใช้");
        assertThat(page.locator("main")).containsText("เหลือรหัสกู้คืน 10 รหัส");
        clock.advance(Duration.ofSeconds(30));
        Page next = BROWSERS.open(390, 800);
        next.navigate("/app/work");
        next.locator("#username").fill("somchai@app");
        next.locator("#password").fill(SampleTown.PASSWORD);
        next.locator("button[type=submit]").click();
        next.waitForURL("**/sign-in/code");
        next.locator("#code").fill(Codes.of(secret, clock.instant()));
        next.locator("button[type=submit]").click();
        next.waitForURL("**/app/work");
    }

    @Test
    void whoever_must_sets_it_up_first_once_the_time_for_it_is_over() {
        SampleTown.register(backend, "grace", "ช่อระกา")
                .withUsualPeople()
                .withPerson("suda", "สุดา ใจดี", "หัวหน้าสำนักปลัด", Set.of("clerk-office"), Role.HEAD);
        Page page = page("suda@grace", "/app/overview");
        assertThat(page.locator(".guessed").first()).containsText("ต้องยืนยันตัวตนสองขั้น");
        page.context().close();
        clock.advance(Duration.ofDays(30));
        Page late = page("suda@grace", "/app/overview");
        late.waitForURL("**/app/second-factor");
        late.navigate("/app/measures");
        late.waitForURL("**/app/second-factor");
    }

    @Test
    void an_administrator_sees_at_whose_password_somebody_guesses_and_the_person_reads_of_it() {
        SampleTown town = SampleTown.register(backend, "held", "ช่อระกา").withUsualPeople();
        for (int i = 0; i < 10; i++) {
            guard.attempt("somchai@held", "198.51.100." + i, null).orElseThrow().failed();
        }
        Actor admin = town.as("admin", Set.of("clerk-office"), Role.ADMINISTRATOR);
        eventually(
                () -> assertThat(backend.ask(admin, new SignInHolds()).holds()).hasSize(1));
        Page people = page("admin@held", "/app/people");
        assertThat(people.locator("main")).containsText("สมชาย ตั้งใจ พักถึง");
        press(people.locator("main"), "ยกเลิกการพัก");
        assertThat(people.locator("main section.panel:visible")).hasCount(0);
        Page officer = page("somchai@held", "/app/work");
        assertThat(officer.locator(".guessed:visible")).containsText("มีผู้ลองเดารหัสผ่าน");
        press(officer.locator(".guessed:visible"), "รับทราบ");
        assertThat(officer.locator(".guessed:visible")).hasCount(0);
        officer.reload();
        assertThat(officer.locator("main h1")).isVisible();
        assertThat(officer.locator(".guessed:visible")).hasCount(0);
    }

    private Page page(String username, String place) {
        return BROWSERS.throughTheForm(1280, 900, username, SampleTown.PASSWORD, place);
    }

    private static void press(Locator place, String text) {
        place.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }
}
