package app.prongsai.ui;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.assessments.AssessmentTrend;
import app.prongsai.handbook.HandbookTable;
import app.prongsai.handbook.HandbookVersions;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** From a year's scores to a planned measure, and the calendar, in a real browser. */
class AssessmentYearTest extends ScreenTest {

    private static final String SCORES = """
            ตัวชี้วัดที่,คะแนน
            ๑,90
            ๒,90
            ๓,90
            ๔,71.20
            ๕,90
            ๖,80
            ๗,80
            ๘,ไม่มี
            ๙,95
            ๑๐,95
            """;

    @Test
    void a_coordinator_enters_a_year_from_a_file_and_plans_what_its_weak_point_proposes() {
        SampleTown town = SampleTown.register(backend, "assess", "ช่อระกา").withUsualPeople();
        Page page = phone("somying@assess", "/app/assessments");
        page.locator("main .empty a").click();
        assertThat(page.locator("h1")).hasText("บันทึกผลการประเมินปีงบประมาณ 2569");
        page.setInputFiles("vaadin-upload input[type=file]", csv(SCORES));
        assertThat(page.locator(".problems")).containsText("แถว 9:");
        assertThat(page.getByLabel("4 การใช้ทรัพย์สินของราชการ")).hasValue("71.20");
        page.getByLabel("4 การใช้ทรัพย์สินของราชการ").fill("๙๐");
        page.getByLabel("8 การปรับปรุงระบบการทำงาน").fill("80");
        Locator standing = page.locator(".standing");
        assertThat(standing.locator(".number")).hasText("89.00");
        assertThat(standing.locator(".level")).hasText("ระดับ ผ่าน");
        assertThat(standing).containsText("แนวทางเบื้องต้น");
        page.getByLabel("4 การใช้ทรัพย์สินของราชการ").fill("60");
        fits(page);
        press(page.locator("main"), "บันทึกผล");

        assertThat(page.locator("h1")).hasText("ผลการประเมิน");
        assertThat(page.locator("main")).containsText("ผลการประเมินปีงบประมาณ 2569");
        assertThat(page.locator(".indicators tr", new Page.LocatorOptions().setHasText("คะแนนต่ำที่สุด")))
                .hasCount(4);
        Locator card =
                page.locator(".proposals .card", new Page.LocatorOptions().setHasText("การใช้ทรัพย์สินของราชการ"));
        assertThat(card.first()).containsText("ผู้รับผิดชอบ: กองคลัง");
        fits(page);
        press(card.first(), "เพิ่มในแผนปี 2570");
        assertThat(card.first()).containsText("อยู่ในแผนแล้ว");
        assertThat(backend.ask(town.officer(), new MeasureBoard(2570)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo("7001"));
        assertThat(backend.ask(town.officer(), new AssessmentTrend()).results()).hasSize(1);

        page.navigate("/app/assessments/entry/2569");
        page.getByLabel("9 การเปิดเผยข้อมูล").fill("96");
        press(page.locator("main"), "บันทึกผล");
        assertThat(page.locator("vaadin-notification-card")).containsText("เหตุผล");
        page.getByLabel("เหตุผลที่แก้ไข").fill("ผลหลังชี้แจง");
        press(page.locator("main"), "บันทึกผล");
        assertThat(page.locator("main")).containsText("“ผลหลังชี้แจง”");
    }

    @Test
    void the_calendar_shows_what_is_left_and_the_coordinators_own_deadlines() {
        SampleTown.register(backend, "windows", "ช่อระกา").withUsualPeople();
        Page page = phone("somying@windows", "/app/calendar");
        assertThat(page.locator("h1")).hasText("ปฏิทิน ปีงบประมาณ 2570");
        assertThat(page.locator("main")).containsText("ย้ายมาจากปี 2568");
        Locator registration = page.locator(".card", new Page.LocatorOptions().setHasText("ลงทะเบียน"));
        assertThat(registration).containsText("เริ่มในอีก 40 วัน");
        assertThat(registration).containsText("แนวทางเบื้องต้น");
        press(page.locator("main"), "เพิ่มกำหนดขององค์กร");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("ชื่อกำหนดการ").fill("ส่งร่างให้ปลัด");
        dialog.getByLabel("วันสุดท้าย").fill("25 พ.ย. 69");
        press(dialog, "บันทึกกำหนดการ");
        Locator own = page.locator(".card", new Page.LocatorOptions().setHasText("ส่งร่างให้ปลัด"));
        assertThat(own).containsText("กำหนดขององค์กร");
        assertThat(own).containsText("อีก 3 วัน");
        fits(page);
        press(own, "ลบ");
        assertThat(own).hasCount(0);
        press(page.locator("vaadin-notification-card"), "เลิกทำ");
        assertThat(own).isVisible();
        daysOffAreAdded(page);
        Page officer = phone("somchai@windows", "/app/calendar");
        assertThat(officer.locator(".windows")).containsText("ส่งร่างให้ปลัด");
        assertThat(officer.locator(".holidays")).containsText("งานประจำปีของตำบล");
        assertThat(officer.locator("main vaadin-button")).hasCount(0);
    }

    private void daysOffAreAdded(Page page) {
        Locator holidays = page.locator(".holidays");
        assertThat(holidays).containsText("ชดเชยวันพ่อแห่งชาติ");
        assertThat(holidays).containsText("แนวทางเบื้องต้น");
        press(holidays, "เพิ่มวันหยุดขององค์กร");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("ชื่อวันหยุด").fill("งานประจำปีของตำบล");
        dialog.getByLabel("วันที่").fill("26 พ.ย. 69");
        press(dialog, "บันทึกวันหยุด");
        Locator own = holidays.locator("li", new Locator.LocatorOptions().setHasText("งานประจำปีของตำบล"));
        assertThat(own).containsText("26 พ.ย. 69");
        assertThat(own).containsText("วันหยุดขององค์กร");
        fits(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(java.nio.file.Path.of("target/screens/calendar-holidays-phone.png")));
        press(own, "ลบ");
        assertThat(own).hasCount(0);
        press(page.locator("vaadin-notification-card").last(), "เลิกทำ");
        assertThat(own).isVisible();
    }

    @Test
    void the_operator_replaces_a_table_after_its_rows_are_right() {
        Page page = browsers.signedIn(390, 844, "operator", WholeApplication.OPERATOR_PASSWORD, "/app/handbook");
        press(page.locator("main"), "แทนที่ตาราง");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("ใช้ตั้งแต่ปีงบประมาณ").fill("2640");
        dialog.getByLabel("ใช้ตั้งแต่ปีงบประมาณ").blur();
        String heading = "key,title_th,title_en,from,to,source,confidence\n";
        page.setInputFiles("vaadin-upload input[type=file]", csv(heading + "a,ก,a,,2099-13-01,ข่าว,S\n"));
        assertThat(dialog.locator(".problems")).containsText("แถว 2: ช่อง “to” ต้องเป็นวันที่");
        press(dialog.locator("vaadin-button[theme~=primary]"));
        assertThat(dialog.locator(".refusal")).containsText("กรุณาเลือกไฟล์ที่ถูกต้องก่อน");
        page.setInputFiles("vaadin-upload input[type=file]", csv(heading + "a,ก,a,,31/3/2640,ข่าว,S\n"));
        assertThat(dialog).containsText("พร้อมแทนที่");
        press(dialog.locator("vaadin-button[theme~=primary]"));
        Locator row = page.locator("table tr", new Page.LocatorOptions().setHasText("2640"));
        assertThat(row).containsText("แทนที่แล้ว");
        fits(page);
        eventually(() -> assertThat(backend.ask(Actor.operator(TenantId.PLATFORM, "operator"), new HandbookVersions())
                        .versions())
                .contains(new HandbookVersions.Version(HandbookTable.CALENDAR, 2640, true, 1, 0)));
        var file = page.request().get("/app/" + row.locator("a").getAttribute("href"));
        assertThat(file.text()).contains("31/3/2640");
    }

    private static FilePayload csv(String text) {
        return new FilePayload("file.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
