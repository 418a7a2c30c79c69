package app.prongsai.ui;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.shared.Role;
import app.prongsai.staff.People;
import app.prongsai.testing.TablesBack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A coordinator's April, from last year's Word file to this year's published report. */
class AprilTest extends ScreenTest {

    @Test
    void last_years_word_file_becomes_this_years_published_report() throws IOException {
        clock.set(Instant.parse("2027-04-05T03:00:00Z"));
        everybodyIsThere();
        Page coordinator = wide("somying@april");
        importsLastYearsWordFile(coordinator);
        beginsTheYearWithWhatGoesOn(coordinator);
        opensTheRound(coordinator);

        Page finance = phone("somchai@april");
        attaches(finance, "7001", "ประกาศแผนการจัดซื้อจัดจ้าง", "ที่ 12/2569 ลงวันที่ 10 ต.ค. 69");
        saysDone(finance, "7001");
        Page office = phone("wanna@april");
        attaches(office, "7002", "ภาพการอบรมผู้รับเรื่องร้องเรียน", "");
        saysDone(office, "7002");
        Page works = phone("prasit@april");
        attaches(works, "7003", "บันทึกการตรวจงานถนนสายหลัก", "ที่ 45/2570 ลงวันที่ 18 ก.พ. 70");
        reports(works, "7003", 60, "ตรวจแล้ว 3 จาก 5 โครงการ");

        Page head = phone("suda@april");
        agreesThatItIsDone(head, "จัดซื้อจัดจ้าง", "สุดา แก้วใส");
        agreesThatItIsDone(phone("wilai@april"), "ร้องเรียน", "วิไล สุขสันต์");

        isNotLetThroughWithErrors(coordinator);
        mendsWhatTheLinterFound(coordinator);
        submits(coordinator);
        agreesWithTheReport(head);
        Page clerk = phone("anan@april");
        agreesWithTheReport(clerk, "ตัวเลขเปรียบเทียบครบแล้ว");
        agreesWithTheReport(phone("boonmee@april"));
        publishes(coordinator);

        Page resident = browsers.open(390, 844);
        readsThePublishedReport(resident);
        theFiveFilesSayTheSame(resident);
    }

    private void everybodyIsThere() {
        SampleTown town = SampleTown.register(backend, "april", "ช่อระกา")
                .withUsualPeople()
                .withPerson("wanna", "วรรณา ใส่ใจ", "เจ้าพนักงานธุรการ", Set.of("clerk-office"), Role.OFFICER)
                .withPerson("prasit", "ประสิทธิ์ มั่นคง", "นายช่างโยธา", Set.of("public-works"), Role.OFFICER)
                .withPerson("suda", "สุดา แก้วใส", "ผู้อำนวยการกองคลัง", Set.of("finance"), Role.HEAD)
                .withPerson("wilai", "วิไล สุขสันต์", "หัวหน้าสำนักปลัด", Set.of("clerk-office"), Role.HEAD)
                .withPerson("anan", "อนันต์ ตรงเที่ยง", "ปลัด อบต.", Set.of("clerk-office"), Role.CLERK)
                .withPerson("boonmee", "บุญมี รุ่งเรือง", "นายก อบต.", Set.of("clerk-office"), Role.EXECUTIVE);
        eventually(
                () -> assertThat(backend.ask(town.coordinator(), new People()).people())
                        .hasSize(9));
    }

    private static void importsLastYearsWordFile(Page page) {
        goes(page, "มาตรการ");
        page.getByText("นำเข้ารายงาน").first().click();
        page.setInputFiles(
                "vaadin-upload input[type=file]",
                new FilePayload("รายงาน 2569.docx", "application/octet-stream", LastYearsReport.docx()));
        assertThat(page.locator(".findings")).containsText("ผิดพลาด 1 ข้อ");
        assertThat(page.locator(".import-card")).hasCount(4);
        assertThat(page.locator(".import-actions")).containsText("ใหม่ 4 มาตรการ");
        press(page.locator(".import-actions"), "นำเข้ามาตรการใหม่");
        assertThat(page.locator(".import-result h2")).hasText("นำเข้าแล้ว 4 มาตรการ");
    }

    private static void beginsTheYearWithWhatGoesOn(Page page) {
        press(page.locator(".import-result"), "ดูมาตรการปีงบประมาณ 2569");
        assertThat(page.locator("h1")).hasText("มาตรการ ปีงบประมาณ 2569");
        assertThat(page.locator(".year")).containsText("ปีงบประมาณ 2569");
        assertThat(page.locator(".measures-board tbody tr")).hasCount(4);
        press(page.locator(".begin-year"), "เริ่มจากแผนปี 2569");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("มาตรการงดรับของขวัญ").uncheck();
        press(dialog, "ยกมาตรการที่เลือก");
        assertThat(page.locator("h1")).hasText("มาตรการ ปีงบประมาณ 2570");
        assertThat(page.locator(".year")).containsText("ปีงบประมาณ 2570");
        assertThat(page.locator(".measures-board tbody tr")).hasCount(3);
        assertThat(page.locator(".measures-board tbody tr").first()).containsText("ต.ค. 69 – ก.ย. 70");
        assertThat(page.locator(".begin-year")).hasCount(0);
    }

    private static void opensTheRound(Page page) {
        goes(page, "รายงาน");
        press(page.locator("main"), "เปิดรอบรายงาน");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("ความเป็นมา").fill("ผลการประเมินปีงบประมาณ 2569 ตัวชี้วัดที่ 9 ได้ 88.64 คะแนน");
        press(dialog, "เปิดรอบ");
        assertThat(page.locator("main h2").getByText("รอบ 6 เดือน ปีงบประมาณ 2570"))
                .isVisible();
    }

    private static void attaches(Page page, String code, String title, String numberAndDay) {
        press(card(page, code), "แนบหลักฐาน");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("ชื่อหลักฐาน").fill(title);
        dialog.getByLabel("เลขที่และวันที่").fill(numberAndDay);
        dialog.getByLabel("ลิงก์").fill("https://www.chaoraka.go.th/ita/" + code);
        press(dialog, "แนบหลักฐาน");
        assertThat(card(page, code)).containsText("หลักฐาน 1 รายการ");
    }

    private static void saysDone(Page page, String code) {
        press(card(page, code), "รายงานผล");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("ดำเนินการแล้วเสร็จ").check();
        press(dialog, "บันทึกรายงาน");
        assertThat(card(page, code)).containsText("รอหัวหน้าเห็นชอบ");
    }

    private static void reports(Page page, String code, int percent, String words) {
        press(card(page, code), "รายงานผล");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("ความก้าวหน้า").fill(String.valueOf(percent));
        dialog.getByLabel("ได้ดำเนินการอะไรไปแล้ว").fill(words);
        press(dialog, "บันทึกรายงาน");
        assertThat(card(page, code)).containsText("ก้าวหน้า " + percent + "%");
    }

    private static Locator card(Page page, String code) {
        return page.locator(".work-card", new Page.LocatorOptions().setHasText(code));
    }

    private static void agreesThatItIsDone(Page page, String measure, String name) {
        Locator waiting = page.locator(".attention", new Page.LocatorOptions().setHasText("รอความเห็นชอบจากท่าน"));
        waiting.locator("a", new Locator.LocatorOptions().setHasText(measure)).click();
        press(page.locator("main"), "เห็นชอบว่าดำเนินการแล้ว");
        assertThat(page.locator(".badges").first()).containsText("ดำเนินการแล้ว");
        assertThat(page.locator(".history li").first()).containsText(name + " เห็นชอบว่าดำเนินการแล้ว");
    }

    private static void isNotLetThroughWithErrors(Page page) {
        opensTheReport(page);
        assertThat(page.locator(".findings")).containsText(Pattern.compile("ต้องแก้ \\(\\d+\\)"));
        press(page.locator(".report-desk"), "เสนอรายงาน");
        Locator dialog = page.locator("vaadin-dialog");
        press(dialog, "เสนอรายงาน");
        assertThat(dialog.locator(".refusal")).containsText("กรุณาแก้ไข หรือระบุเหตุผล");
        press(dialog, "ยกเลิก");
    }

    /** From each finding to its measure, and there with what the screen offers. */
    private static void mendsWhatTheLinterFound(Page page) {
        Locator dialog = page.locator("vaadin-dialog");
        follows(page, "7001");
        saysNoneWhereNothingWasSaid(page);
        press(page.locator("main"), "เพิ่มตัวเลขเปรียบเทียบ");
        dialog.getByLabel("เรื่อง").fill("ประกาศที่เผยแพร่");
        dialog.getByLabel("หน่วย").fill("ฉบับ");
        dialog.getByLabel("ปีก่อน").fill("8");
        dialog.getByLabel("ปีนี้").fill("12");
        press(dialog, "บันทึก");
        assertThat(page.locator("main")).containsText("ประกาศที่เผยแพร่ (ฉบับ)");

        follows(page, "7002");
        saysNoneWhereNothingWasSaid(page);
        press(page.locator("ul.evidence"), "แก้ไข");
        dialog.getByLabel("เลขที่และวันที่").fill("14 ม.ค. 70");
        dialog.getByLabel("เหตุผล").fill("ลืมระบุวันที่");
        press(dialog, "บันทึก");
        assertThat(page.locator("ul.evidence")).containsText("14 ม.ค. 70");

        follows(page, "7003");
        saysNoneWhereNothingWasSaid(page);
        page.locator("vaadin-details-summary", new Page.LocatorOptions().setHasText("แก้ไขแผน"))
                .click();
        press(page.locator("main"), "แก้แนวทางที่ 1");
        dialog.getByLabel("แนวทางการปฏิบัติ").fill("ตรวจงานก่อสร้างทุกโครงการตามแบบมาตรฐาน");
        dialog.getByLabel("เหตุผล").fill("คัดลอกมาจากที่อื่น");
        press(dialog, "บันทึก");
        assertThat(page.locator("ol.guidelines")).containsText("ตามแบบมาตรฐาน");

        opensTheReport(page);
        assertThat(page.locator(".findings")).not().containsText("ต้องแก้");
    }

    private static void follows(Page page, String code) {
        opensTheReport(page);
        page.locator(".findings li a", new Page.LocatorOptions().setHasText(code))
                .first()
                .click();
        assertThat(page.locator(".badges").first()).containsText(code);
    }

    private static void saysNoneWhereNothingWasSaid(Page page) {
        press(page.locator("main"), "ให้เป็น “ไม่มี”");
        assertThat(page.locator("dl dd").getByText("ไม่มี", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(4);
    }

    private static void submits(Page page) {
        press(page.locator(".report-desk"), "เสนอรายงาน");
        Locator dialog = page.locator("vaadin-dialog");
        assertThat(dialog.getByLabel("เหตุผลที่เสนอทั้งที่ยังไม่แก้")).isHidden();
        press(dialog, "เสนอรายงาน");
        assertThat(page.locator(".report-desk")).containsText("ฉบับที่ 1 อยู่ระหว่างเสนอ");
        assertThat(page.locator(".report-desk")).containsText("รอหัวหน้าหน่วยงาน");
    }

    private static void agreesWithTheReport(Page page) {
        readsWhatWasSubmitted(page);
        press(page.locator(".report-desk"), "เห็นชอบ");
        assertThat(page.locator(".report-desk .history li").first()).containsText("เห็นชอบฉบับที่ 1");
    }

    private static void agreesWithTheReport(Page page, String comment) {
        readsWhatWasSubmitted(page);
        press(page.locator(".report-desk"), "แสดงความเห็น");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.locator("textarea").fill(comment);
        press(dialog, "เห็นชอบ");
        assertThat(page.locator(".report-desk .history li").first()).containsText(comment);
    }

    private static void readsWhatWasSubmitted(Page page) {
        goes(page, "ภาพรวม");
        page.locator(".attention a", new Page.LocatorOptions().setHasText("รายงานรอบ 6 เดือน"))
                .click();
        assertThat(page.locator("main")).containsText("ฉบับที่ 1 ที่กำลังเสนอ");
        Locator csv = page.locator(".dated > .actions a", new Page.LocatorOptions().setHasText("CSV"));
        byte[] submitted =
                page.request().get("/app/" + csv.getAttribute("href")).body();
        assertThat(TablesBack.ofCsv(submitted).getLast()).anyMatch(cell -> cell.contains("ดำเนินการแล้วร้อยละ ๖๐"));
    }

    private static void publishes(Page page) {
        press(page.locator(".report-desk"), "เผยแพร่รายงาน");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("เลขที่หนังสือ").fill("นม 72301/45");
        press(dialog, "เผยแพร่รายงาน");
        assertThat(page.locator(".report-desk")).containsText("เผยแพร่แล้ว ฉบับที่ 1");
    }

    private static void readsThePublishedReport(Page page) {
        page.navigate("/o/april/reports/2570/6");
        assertThat(page.locator("main")).containsText("ฉบับเผยแพร่ที่ 1");
        assertThat(page.locator("main")).containsText("นม ๗๒๓๐๑/๔๕");
        assertThat(page.locator(".signatures")).containsText("บุญมี รุ่งเรือง");
        fits(page);
    }

    private static void theFiveFilesSayTheSame(Page page) throws IOException {
        List<List<String>> csv = TablesBack.ofCsv(file(page, "CSV"));
        assertThat(csv).hasSize(4);
        assertThat(csv.getLast()).anyMatch(cell -> cell.contains("ดำเนินการแล้วร้อยละ ๖๐"));
        assertThat(TablesBack.ofJson(file(page, "JSON"))).as("JSON").isEqualTo(csv);
        List<List<String>> docx = TablesBack.ofDocx(file(page, "DOCX"));
        assertThat(TablesBack.words(docx)).as("DOCX").isEqualTo(csv);
        assertThat(TablesBack.ofXlsx(file(page, "XLSX"))).as("XLSX").isEqualTo(docx);
        assertThat(TablesBack.flat(TablesBack.ofPdf(file(page, "PDF"))))
                .as("PDF")
                .isEqualTo(TablesBack.flat(docx));
    }

    private static void goes(Page page, String entry) {
        page.locator(".rail")
                .getByText(entry, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void opensTheReport(Page page) {
        goes(page, "รายงาน");
        page.locator(".card", new Page.LocatorOptions().setHasText("รอบ 6 เดือน ปีงบประมาณ 2570"))
                .getByText("ดูรายงาน")
                .click();
        assertThat(page.locator("h1")).hasText("รอบ 6 เดือน ปีงบประมาณ 2570");
    }

    private static byte[] file(Page page, String format) {
        return page.request()
                .get(page.locator("a.button", new Page.LocatorOptions().setHasText(format))
                        .getAttribute("href"))
                .body();
    }
}
