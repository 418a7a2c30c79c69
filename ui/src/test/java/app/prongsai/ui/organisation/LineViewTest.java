package app.prongsai.ui.organisation;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.organisations.LineStanding;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Role;
import app.prongsai.staff.IssueLinkCode;
import app.prongsai.staff.LinkChatAccount;
import app.prongsai.staff.LinkCodeOwner;
import app.prongsai.staff.PersonId;
import app.prongsai.ui.Browsers;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.WholeApplication;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Connecting the organisation's LINE account on the screen. */
@WholeApplication
class LineViewTest {

    @Autowired
    Backend backend;

    @Autowired
    PretendedLine line;

    @LocalServerPort
    int port;

    static final Browsers browsers = new Browsers();

    @BeforeEach
    void open() {
        browsers.at(port);
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertThat(browsers.leave()).isEmpty();
    }

    @Test
    void four_steps_lead_from_two_values_to_a_message_that_arrives() {
        SampleTown town = town("wizard");
        Page page = signedIn(1280, 900, "wizard");
        Locator steps = page.locator(".step");
        assertThat(steps).hasCount(4);
        assertThat(steps.nth(0)).containsText("ยังไม่เชื่อมต่อ");
        assertThat(steps.nth(1).getByRole(AriaRole.BUTTON)).isHidden();

        fill(page, "2001234567", "0".repeat(32));
        press(page, "ตรวจสอบกับ LINE");
        assertThat(steps.nth(0).getByRole(AriaRole.ALERT)).containsText("Channel secret ไม่ตรงกับ Channel ID นี้");
        fill(page, "2001234567", PretendedLine.RIGHT);
        press(page, "ตรวจสอบกับ LINE");
        assertThat(steps.nth(0)).containsText("อบต.ช่อระกา บ้านเหลื่อม");
        assertThat(steps.nth(0)).containsText("บัญชีนี้เปิดโหมดแชตไว้");
        shoot(page, "line-found-wide");
        press(page, "ใช่ เชื่อมต่อบัญชีนี้");
        assertThat(steps.nth(0)).containsText("เชื่อมกับ Channel ID 2001234567 อยู่");
        assertThat(steps.nth(1)).containsText("LINE ติดต่อระบบไม่ได้");
        assertThat(steps.nth(2)).containsText("Use webhook ยังปิดอยู่");
        press(page, "ตั้งครบแล้ว");
        assertThat(steps.nth(2).getByRole(AriaRole.ALERT)).containsText("Use webhook ยังปิดอยู่");
        shoot(page, "line-trouble-wide");

        line.switchedOn.put(town.tenant(), true);
        press(page, "แจ้งที่อยู่และทดสอบอีกครั้ง");
        assertThat(steps.nth(1)).containsText("LINE ส่งถึงระบบได้");
        press(page, "ตั้งครบแล้ว");
        assertThat(steps.nth(2).getByRole(AriaRole.ALERT)).containsText("ยังทำเครื่องหมายไม่ครบ");
        steps.nth(2).getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
        press(page, "ตั้งครบแล้ว");
        assertThat(steps.nth(2).locator(".step-head")).containsText("ตั้งครบแล้ว");

        assertThat(steps.nth(3)).containsText("ออกรหัส 6 หลัก");
        link(town);
        press(page, "ส่งข้อความทดสอบถึงฉัน");
        assertThat(steps.nth(3)).containsText("LINE รับข้อความแล้ว");
        assertThat(line.said).contains("Uwizard: ข้อความทดสอบจากองค์การบริหารส่วนตำบลช่อระกา การเชื่อมต่อใช้ได้แล้ว");
        shoot(page, "line-done-wide");
        assertThat(page.content()).doesNotContain(PretendedLine.RIGHT);
    }

    @Test
    void on_a_phone_everything_stands_below_each_other_and_another_secret_is_a_rotation() {
        SampleTown town = town("rotating");
        line.switchedOn.put(town.tenant(), true);
        Page page = signedIn(390, 844, "rotating");
        fill(page, "2001234568", PretendedLine.RIGHT);
        press(page, "ตรวจสอบกับ LINE");
        press(page, "ใช่ เชื่อมต่อบัญชีนี้");
        assertThat(page.locator(".step").nth(1)).containsText("LINE ส่งถึงระบบได้");
        var admin = town.as("admin", Set.of("clerk-office"), Role.ADMINISTRATOR);
        eventually(() ->
                assertThat(backend.ask(admin, new LineStanding()).connected()).isTrue());
        secretIsReplaced(page);
        Object sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) sideways).intValue()).isLessThanOrEqualTo(0);
        page.navigate("/app/organisation");
        assertThat(page.locator("main")).containsText("ยังไม่ได้ยืนยันการตั้งค่าใน LINE");
    }

    /** First with an hour for the old one, then because it leaked. */
    private static void secretIsReplaced(Page page) {
        Locator account = page.locator(".step").first();
        Locator oldSecret = account.getByText("ยังรับข้อความที่ลงชื่อด้วยรหัสเดิมจนถึง");
        fill(page, "2001234568", PretendedLine.NEXT);
        press(page, "ตรวจสอบกับ LINE");
        assertThat(account).containsText("รหัสเดิมรั่วไหล – เลิกใช้ทันที");
        assertThat(account).containsText("LINE จะส่งมาใหม่หากเปิด Webhook redelivery");
        shoot(page, "line-phone");
        press(page, "ใช่ เชื่อมต่อบัญชีนี้");
        assertThat(oldSecret).isVisible();
        press(page, "รหัสเดิมรั่วไหล – เลิกใช้ทันที");
        assertThat(oldSecret).isHidden();
        fill(page, "2001234568", PretendedLine.RIGHT);
        press(page, "ตรวจสอบกับ LINE");
        account.getByRole(AriaRole.CHECKBOX).check();
        press(page, "ใช่ เชื่อมต่อบัญชีนี้");
        assertThat(account).not().containsText("ใช่บัญชีขององค์กรหรือไม่");
        assertThat(oldSecret).isHidden();
    }

    private SampleTown town(String code) {
        return SampleTown.register(backend, code, "ช่อระกา").withUsualPeople();
    }

    private Page signedIn(int width, int height, String code) {
        Page page = browsers.signedIn(width, height, "admin@" + code, SampleTown.PASSWORD, "/app/organisation/line");
        assertThat(page.locator("h1")).hasText("บัญชี LINE ขององค์กร");
        return page;
    }

    private void link(SampleTown town) {
        PersonId admin = new PersonId("admin");
        var system = app.prongsai.shared.Actor.system(town.tenant(), app.prongsai.shared.Channel.LINE);
        backend.send(system, new IssueLinkCode(admin, "246810"));
        eventually(() -> backend.ask(system, new LinkCodeOwner("246810")));
        backend.send(system, new LinkChatAccount(admin, "246810", "Uwizard"));
    }

    private static void fill(Page page, String channel, String secret) {
        page.getByLabel("Channel ID", new Page.GetByLabelOptions().setExact(true))
                .fill(channel);
        page.getByLabel("Channel secret", new Page.GetByLabelOptions().setExact(true))
                .fill(secret);
        page.getByLabel("Channel secret", new Page.GetByLabelOptions().setExact(true))
                .blur();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens", name + ".png")));
    }
}
