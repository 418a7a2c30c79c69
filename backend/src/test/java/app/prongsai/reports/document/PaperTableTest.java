package app.prongsai.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.prongsai.reports.document.OfficialReport.Row;
import app.prongsai.reports.document.PaperTable.Passage;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperTableTest {

    private static final Row LONG_RESULT = new Row(
            "มาตรการ",
            List.of("แนวทาง"),
            List.of("กองคลัง"),
            List.of("ต.ค. ๖๕ – ก.ย. ๖๖"),
            List.of(),
            List.of("ประชาสัมพันธ์ขั้นตอนการขอใช้บริการ ".repeat(30)),
            List.of(),
            List.of("ไม่มี"),
            List.of("ไม่มี"));

    @Test
    void the_columns_fill_the_page_and_their_headings_are_broken_only_between_words() {
        for (List<Row> rows : List.of(List.<Row>of(), List.of(SampleReport.WEBSITE), List.of(LONG_RESULT))) {
            PaperTable table = table(rows);
            assertThat(table.widths().stream().mapToDouble(Double::doubleValue).sum())
                    .isCloseTo(PageForm.TEXT_WIDTH, within(0.01));
            assertThat(table.headingLines(2)).containsExactly("ผู้รับผิดชอบ");
            assertThat(table.headingLines(7)).containsExactly("ข้อเสนอแนะ");
            assertThat(table.headingLines(8)).containsExactly("หมายเหตุ");
            assertThat(table.headingLines(6)).containsExactly("ยังไม่", "ดำเนินการ");
        }
    }

    @Test
    void the_column_with_most_to_say_is_the_widest() {
        List<Double> widths = table(List.of(LONG_RESULT)).widths();
        assertThat(widths.get(5)).isEqualTo(widths.stream().max(Double::compare).orElseThrow());
        assertThat(widths.get(5)).isGreaterThan(widths.get(4) + 30);
    }

    @Test
    void guidelines_are_numbered_unless_they_already_are() {
        Row row = withGuidelines("๑. จัดทำคู่มือ", "อบรมบุคลากร");
        assertThat(entries(row).get(1)).containsExactly("๑. จัดทำคู่มือ", "๒. อบรมบุคลากร");
    }

    @Test
    void several_results_are_a_list_with_dashes_and_a_single_one_stands_as_it_is() {
        Row row = new Row(
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of("- หนึ่ง", "– สอง", "", "สาม - สี่"),
                List.of("ไม่มี"),
                List.of(),
                List.of(),
                List.of());
        assertThat(entries(row).get(4)).containsExactly("- หนึ่ง", "- สอง", "- สาม - สี่");
        assertThat(entries(row).get(5)).containsExactly("ไม่มี");
        assertThat(entries(row).get(6)).isEmpty();
    }

    @Test
    void each_responsible_unit_stands_level_with_its_guideline() {
        Row row = new Row(
                "มาตรการ",
                List.of("จัดทำคู่มือการยืมทรัพย์สินและเผยแพร่ให้ทั่วถึงทุกส่วนราชการ", "อบรม", "ติดตามผล"),
                List.of("กองคลัง", "สำนักปลัด กองคลัง กองช่าง กองการศึกษา", "กองช่าง"),
                List.of("ต.ค. ๖๕"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        List<List<Passage>> cells = cells(row);
        assertThat(firstLines(cells.get(1)).get(1)).isGreaterThan(1);
        assertThat(firstLines(cells.get(2))).isEqualTo(firstLines(cells.get(1)));
        assertThat(firstLines(cells.get(3))).containsExactly(0);
    }

    @Test
    void units_that_do_not_belong_to_single_guidelines_follow_one_another() {
        Row row = new Row(
                "",
                List.of("ยาวมากจนต้องขึ้นบรรทัดใหม่หลายบรรทัดในคอลัมน์ที่แคบเช่นนี้", "สอง"),
                List.of("หนึ่ง", "สอง", "สาม"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(firstLines(cells(row).get(2))).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @EnumSource(Sarabun.class)
    void measured_widths_are_the_widths_of_the_shaped_glyphs(Sarabun face) throws Exception {
        Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.file()))
                .deriveFont(14f);
        FontRenderContext exact = new FontRenderContext(new AffineTransform(), false, true);
        for (String text : List.of(
                "ผู้ทรงคุณวุฒิ", "น้ำ", "ปี่ฟื้นที่ญูฐุฎีกา", "ต.ค. ๖๕ – ก.ย. ๖๖", "www.example.go.th AVATAR")) {
            char[] characters = text.toCharArray();
            double shaped = font.layoutGlyphVector(exact, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT)
                    .getLogicalBounds()
                    .getWidth();
            assertThat(face.width(text, 14)).as(text).isCloseTo(shaped, within(0.5));
        }
    }

    private static PaperTable table(List<Row> rows) {
        TablePaper paper = SampleReport.with(rows).paper();
        return PaperTable.of(paper.columns(), paper.rows());
    }

    private static List<List<Passage>> cells(Row row) {
        PaperTable table = table(List.of(row));
        return table.cells(table.rows().getFirst());
    }

    private static List<List<String>> entries(Row row) {
        PaperTable table = table(List.of(row));
        return CellEntries.marked(table.columns(), table.rows().getFirst());
    }

    private static Row withGuidelines(String... guidelines) {
        return new Row(
                "", List.of(guidelines), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static List<Integer> firstLines(List<Passage> cell) {
        int[] top = {0};
        return cell.stream()
                .map(passage -> {
                    int first = top[0] + passage.linesAbove();
                    top[0] += passage.height();
                    return first;
                })
                .toList();
    }
}
