package app.prongsai.ui.imports;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.Rounds;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.ScreenTest;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** A coordinator imports a report through the browser. */
class ImportViewTest extends ScreenTest {

    private static final String TITLE = """
            รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
            ขององค์การบริหารส่วนตำบลช่อระกา อำเภอบ้านเหลื่อม จังหวัดนครราชสีมา ประจำปีงบประมาณ พ.ศ. ๒๕๗๐
            """;

    private static final String[][] ROWS = {
        {
            "มาตรการ",
            "แนวทางการปฏิบัติ",
            "ผู้รับผิดชอบ",
            "ระยะเวลา",
            "อยู่ระหว่างดำเนินการ",
            "ดำเนินการแล้ว",
            "ยังไม่ดำเนินการ",
            "ปัญหา"
        },
        {
            "เปิดเผยข้อมลู",
            "๑. ปรับปรุงเว็บไซต์",
            "สำนักปลัด",
            "ต.ค. ๖๙ – มี.ค. ๗๐",
            "",
            "- ประกาศ ณ วันที่ ๓๑ ก.พ. ๗๐",
            "",
            "ไม่มี"
        },
        {"รับฟังความเห็น", "๑. จัดประชาคม", "กองคลัง", "ต.ค. ๖๙ – มี.ค. ๗๐", "✓", "", "", "คนมาน้อย"}
    };

    @Test
    void a_coordinator_reads_a_word_file_corrects_it_and_takes_it_over_once() {
        SampleTown town = town("import-word");
        Page page = wide("somying@import-word", "/app/measures");
        page.getByText("นำเข้ารายงาน").first().click();
        upload(page, word(ROWS));

        Locator first = page.locator(".import-card").first();
        assertThat(page.locator(".findings")).containsText("ไม่มีในปฏิทิน");
        assertThat(first.locator("mark")).hasText("๓๑ ก.พ. ๗๐");
        assertThat(first).containsText("ตาราง 1 แถว 2");
        assertThat(first).containsText("มาตรการใหม่");
        assertThat(page.locator(".import-card").last()).containsText("คนมาน้อย");

        press(first, "แก้ไขก่อนนำเข้า");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("มาตรการ", new Locator.GetByLabelOptions().setExact(true))
                .fill("เปิดเผยข้อมูล");
        dialog.getByLabel("วันที่", new Locator.GetByLabelOptions().setExact(true))
                .fill("28/2/2570");
        press(dialog, "ใช้ตามนี้");
        assertThat(first.locator("h2")).hasText("เปิดเผยข้อมูล");
        assertThat(first).containsText("28 ก.พ. 70");
        page.locator(".import-card").last().getByLabel("นำเข้ามาตรการนี้").uncheck();
        press(page.locator(".import-actions"), "นำเข้ามาตรการใหม่");

        assertThat(page.locator(".import-result h2")).hasText("นำเข้าแล้ว 1 มาตรการ");
        eventually(() -> assertThat(
                        backend.ask(town.coordinator(), new MeasureBoard(2570)).rows())
                .extracting(Row::title, Row::status)
                .containsExactly(tuple("เปิดเผยข้อมูล", MeasureStatus.DONE)));
        Row row = backend.ask(town.coordinator(), new MeasureBoard(2570)).rows().getFirst();
        eventually(() -> assertThat(backend.ask(town.coordinator(), new MeasureSheet(row.measure()))
                        .history()
                        .getFirst()
                        .actor())
                .isEqualTo("person/somying"));

        String[][] corrected = {ROWS[0], ROWS[1].clone(), ROWS[2]};
        corrected[1][0] = "เปิดเผยข้อมูล";
        corrected[1][7] = "ข้อมูลล่าช้า";
        upload(page, word(corrected));
        assertThat(first).containsText("มีอยู่แล้ว รหัส 7001 ไม่ตรงกัน");
        assertThat(first.locator(".import-differences")).containsText("ข้อมูลล่าช้า");
        assertThat(page.locator(".import-actions")).containsText("ใหม่ 1 มาตรการ มีอยู่แล้ว 1 มาตรการ");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_in_place_and_another_may_be_chosen() {
        town("import-refused");
        Page page = phone("somying@import-refused", "/app/import");
        upload(page, "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main [role=alert]")).containsText("ไฟล์ PDF");
        upload(page, word(ROWS));
        assertThat(page.locator(".import-card")).hasCount(2);
        fits(page);
    }

    @Test
    void a_quarterly_report_opens_its_quarter_or_the_one_that_the_coordinator_chooses_instead() {
        SampleTown town = town("import-quarter");
        Page page = phone("somying@import-quarter", "/app/import");
        upload(page, word(ROWS, "ไตรมาสที่ ๑ (มกราคม - มีนาคม ๒๕๗๐)"));
        assertThat(page.locator(".findings")).containsText("หัวรายงานระบุว่าเป็นไตรมาสที่ 1");
        Locator round = page.locator(".import-facts vaadin-select");
        assertThat(round).containsText("ไตรมาสที่ 2 (ม.ค. – มี.ค.)");
        assertThat(round).containsText("ไฟล์ระบุ ไตรมาสที่ 2");
        fits(page);
        choose(round, "ไตรมาสที่ 1");
        press(page.locator(".import-actions"), "นำเข้ามาตรการใหม่");
        assertThat(page.locator(".import-result h2")).hasText("นำเข้าแล้ว 2 มาตรการ");
        eventually(
                () -> assertThat(backend.ask(town.coordinator(), new Rounds()).rounds())
                        .extracting(Rounds.Round::round)
                        .containsExactly(new RoundId("2570-q1")));
    }

    @Test
    void the_template_is_offered_as_excel_and_csv() throws IOException {
        town("import-form");
        Page page = wide("somying@import-form", "/app/plan");
        page.getByText("นำเข้ารายงาน").first().click();
        Download form = page.waitForDownload(() ->
                page.getByText("แบบฟอร์ม Excel รอบ 6 เดือน ปีงบประมาณ 2570").click());
        assertThat(form.suggestedFilename()).isEqualTo("template-2570-6.xlsx");
        upload(page, form.createReadStream().readAllBytes());
        assertThat(page.locator("main [role=status]")).containsText("ใหม่ 0 มาตรการ");
        press(page.locator(".import-actions"), "เลือกไฟล์อื่น");
        choose(page.locator("main vaadin-select:visible"), "ไตรมาสที่ 3");
        Download quarter = page.waitForDownload(
                () -> page.getByText("แบบฟอร์ม CSV ไตรมาสที่ 3 ปีงบประมาณ 2570").click());
        assertThat(quarter.suggestedFilename()).isEqualTo("template-2570-q3.csv");
    }

    private static void upload(Page page, byte[] file) {
        page.setInputFiles(
                "vaadin-upload input[type=file]", new FilePayload("รายงาน.bin", "application/octet-stream", file));
    }

    private static byte[] word(String[][] rows) {
        return word(rows, "รอบ ๖ เดือน (ตั้งแต่เดือนตุลาคม ๒๕๖๙ - เดือนมีนาคม ๒๕๗๐)");
    }

    private static byte[] word(String[][] rows, String round) {
        try (XWPFDocument document = new XWPFDocument()) {
            (TITLE + round)
                    .lines()
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            XWPFTable table = document.createTable(rows.length, rows[0].length);
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows[i].length; j++) {
                    table.getRow(i).getCell(j).setText(rows[i][j]);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private SampleTown town(String code) {
        return SampleTown.register(backend, code, "ช่อระกา").withUsualPeople();
    }
}
