package app.prongsai.intake;

import static app.prongsai.intake.Documents.HEADER;
import static app.prongsai.intake.Documents.TITLE;
import static app.prongsai.intake.Documents.rows;
import static app.prongsai.intake.Documents.titled;
import static app.prongsai.intake.Documents.unread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.Finding;
import app.prongsai.intake.ReadReport.Guideline;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same report in every format reads to the same. */
class FormatsTest {

    /** Nothing in it is to be doubted but what every report without a signature is doubted for. */
    private static final String CLEAN = titled(
            TITLE,
            "ที่|มาตรการ|แนวทางการปฏิบัติ|ผู้รับผิดชอบ|ระยะเวลา|ผลการดำเนินการ|||ปัญหา|อุปสรรค|ข้อเสนอแนะ|หมายเหตุ|เปรียบเทียบกับปีก่อน",
            "|||||อยู่ระหว่างดำเนินการ|ดำเนินการแล้ว|ยังไม่ดำเนินการ|||||",
            "๑|เปิดเผยข้อมูล|๑. ปรับปรุงเว็บไซต์¶๒. เผยแพร่แผน|๑. สำนักปลัด¶๒. กองคลัง|ต.ค. ๖๖ – มี.ค. ๖๗||"
                    + "- ประกาศ ณ วันที่ ๓ ธ.ค. ๖๖ https://www.tung.go.th/a¶- คำสั่งที่ ๑๒/๒๕๖๖ ลงวันที่ ๔ ธ.ค. ๖๖ https://www.tung.go.th/b||"
                    + "ไม่มี|ไม่มี|\"ควรทำต่อ\", ทุกไตรมาส; เสมอ|ไม่มี|ปีก่อน ๓ ครั้ง ปีนี้ ๔ ครั้ง",
            "๒|รับฟังความเห็น|๑. จัดประชาคม|กองช่าง|ต.ค. ๖๖ – มี.ค. ๖๗|✓|||ไม่มี|ไม่มี|ไม่มี|ไม่มี|เท่าเดิม");

    /** Every kind of dirt that can be written in every format. */
    private static final String DIRTY = titled(
            TITLE.replace("๒๕๖๗\n", "๒๕๖๖\n"),
            HEADER,
            "ก|ทำงาน|ทุกคน|ต.ค. ๖๖ – ก.ย. ๖๗||- ประกาศ ณ วันที่ ๓๑ ก.พ. ๖๗¶- คู่มือ จังหวัดสุพรรณบุรี||||ไม่มี|ไม่มี",
            "||||||||||",
            HEADER,
            "ข|๑. หนึ่ง¶๒. สอง¶๓. สาม|กองคลัง¶กองช่าง|เมื่อมีผู้ร้อง|✓||✓|ไม่มี|ไม่มี|ไม่มี|โทร 081-23456",
            "|๔. สี่ <p>ค้าง|||||||||",
            "ลงท้ายด้วยข้อความ");

    @Test
    void a_clean_report_reads_to_the_same_in_every_format() {
        ReadReport flat = report(Files.text(CLEAN));
        assertThat(flat.measures())
                .extracting(Measure::title, Measure::status, Measure::recommendation)
                .containsExactly(
                        tuple("เปิดเผยข้อมูล", Status.DONE, "\"ควรทำต่อ\", ทุกไตรมาส; เสมอ"),
                        tuple("รับฟังความเห็น", Status.IN_PROGRESS, "ไม่มี"));
        assertThat(flat.measures().getFirst().guidelines())
                .extracting(Guideline::text, Guideline::units)
                .containsExactly(
                        tuple("ปรับปรุงเว็บไซต์", List.of("สำนักปลัด")), tuple("เผยแพร่แผน", List.of("กองคลัง")));
        assertThat(flat.findings()).extracting(Finding::rule).containsExactly("unsigned-report");
        assertThat(flat.unread()).isEmpty();
        EveryFormat.of(CLEAN)
                .forEach((format, bytes) ->
                        assertThat(EveryFormat.told(report(bytes))).as(format).isEqualTo(EveryFormat.told(flat)));
    }

    @Test
    void a_dirty_report_is_doubted_for_the_same_in_every_format() {
        ReadReport flat = report(Files.text(DIRTY));
        assertThat(flat.findings())
                .extracting(Finding::rule)
                .contains(
                        "invalid-date",
                        "foreign-province",
                        "impossible-phone",
                        "missing-none",
                        "nobody-accountable",
                        "guideline-unit-mismatch",
                        "unknown-status",
                        "blank-row-ignored",
                        "header-repeated");
        assertThat(unread(flat)).contains("เมื่อมีผู้ร้อง", "ลงท้ายด้วยข้อความ");
        EveryFormat.of(DIRTY)
                .forEach((format, bytes) ->
                        assertThat(EveryFormat.told(report(bytes))).as(format).isEqualTo(EveryFormat.told(flat)));
    }

    @Test
    void a_row_is_told_by_what_a_person_sees_in_the_file() {
        assertThat(place(Files.text(CLEAN))).isEqualTo("บรรทัด 8");
        assertThat(place(Files.csv(CLEAN, ',').getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("บรรทัด 11");
        assertThat(place(Files.xlsx(CLEAN))).isEqualTo("แถว 8");
        assertThat(place(Files.docx(CLEAN))).isEqualTo("ตาราง 1 แถว 4");
        assertThat(place(Files.html(CLEAN))).isEqualTo("ตาราง 1 แถว 4");
        ReadReport docx = report(Files.docx(CLEAN));
        assertThat(docx.places().of(docx.heading().getFirst().row())).isEqualTo("ย่อหน้า 1");
        assertThat(ReadReportText.write(docx)).contains("ตาราง 1 แถว 4  รับฟังความเห็น");
    }

    private static String place(byte[] file) {
        ReadReport report = report(file);
        return report.places().of(report.measures().getLast().row());
    }

    @Test
    void a_cell_merged_down_over_several_measures_is_said_of_each() throws IOException {
        String lines = titled(
                TITLE,
                HEADER,
                "ก|๑. หนึ่ง|กองคลัง|ต.ค. ๖๖||ประกาศ||ไม่มี|ไม่มี|ไม่มี|ไม่มี",
                "|๒. สอง|||||||||",
                "ข|๑. สาม||||คู่มือ||||||");
        byte[] sheet = Files.xlsx(lines, "A6:A7", "C6:C8", "D6:D8", "H6:H8");
        byte[] document;
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(Files.docx(lines)))) {
            XWPFTable table = word.getTables().getFirst();
            Files.mergeDown(table, 0, 1, 2);
            for (int column : new int[] {2, 3, 7}) {
                Files.mergeDown(table, column, 1, 3);
            }
            document = Files.bytes(word::write);
        }
        byte[] page = titled("<html><body><table><tr><td>", HEADER.replace("|", "<td>"))
                .concat("<tr><td rowspan=2>ก<td>๑. หนึ่ง<td rowspan=3>กองคลัง<td rowspan=3>ต.ค. ๖๖<td><td>ประกาศ<td>"
                        + "<td rowspan=3>ไม่มี<td>ไม่มี<td>ไม่มี<td>ไม่มี<tr><td>๒. สอง<td><td><td><td><td><td>"
                        + "<tr><td>ข<td>๑. สาม<td><td>คู่มือ<td><td><td><td></table>")
                .getBytes(StandardCharsets.UTF_8);
        for (byte[] file : List.of(sheet, document, page)) {
            ReadReport report = report(file);
            assertThat(report.measures())
                    .extracting(Measure::title, measure -> measure.guidelines().size(), Measure::problem)
                    .containsExactly(tuple("ก", 2, "ไม่มี"), tuple("ข", 1, "ไม่มี"));
            assertThat(report.measures().stream().flatMap(measure -> measure.guidelines().stream()))
                    .allSatisfy(guideline -> {
                        assertThat(guideline.units()).containsExactly("กองคลัง");
                        assertThat(guideline.from()).isEqualTo(LocalDate.of(2023, 10, 1));
                    });
            assertThat(rows(report, "ragged-row")).isEmpty();
        }
    }

    @Test
    void dates_and_numbers_of_a_sheet_are_read_as_they_are_shown() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(Files.xlsx(titled(TITLE, HEADER, "ก"))))) {
            XSSFSheet sheet = workbook.getSheetAt(1);
            var format = workbook.createDataFormat();
            show(sheet, 3, format.getFormat("[$-107041E]mmm yy;@"), 45200.0);
            show(sheet, 5, format.getFormat("d/m/yyyy"), 45263.0);
            show(sheet, 7, format.getFormat("#,##0.00\" บาท\""), 1234.5);
            show(sheet, 8, format.getFormat("0%"), 0.85);
            // Somebody typed 3/12/2566 where Excel counts from the birth of Christ.
            show(sheet, 9, format.getFormat("m/d/yy"), 243590.0);
            sheet.getRow(5).createCell(10).setCellFormula("CONCATENATE(\"ไม่\",\"มี\")");
            Measure measure = report(Files.bytes(workbook::write)).measures().getFirst();
            assertThat(measure.guidelines().getFirst().from()).isEqualTo(LocalDate.of(2023, 10, 1));
            assertThat(measure.evidence()).extracting(Evidence::from).containsExactly(LocalDate.of(2023, 12, 3));
            assertThat(measure.problem()).isEqualTo("1,234.50 บาท");
            assertThat(measure.obstacle()).isEqualTo("85%");
            assertThat(measure.recommendation()).isEqualTo("3 ธันวาคม 2566");
            assertThat(measure.note()).isEqualTo("=CONCATENATE(\"ไม่\",\"มี\")");
        }
    }

    private static void show(XSSFSheet sheet, int column, short format, double number) {
        var style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(format);
        var cell = sheet.getRow(5).createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"✓", "✔", "/", "√", "☑", "✅", "x", "X", "×", "✗", "☒", "\uf0fc"})
    void a_tick_of_any_hand_tells_the_status_and_is_no_evidence(String tick) {
        Measure measure =
                Documents.first(report(Files.text(titled(TITLE, HEADER, "ก|ข|กองคลัง|ต.ค. ๖๖||" + tick + "||"))));
        assertThat(measure.status()).isEqualTo(Status.DONE);
        assertThat(measure.evidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"✗|✓|✗", "☐|☑|☐", "x|/|x", "-|✓|-"})
    void empty_boxes_and_crosses_beside_a_tick_say_nothing(String boxes) {
        assertThat(Documents.first(report(Files.text(titled(TITLE, HEADER, "ก|ข|กองคลัง|ต.ค. ๖๖|" + boxes))))
                        .status())
                .isEqualTo(Status.DONE);
    }

    @Test
    void word_ticks_of_symbol_fonts_links_and_tracked_changes_are_read_as_they_look() {
        byte[] document = Files.docx(titled(TITLE, HEADER, "ก|ข|กองคลัง|ต.ค. ๖๖||DONE||PROBLEM"));
        String body = Files.part(document, "word/document.xml")
                .replace(
                        "<w:t>DONE</w:t>",
                        "<w:sym w:font=\"Wingdings 2\" w:char=\"F050\"/></w:r><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del>"
                                + "<w:moveFrom><w:r><w:t>ย้าย</w:t></w:r></w:moveFrom><w:r><w:br/><w:fldChar w:fldCharType=\"begin\"/>"
                                + "<w:instrText>HYPERLINK \"https://www.tung.go.th/7\"</w:instrText><w:fldChar w:fldCharType=\"separate\"/>"
                                + "<w:t>ประกาศ</w:t><w:fldChar w:fldCharType=\"end\"/>")
                .replace(
                        "<w:t>PROBLEM</w:t>",
                        "<w:rPr><w:rFonts w:ascii=\"Sarabun\"/></w:rPr><w:t>ไม่</w:t><w:t>มี</w:t>");
        Measure measure = Documents.first(
                report(Files.withPart(document, "word/document.xml", body.getBytes(StandardCharsets.UTF_8))));
        assertThat(measure.status()).isEqualTo(Status.DONE);
        assertThat(measure.evidence()).extracting(Evidence::text).containsExactly("https://www.tung.go.th/7 ประกาศ");
        assertThat(measure.problem()).isEqualTo("ไม่มี");
    }

    @Test
    void a_table_of_something_else_below_the_measures_is_no_measure() {
        ReadReport report = report(Files.docx(CLEAN + "\n\nสรุปคะแนน\nตัวชี้วัด\tคะแนน\nการเปิดเผยข้อมูล\t88.64"));
        assertThat(report.measures()).hasSize(2);
        assertThat(unread(report)).contains("การเปิดเผยข้อมูล 88.64");
    }

    @Test
    void a_page_whose_layout_is_a_table_is_read_through() {
        String inner = new String(Files.html(CLEAN), StandardCharsets.UTF_8);
        byte[] page = ("<html><body><table><tr><td>เมนู</td><td>" + inner.substring(inner.indexOf("<body>") + 6))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(report(page).measures())
                .extracting(Measure::title)
                .containsExactly("เปิดเผยข้อมูล", "รับฟังความเห็น");
    }

    @Test
    void sheets_that_were_not_read_are_named() {
        assertThat(report(Files.xlsx(CLEAN)).findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("ไม่ได้อ่านแผ่นงาน ปก"));
    }

    @Test
    void a_report_of_more_measures_than_anybody_has_is_read_in_moments() {
        StringBuilder lines = new StringBuilder(titled(TITLE, HEADER));
        for (int i = 1; i <= 1_900; i++) {
            lines.append("\nมาตรการ ")
                    .append(i)
                    .append("\t๑. ทำ¶๒. ทำอีก\tกองคลัง\tต.ค. ๖๖\t✓\t\t\tไม่มี\tไม่มี\tไม่มี\tไม่มี");
        }
        for (byte[] file : EveryFormat.of(lines.toString()).values()) {
            assertThat(assertTimeout(Duration.ofSeconds(20), () -> report(file)).measures())
                    .hasSize(1_900);
        }
    }

    private static ReadReport report(byte[] file) {
        try {
            return ReportReader.read(file);
        } catch (UnreadableReport e) {
            throw new AssertionError(e.code() + ": " + e.getMessage(), e);
        }
    }
}
