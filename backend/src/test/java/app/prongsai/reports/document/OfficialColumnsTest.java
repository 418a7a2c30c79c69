package app.prongsai.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.prongsai.reports.document.OfficialReport.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficialColumnsTest {

    private static final Row TWO_GUIDELINES = new Row(
            "เปิดข้อมูล",
            List.of("1. จัดทำรายการ", "2. ตรวจลิงก์"),
            List.of("สำนักปลัด", "กองคลัง"),
            List.of("ต.ค. 69 – ก.ย. 70"),
            List.of(),
            List.of("ขึ้นเว็บไซต์แล้ว", "ประกาศ (11 ต.ค. 69) https://www.1.example"),
            List.of(),
            List.of("ไม่มี"),
            List.of("ปัญหา อุปสรรค: ไม่มี", "ไม่มี"));

    private final OfficialColumns columns = OfficialColumns.of(report(TWO_GUIDELINES));

    @Test
    void the_shares_are_those_of_the_printed_table_and_fill_the_width() {
        assertThat(columns.shares()).hasSize(OfficialColumns.HEADINGS.size());
        assertThat(columns.shares().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(100, within(0.01));
        assertThat(columns.shares().get(5)).isGreaterThan(columns.shares().get(4));
    }

    @Test
    void a_unit_bears_the_number_of_its_guideline_and_what_holds_for_all_bears_none() {
        List<List<String>> cells = columns.rows().getFirst();
        assertThat(cells.get(1)).containsExactly("๑. จัดทำรายการ", "๒. ตรวจลิงก์");
        assertThat(cells.get(2)).containsExactly("๑. สำนักปลัด", "๒. กองคลัง");
        assertThat(cells.get(3)).containsExactly("ต.ค. ๖๙ – ก.ย. ๗๐");
    }

    @Test
    void several_entries_are_the_list_that_paper_prints() {
        List<List<String>> cells = columns.rows().getFirst();
        assertThat(cells.get(4)).isEmpty();
        assertThat(cells.get(5)).containsExactly("- ขึ้นเว็บไซต์แล้ว", "- ประกาศ (๑๑ ต.ค. ๖๙) https://www.1.example");
        assertThat(cells.get(7)).containsExactly("ไม่มี");
        assertThat(cells.get(8)).containsExactly("- ปัญหา อุปสรรค: ไม่มี", "- ไม่มี");
    }

    private static OfficialReport report(Row row) {
        return new OfficialReport(List.of("รายงาน"), "", "", List.of(row), List.of(), "", "");
    }
}
