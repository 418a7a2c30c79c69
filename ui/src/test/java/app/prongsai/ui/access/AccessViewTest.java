package app.prongsai.ui.access;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.staff.EndAssignment;
import app.prongsai.staff.PersonId;
import app.prongsai.subscriptions.MarkOf;
import app.prongsai.testing.Residents;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.ScreenTest;
import app.prongsai.ui.Visit;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The access log and erasing on the screen. */
class AccessViewTest extends ScreenTest {

    @Test
    void the_auditor_sees_who_did_what_from_where_and_takes_it_along_as_a_file() throws IOException {
        SampleTown town = SampleTown.register(backend, "accessview", "ช่อระกา")
                .withUsualPeople()
                .withPerson("auditor", "ตรวจสอบ ดีเสมอ", "ผู้ตรวจสอบภายใน", Set.of(), Role.AUDITOR);
        assertThat(new Visit(port).signIn("admin@accessview", "wrong-wrong").statusCode())
                .isEqualTo(302);
        Page chief = wide("admin@accessview", "/app/people");
        assertThat(chief.locator("main")).containsText("สมชาย ตั้งใจ");

        Page auditor = wide("auditor@accessview", "/app/access");
        Locator table = auditor.locator("main table").first();
        assertThat(table).containsText("เปิดรายชื่อบุคลากร");
        assertThat(table).containsText("วิชัย ดูแลดี");
        assertThat(table).containsText("127.0.0.1");
        assertThat(table).containsText("เข้าสู่ระบบไม่สำเร็จ");
        assertThat(table).containsText("เพิ่มบุคลากร");
        assertThat(auditor.locator("main")).containsText("บันทึกครบถ้วน");
        assertThat(auditor.locator("main")).containsText("เก็บไว้ 90 วัน");
        assertThat(auditor.locator("main")).containsText("ประชาชนที่เลิกติดตาม");
        shoot(auditor, "access-wide");

        choose(auditor.locator("main vaadin-select").first(), "เปิดรายชื่อบุคลากร");
        assertThat(table).not().containsText("เพิ่มบุคลากร");
        Download file = auditor.waitForDownload(
                () -> auditor.getByText("ดาวน์โหลดรายการที่เลือกเป็น CSV").click());
        assertThat(Files.readString(file.path()))
                .contains("\"person/admin\",\"วิชัย ดูแลดี\",\"people\",\"เปิดรายชื่อบุคลากร\"", "127.0.0.1")
                .doesNotContain("InvitePerson");
        assertThat(town.tenant()).isNotNull();

        Page phone = phone("auditor@accessview", "/app/access");
        assertThat(phone.locator("main table").first()).containsText("เปิดรายชื่อบุคลากร");
        shoot(phone, "access-phone");
        fits(phone);
    }

    @Test
    void the_administrator_erases_whoever_left_and_the_card_says_so() {
        SampleTown town = SampleTown.register(backend, "eraseview", "ช่อระกา").withUsualPeople();
        backend.send(
                town.as("admin", Set.of("clerk-office"), Role.ADMINISTRATOR),
                new EndAssignment(new PersonId("somchai")));
        Page chief = wide("admin@eraseview", "/app/people");
        Locator card = chief.locator("article", new Page.LocatorOptions().setHasText("สมชาย ตั้งใจ"));
        press(card, "ลบข้อมูลส่วนบุคคล");
        assertThat(chief.getByRole(AriaRole.DIALOG)).containsText("ทำแล้วกู้คืนไม่ได้");
        shoot(chief, "erase-wide");
        press(chief.locator("vaadin-dialog"), "ลบอย่างถาวร");
        assertThat(chief.locator("main")).containsText("ลบแล้ว");
        eventually(() -> assertThat(chief.content()).doesNotContain("สมชาย ตั้งใจ"));
        Page phone = phone("admin@eraseview", "/app/people");
        assertThat(phone.locator("main")).containsText("ลบแล้ว");
        shoot(phone, "erased-phone");
        fits(phone);
    }

    @Test
    void what_is_held_on_somebody_is_read_and_taken_along_by_the_person_and_by_the_administrator() throws IOException {
        SampleTown town = SampleTown.register(backend, "heldview", "ช่อระกา").withUsualPeople();
        Residents.areHeardOf(backend, Actor.system(town.tenant(), Channel.LINE), "U-held");
        String reference = backend.ask(Actor.system(town.tenant(), Channel.LINE), new MarkOf("U-held"))
                .subscriber()
                .value()
                .substring(0, 8);
        Page somchai = phone("somchai@heldview", "/app/account");
        press(somchai.locator("main"), "ข้อมูลของฉันที่เก็บไว้");
        Locator dialog = somchai.locator("vaadin-dialog");
        assertThat(dialog).containsText("เชิญเข้าใช้งาน: สมชาย ตั้งใจ");
        shoot(somchai, "held-phone");
        Download file = somchai.waitForDownload(
                () -> somchai.getByText("ดาวน์โหลดทั้งหมดเป็นไฟล์ JSON").click());
        assertThat(Files.readString(file.path())).contains("สมชาย ตั้งใจ").doesNotContain("สมหญิง");

        Page chief = wide("admin@heldview", "/app/access");
        chief.locator("vaadin-text-field input").last().fill(reference);
        press(chief.locator("main"), "ค้นหา");
        assertThat(chief.locator("main")).containsText("รหัสอ้างอิง " + reference);
        press(chief.locator("main"), "ข้อมูลที่เก็บไว้");
        assertThat(chief.locator("vaadin-dialog")).containsText("เริ่มติดตาม: U-held");
        shoot(chief, "held-wide");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", name + ".png"))
                .setFullPage(true));
    }
}
