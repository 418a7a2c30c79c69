package app.prongsai.ui.announcements;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.announcements.ScheduledAnnouncements;
import app.prongsai.deliveries.Outbox;
import app.prongsai.deliveries.RecordQuota;
import app.prongsai.deliveries.Way;
import app.prongsai.organisations.NameVillages;
import app.prongsai.organisations.Village;
import app.prongsai.organisations.Villages;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.subscriptions.Followers;
import app.prongsai.testing.Photos;
import app.prongsai.testing.Residents;
import app.prongsai.ui.Browsers;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing, seeing as LINE shows it, publishing, putting right. */
@WholeApplication
class AnnouncementScreensTest {

    @Autowired
    Backend backend;

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
    void an_announcement_is_seen_as_line_shows_it_then_published_read_by_its_short_address_and_put_right() {
        SampleTown town = town("screens-announce");
        Page page = signedIn(1280, 900, "screens-announce");
        press(page, "เขียนประกาศ");
        write(page, "น้ำประปาหยุดไหลชั่วคราว", "ซ่อมท่อหน้าตลาด\nวันศุกร์ 9.00-16.00 น.");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("แผนผัง.pdf", "application/pdf", Photos.pdf(9)));
        assertThat(page.locator("vaadin-upload-file")).containsText("แผนผัง.pdf");
        assertThat(page.locator(".hidden-parts")).hasCount(0);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("ร่าง.docx", "application/octet-stream", Photos.commented()));
        assertThat(page.locator(".hidden-parts")).containsText("ร่าง.docx มีสิ่งที่มองไม่เห็นติดไปด้วย");
        assertThat(page.locator(".hidden-parts")).containsText("ความคิดเห็นในเอกสาร");
        shoot(page, "announce-hidden");
        page.locator("vaadin-upload-file", new Page.LocatorOptions().setHasText("ร่าง.docx"))
                .locator("[part=remove-button]")
                .click();
        assertThat(page.locator(".hidden-parts")).hasCount(0);
        press(page, "ตรวจทาน");
        Locator bubble = page.locator(".chat-bubble");
        assertThat(bubble).containsText("น้ำประปาหยุดไหลชั่วคราว");
        assertThat(bubble).containsText("แนบไฟล์ 1 ไฟล์");
        assertThat(page.locator("vaadin-dialog")).containsText("LINE ตรวจแล้ว รับข้อความนี้ได้");
        shoot(page, "announce-review");
        press(page, "เผยแพร่ต่อสาธารณะ");
        Locator card = page.locator("article", new Page.LocatorOptions().setHasText("น้ำประปาหยุดไหลชั่วคราว"));
        assertThat(card).containsText("ไฟล์แนบ 1 ไฟล์");
        assertThat(card).containsText("LINE รับแล้ว 0 คน");

        var one = backend.ask(town.coordinator(), new LatestAnnouncements(null, 1))
                .announcements()
                .getFirst();
        String shortAddress = app.prongsai.announcements.ShortAddress.of(
                        town.tenant(), one.announcement(), app.prongsai.announcements.Door.LINE)
                .path();
        Visit resident = new Visit(port);
        var redirect = resident.get(shortAddress, "User-Agent", "Mozilla/5.0 (iPhone) Line/14");
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(redirect.headers().allValues("Set-Cookie")).isEmpty();
        String read = redirect.headers().firstValue("Location").orElseThrow();
        assertThat(read)
                .endsWith("/o/screens-announce/announcements/"
                        + one.announcement().value());
        assertThat(resident.get(shortAddress, "User-Agent", "facebookexternalhit bot")
                        .statusCode())
                .isEqualTo(302);
        assertThat(resident.get("/r/screens-announce/aaaaaaaa/l", "User-Agent", "Mozilla")
                        .statusCode())
                .isEqualTo(404);
        assertThat(resident.get("/r/screens-announce/" + shortAddress.split("/")[3] + "/x", "User-Agent", "Mozilla")
                        .statusCode())
                .isEqualTo(404);
        String path = java.net.URI.create(read).getPath();
        assertThat(resident.get(path).body()).contains("ซ่อมท่อหน้าตลาด", "แผนผัง.pdf");
        assertThat(resident.download(path + "/" + one.attachments().getFirst().file())
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("attachment"));
        assertThat(resident.get(path + "/" + "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(card).containsText("เปิดอ่านจากลิงก์ 1 ครั้ง");

        press(page, "แก้ไขประกาศ");
        page.getByLabel("ชื่อเรื่อง").fill("น้ำประปาหยุดไหลวันเสาร์");
        page.getByLabel("แก้ไขอะไร").fill("วันผิด ที่ถูกคือวันเสาร์");
        page.getByLabel("แก้ไขอะไร").blur();
        press(page, "เผยแพร่การแก้ไข");
        assertThat(page.locator("article").first()).containsText("วันผิด ที่ถูกคือวันเสาร์");
        shoot(page, "announce-list");
        eventually(() -> assertThat(resident.get(path).body()).contains("น้ำประปาหยุดไหลวันเสาร์", "แก้ไขเมื่อ"));
        Page reader = browsers.open(390, 844);
        reader.navigate(path);
        shoot(reader, "announce-page-phone");

        press(page, "ยกเลิกประกาศ");
        page.getByLabel("เหตุผล").fill("ซ่อมเสร็จก่อนกำหนด");
        page.getByLabel("เหตุผล").blur();
        page.locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ยกเลิกประกาศ"))
                .click();
        eventually(() -> {
            var gone = resident.get(shortAddress, "User-Agent", "Mozilla/5.0 (iPhone) Line/14");
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body())
                    .contains("ประกาศนี้ถูกยกเลิกแล้ว", "ซ่อมเสร็จก่อนกำหนด", "/o/screens-announce/announcements")
                    .doesNotContain("น้ำประปาหยุดไหล");
        });
        assertThat(resident.get(path).statusCode()).isEqualTo(410);
        assertThat(resident.get("/o/screens-announce/announcements/none").statusCode())
                .isEqualTo(404);
        reader.setContent(resident.get(path).body());
        shoot(reader, "announce-gone-phone");
    }

    @Test
    void on_a_phone_an_announcement_for_one_village_is_scheduled_by_a_thai_date_and_called_off() {
        SampleTown town = town("screens-later");
        Page page = signedIn(390, 844, "screens-later");
        press(page, "เขียนประกาศ");
        write(page, "ประชุมประชาคม", "ศาลากลางบ้าน");
        page.getByLabel("หมู่บ้าน", new Page.GetByLabelOptions().setExact(true)).fill("หมู่ที่ 3");
        page.locator("vaadin-multi-select-combo-box-item").first().click();
        page.getByLabel("หมู่บ้าน", new Page.GetByLabelOptions().setExact(true)).press("Escape");
        page.getByLabel("ตั้งเวลาเผยแพร่ภายหลัง").check();
        page.getByLabel("วันที่", new Page.GetByLabelOptions().setExact(true)).fill("๑ ธ.ค. ๒๕๖๙");
        page.getByLabel("วันที่", new Page.GetByLabelOptions().setExact(true)).blur();
        press(page, "ตรวจทาน");
        assertThat(page.locator("vaadin-dialog")).containsText("ตั้งเวลาเผยแพร่ 1 ธ.ค. 69 08:30 น.");
        shoot(page, "announce-review-phone");
        press(page, "ตั้งเวลาเผยแพร่");
        assertThat(page.locator(".scheduled")).containsText("ประชุมประชาคม");
        eventually(() -> assertThat(backend.ask(town.coordinator(), new ScheduledAnnouncements())
                        .entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.content().villages()).containsExactly(3)));
        page.locator(".scheduled").getByRole(AriaRole.BUTTON).click();
        page.getByLabel("เหตุผล").fill("เลื่อน");
        page.getByLabel("เหตุผล").blur();
        page.locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ยกเลิกประกาศ"))
                .click();
        assertThat(page.locator(".scheduled")).isHidden();
    }

    @Test
    void what_line_does_not_take_cannot_be_published() {
        town("screens-refused");
        Page page = signedIn(1280, 900, "screens-refused");
        press(page, "เขียนประกาศ");
        write(page, "ข้อความยาวเกินไป", "เนื้อหา");
        press(page, "ตรวจทาน");
        assertThat(page.locator("vaadin-dialog")).containsText("LINE ไม่รับข้อความนี้");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("เผยแพร่ต่อสาธารณะ")))
                .hasCount(0);
    }

    @Test
    void before_publishing_one_sees_that_the_months_messages_do_not_suffice_and_may_tell_every_friend_what_is_urgent() {
        SampleTown town = town("screens-quota");
        Actor line = Actor.system(town.tenant(), Channel.LINE);
        for (String user : List.of("Uone", "Utwo")) {
            Residents.follow(backend, line, user);
        }
        backend.send(line, new RecordQuota(300L, 299));
        eventually(
                () -> assertThat(backend.ask(line, new Followers()).byTopic()).containsEntry("disaster", 2));
        Page page = signedIn(390, 844, "screens-quota");
        press(page, "เขียนประกาศ");
        write(page, "น้ำป่าไหลหลาก", "อพยพทันที");
        assertThat(page.getByLabel("ส่งถึงเพื่อนทุกคนของบัญชี LINE")).isHidden();
        page.locator("vaadin-dialog vaadin-select").click();
        page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("ภัยพิบัติ"))
                .click();
        page.getByLabel("ส่งถึงเพื่อนทุกคนของบัญชี LINE").check();
        assertThat(page.getByLabel("ตั้งเวลาเผยแพร่ภายหลัง")).isHidden();
        press(page, "ตรวจทาน");
        Locator dialog = page.locator("vaadin-dialog");
        assertThat(dialog).containsText("เพื่อนทุกคนของบัญชี เท่าที่ระบบทราบ 2 คน");
        assertThat(dialog).containsText("เหลือ 1 จาก 300 ข้อความ");
        assertThat(dialog).containsText("โควตาไม่พอ ขาดอีก 1 ข้อความ");
        assertThat(dialog).containsText("LINE จะไม่ส่งเลย");
        shoot(page, "announce-every-friend-phone");
        press(page, "เผยแพร่ต่อสาธารณะ");
        eventually(() -> assertThat(backend.ask(line, new Outbox()).deliveries())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.way()).isEqualTo(Way.BROADCAST)));
        page.navigate("/app/overview");
        assertThat(page.locator(".quota-warning")).containsText("ข้อความ LINE เดือนนี้อาจไม่พอ");
        shoot(page, "overview-quota-phone");
    }

    private SampleTown town(String code) {
        SampleTown town = SampleTown.register(backend, code, "ช่อระกา").withUsualPeople();
        backend.send(
                Actor.operator(town.tenant(), "operator"),
                new NameVillages(List.of(new Village(3, "บ้านดอน"), new Village(5, "บ้านโคก"))));
        eventually(
                () -> assertThat(backend.ask(town.coordinator(), new Villages()).villages())
                        .hasSize(2));
        return town;
    }

    private Page signedIn(int width, int height, String code) {
        Page page = browsers.signedIn(width, height, "somying@" + code, SampleTown.PASSWORD, "/app/announcements");
        assertThat(page.locator("h1")).hasText("ประกาศ");
        return page;
    }

    private static void write(Page page, String title, String text) {
        Map.of("ชื่อเรื่อง", title, "เนื้อหา", text).forEach((label, typed) -> {
            Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
            field.fill(typed);
            field.blur();
        });
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens", name + ".png")));
    }
}
