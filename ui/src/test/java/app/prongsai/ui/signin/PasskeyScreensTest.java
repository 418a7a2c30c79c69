package app.prongsai.ui.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.HoldPasskey;
import app.prongsai.signin.PasskeysOf;
import app.prongsai.staff.PersonId;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import app.prongsai.ui.Axe;
import app.prongsai.ui.Browsers;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.WholeApplication;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passkeys in a real browser, which has a device that knows its owner. */
@WholeApplication
@ExtendWith(ClockSetBack.class)
class PasskeyScreensTest {

    private static final String FILLS_IN_NO_PASSKEYS =
            "delete window.PublicKeyCredential?.isConditionalMediationAvailable";

    private static final Browsers BROWSERS = new Browsers();

    @Autowired
    Backend backend;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private String site = "";

    @BeforeEach
    void open() {
        BROWSERS.at(port);
        site = "http://localhost:" + port;
    }

    @AfterEach
    void leave() {
        assertThat(BROWSERS.leave()).isEmpty();
    }

    @Test
    void one_adds_a_passkey_signs_in_by_it_without_a_name_and_removes_it() {
        SampleTown.register(backend, "screen-key", "ช่อระกา").withUsualPeople();
        Page page = BROWSERS.open(1280, 900);
        device(page);
        page.addInitScript(FILLS_IN_NO_PASSKEYS);
        signIn(page, "somchai@screen-key", "/app/account");
        add(page, "เครื่องที่โต๊ะ");
        Locator row = row(page, "เครื่องที่โต๊ะ");
        assertThat(row).containsText("ยังไม่เคยใช้");
        assertThat(Axe.violations(page)).isEmpty();
        signInAnewByIt(page);
        assertThat(row).containsText("ใช้ล่าสุด");
        remove(row);
        assertThat(page.locator("vaadin-notification-card")).containsText("ลบพาสคีย์ เครื่องที่โต๊ะ แล้ว");
        assertThat(row).hasCount(0);
        signOut(page);
        press(page, "เข้าสู่ระบบด้วยพาสคีย์");
        page.waitForURL(Pattern.compile(".*/sign-in\\?passkey"));
        assertThat(page.locator(".notice:visible")).containsText("ใช้ชื่อผู้ใช้และรหัสผ่าน");
        assertThat(Axe.violations(page)).isEmpty();
    }

    /** The device of this browser answers at once; others wait until the name is chosen. */
    @Test
    void where_the_browser_fills_in_names_it_fills_in_passkeys_too() {
        SampleTown.register(backend, "screen-fill", "ช่อระกา").withUsualPeople();
        Page page = BROWSERS.open(390, 800);
        device(page);
        signIn(page, "somchai@screen-fill", "/app/account");
        add(page, "เครื่องนี้");
        signOut(page);
        page.waitForURL(Pattern.compile(".*/app/.*"));
        page.navigate(site + "/app/account");
        assertThat(row(page, "เครื่องนี้")).containsText("ใช้ล่าสุด");
    }

    @Test
    void a_page_that_stood_open_until_its_session_was_over_still_lets_one_in_by_a_passkey() {
        SampleTown.register(backend, "screen-stood", "ช่อระกา").withUsualPeople();
        Page page = BROWSERS.open(390, 800);
        device(page);
        page.addInitScript(FILLS_IN_NO_PASSKEYS);
        signIn(page, "somchai@screen-stood", "/app/account");
        add(page, "เครื่องนี้");
        signOut(page);
        page.context().clearCookies();
        signInByIt(page);
        assertThat(row(page, "เครื่องนี้")).containsText("ใช้ล่าสุด");
        assertThat(BROWSERS.leave())
                .as("that the first try was refused")
                .singleElement()
                .asString()
                .contains("403");
    }

    @Test
    void whoever_signed_in_long_ago_shows_the_password_again() {
        SampleTown.register(backend, "screen-stale", "ช่อระกา").withUsualPeople();
        Page page = BROWSERS.open(390, 800);
        device(page);
        signIn(page, "somchai@screen-stale", "/app/account");
        clock.advance(Duration.ofMinutes(10));
        press(page, "เพิ่มพาสคีย์");
        Locator dialog = page.locator(".action-dialog");
        page.getByLabel("รหัสผ่านของท่าน").fill("ไม่ใช่");
        press(page, "ต่อไป");
        assertThat(page.locator(".refusal")).containsText("รหัสผ่านไม่ถูกต้อง");
        page.getByLabel("รหัสผ่านของท่าน").fill(SampleTown.PASSWORD);
        press(page, "ต่อไป");
        assertThat(page.locator("vaadin-notification-card")).containsText("เพิ่มพาสคีย์");
        assertThat(dialog).hasCount(0);
    }

    @Test
    void whoever_turns_away_when_the_device_asks_reads_what_to_do() {
        SampleTown.register(backend, "screen-no", "ช่อระกา").withUsualPeople();
        Page page = BROWSERS.open(390, 800);
        device(page);
        signIn(page, "somchai@screen-no", "/app/account");
        add(page, "เครื่องนี้");
        press(page, "เพิ่มพาสคีย์");
        press(page, "ต่อไป");
        assertThat(page.locator(".refusal")).containsText("เครื่องนี้มีพาสคีย์ของท่านอยู่แล้ว");
        Page stranger = BROWSERS.open(390, 800);
        device(stranger);
        stranger.addInitScript(FILLS_IN_NO_PASSKEYS);
        stranger.navigate(site + "/sign-in");
        press(stranger, "เข้าสู่ระบบด้วยพาสคีย์");
        assertThat(stranger.locator(".notice:visible")).containsText("ยังไม่ได้เข้าสู่ระบบ");
    }

    @Test
    void whoever_may_have_been_copied_reads_of_it_on_every_page_until_the_passkey_is_removed() {
        SampleTown.register(backend, "screen-copy", "ช่อระกา").withUsualPeople();
        Page page = BROWSERS.open(1280, 900);
        device(page);
        signIn(page, "somchai@screen-copy", "/app/account");
        add(page, "โทรศัพท์");
        Actor system = Actor.system(new TenantId("screen-copy"), Channel.WEB);
        PersonId somchai = new PersonId("somchai");
        String id = backend.ask(system, new PasskeysOf(somchai))
                .passkeys()
                .getFirst()
                .id();
        backend.send(system, new HoldPasskey(somchai, id));
        Locator notice = page.locator(".guessed:visible");
        assertThat(notice).containsText("อาจมีสำเนา");
        assertThat(row(page, "โทรศัพท์")).containsText("พักใช้");
        assertThat(Axe.violations(page)).isEmpty();
        remove(row(page, "โทรศัพท์"));
        assertThat(notice).hasCount(0);
    }

    @Test
    void one_calls_it_otherwise() {
        SampleTown.register(backend, "screen-name", "ช่อระกา").withUsualPeople();
        Page page = BROWSERS.open(390, 800);
        device(page);
        signIn(page, "somchai@screen-name", "/app/account");
        add(page, "เครื่องนี้");
        row(page, "เครื่องนี้").getByText("เปลี่ยนชื่อ").click();
        assertThat(Axe.violations(page)).isEmpty();
        name(page).fill(" ");
        press(page, "บันทึกชื่อ");
        assertThat(page.locator(".refusal")).containsText("กรุณาตั้งชื่อพาสคีย์");
        name(page).fill("เครื่องที่บ้าน");
        press(page, "บันทึกชื่อ");
        assertThat(page.locator("vaadin-notification-card").last()).containsText("เปลี่ยนชื่อเป็น เครื่องที่บ้าน แล้ว");
        assertThat(row(page, "เครื่องที่บ้าน")).isVisible();
        assertThat(row(page, "เครื่องนี้")).hasCount(0);
    }

    @Test
    void the_operator_adds_one_with_the_password_once_more_signs_in_by_it_and_removes_it() {
        Page page = BROWSERS.open(1280, 900);
        device(page);
        page.addInitScript(FILLS_IN_NO_PASSKEYS);
        signIn(page, "operator", WholeApplication.OPERATOR_PASSWORD, "/app/account");
        clock.advance(Duration.ofMinutes(10));
        press(page, "เพิ่มพาสคีย์");
        page.getByLabel("รหัสผ่านของท่าน").fill("ไม่ใช่");
        press(page, "ต่อไป");
        assertThat(page.locator(".refusal")).containsText("รหัสผ่านไม่ถูกต้อง");
        name(page).fill("เครื่องผู้ดูแล");
        page.getByLabel("รหัสผ่านของท่าน").fill(WholeApplication.OPERATOR_PASSWORD);
        press(page, "ต่อไป");
        Locator row = row(page, "เครื่องผู้ดูแล");
        assertThat(row).containsText("ยังไม่เคยใช้");
        assertThat(Axe.violations(page)).isEmpty();
        signInAnewByIt(page);
        assertThat(row).containsText("ใช้ล่าสุด");
        remove(row);
        assertThat(row).hasCount(0);
    }

    private void device(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject all = new JsonObject();
        all.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", all);
    }

    private void signInAnewByIt(Page page) {
        signOut(page);
        signInByIt(page);
    }

    private void signInByIt(Page page) {
        press(page, "เข้าสู่ระบบด้วยพาสคีย์");
        page.waitForURL(Pattern.compile(".*/app/.*"));
        page.navigate(site + "/app/account");
    }

    private void signIn(Page page, String name, String place) {
        signIn(page, name, SampleTown.PASSWORD, place);
    }

    private void signIn(Page page, String name, String password, String place) {
        page.navigate(site + place);
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("button[type=submit]").click();
        page.waitForSelector("main h1");
    }

    private static void add(Page page, String name) {
        press(page, "เพิ่มพาสคีย์");
        name(page).fill(name);
        press(page, "ต่อไป");
        assertThat(page.locator("vaadin-notification-card")).containsText("เพิ่มพาสคีย์ " + name + " แล้ว");
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
        assertThat(row(page, name)).isVisible();
    }

    private static Locator name(Page page) {
        return page.getByLabel("ชื่อพาสคีย์", new Page.GetByLabelOptions().setExact(true));
    }

    private static void remove(Locator row) {
        row.getByText("ลบ", new Locator.GetByTextOptions().setExact(true)).click();
    }

    private static Locator row(Page page, String name) {
        return page.locator(".passkey").filter(new Locator.FilterOptions().setHasText(name));
    }

    private void signOut(Page page) {
        page.locator(".person vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM)
                .filter(new Locator.FilterOptions().setHasText("ออกจากระบบ"))
                .click();
        page.waitForURL(Pattern.compile(".*/sign-in\\?bye"));
    }

    private static void press(Page page, String words) {
        page.getByText(words, new Page.GetByTextOptions().setExact(true)).last().click();
    }
}
