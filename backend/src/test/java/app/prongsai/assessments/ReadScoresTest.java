package app.prongsai.assessments;

import static app.prongsai.assessments.Years.coordinator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.assessments.ReadScores.Read;
import app.prongsai.platform.Backend;
import app.prongsai.shared.RuleViolated;
import app.prongsai.tables.RowProblem;
import app.prongsai.testing.BackendUnderTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class ReadScoresTest {

    private static final String BY_TITLE = """
            ผลการประเมิน ITA ของ อบต.ริมธาร
            คะแนนที่ได้,น้ำหนัก,ชื่อตัวชี้วัด
            ๙๐.๑๐,30,การปฏิบัติหน้าที่
            91.2,30,ตัวชี้วัดที่ ๒ การใช้งบประมาณ
            92.3%,30,การใช้ อำนาจ
            93.4 คะแนน,30,4. การใช้ทรัพย์สินของราชการ
            94.5,30,Dealing with corruption problems
            92.30,30,รวม IIT
            80,30,คุณภาพการดำเนินงาน
            81,30,ประสิทธิภาพการสื่อสาร
            82,30,การปรับปรุงระบบการทำงาน
            "88.64",40,"การเปิดเผยข้อมูล"
            100,40,การป้องกันการทุจริต
            """;

    @Autowired
    Backend backend;

    @Test
    void titles_and_scores_in_any_order_and_in_thai_digits_are_read() {
        Read read = read(BY_TITLE.getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).isEmpty();
        assertThat(read.scores())
                .hasSize(10)
                .containsEntry(1, new BigDecimal("90.10"))
                .containsEntry(3, new BigDecimal("92.3"))
                .containsEntry(5, new BigDecimal("94.5"))
                .containsEntry(9, new BigDecimal("88.64"));
        assertThat(read(BY_TITLE.replace(',', ';').getBytes(Charset.forName("x-windows-874"))))
                .isEqualTo(read);
        assertThat(read(("\ufeff" + BY_TITLE).getBytes(StandardCharsets.UTF_8))).isEqualTo(read);
    }

    @Test
    void what_is_wrong_is_told_by_row_and_what_is_right_is_read_all_the_same() {
        Read read = read("""
                ลำดับ,คะแนน
                ๑,90
                2,เก้าสิบ
                3,100.5
                3,90
                11,90
                5,
                6,=HYPERLINK("http://x")
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(read.scores()).containsOnlyKeys(1);
        assertThat(read.problems())
                .extracting(RowProblem::row, RowProblem::rule)
                .startsWith(
                        tuple(3, "assessment.cell-is-no-score"),
                        tuple(4, "assessment.cell-is-no-score"),
                        tuple(5, "assessment.indicator-stands-in-two-rows"),
                        tuple(6, "assessment.no-such-indicator"),
                        tuple(7, "assessment.cell-has-no-score"),
                        tuple(8, "assessment.cell-is-no-score"))
                .contains(tuple(0, "assessment.score-missing"))
                .hasSize(11);
    }

    @Test
    void of_several_years_side_by_side_the_asked_one_is_read() {
        String years = "ตัวชี้วัดที่,คะแนน 2567,คะแนน ๒๕๖๘\n9,70,88.64\n";
        assertThat(read(years.getBytes(StandardCharsets.UTF_8)).scores()).containsEntry(9, new BigDecimal("88.64"));
        refused("ตัวชี้วัดที่,คะแนน 2566,คะแนน 2567\n9,70,88.64\n", "several-columns-of-scores");
    }

    @Test
    void a_formula_in_a_workbook_counts_as_it_is_shown() throws IOException {
        Read read = read(workbook());
        assertThat(read.scores()).containsEntry(9, new BigDecimal("88.64")).containsEntry(10, new BigDecimal("94.995"));
        assertThat(read.problems())
                .extracting(RowProblem::row, RowProblem::rule)
                .contains(tuple(5, "assessment.cell-is-no-score"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c\n1,2,3\n", "คะแนน\n90\n", "90,80,70\n", "ตัวชี้วัด,น้ำหนัก\n1,30\n"})
    void a_table_without_a_heading_that_tells_is_refused(String file) {
        refused(file, "no-heading");
    }

    private void refused(String file, String rule) {
        assertThatThrownBy(() -> read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("assessment." + rule));
    }

    private Read read(byte[] file) {
        return backend.ask(coordinator("read-scores"), new ReadScores(2568, file));
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet();
            CellStyle twoDigits = workbook.createCellStyle();
            twoDigits.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
            row(sheet, 0, "ตัวชี้วัด").createCell(3).setCellValue("คะแนน");
            row(sheet, 2, "9").createCell(3).setCellFormula("265.91/3");
            sheet.getRow(2).getCell(3).setCellStyle(twoDigits);
            row(sheet, 3, "การป้องกันการทุจริต").createCell(3).setCellValue(94.995);
            row(sheet, 4, "1").createCell(3).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(file);
            return file.toByteArray();
        }
    }

    private static Row row(Sheet sheet, int number, String first) {
        Row row = sheet.createRow(number);
        row.createCell(1).setCellValue(first);
        return row;
    }
}
