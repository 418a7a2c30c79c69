package app.prongsai.intake;

import static app.prongsai.intake.Documents.FIRST_ROW;
import static app.prongsai.intake.Documents.HEADER;
import static app.prongsai.intake.Documents.first;
import static app.prongsai.intake.Documents.read;
import static app.prongsai.intake.Documents.row;
import static app.prongsai.intake.Documents.rows;
import static app.prongsai.intake.Documents.table;
import static app.prongsai.intake.Documents.unread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.Guideline;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as other organisations lay them out. */
class OtherOrganisationsTest {

    @Test
    void columns_are_found_by_their_headings_in_any_order() {
        ReadReport report = read(table(
                "ที่|ข้อเสนอแนะ|ดำเนินการแล้ว|ยังไม่ได้ดำเนินการ|อยู่ระหว่างการดำเนินการ|หน่วยงานที่รับผิดชอบ|ระยะเวลาดำเนินการ|แนวปฏิบัติ|ชื่อมาตรการ",
                "1|เร่งรัด|||กำลังร่างคู่มือ|กองช่าง|ต.ค. ๖๖ – มี.ค. ๖๗|ทำงาน|มาตรการหนึ่ง"));
        Measure measure = first(report);
        assertThat(measure.title()).isEqualTo("มาตรการหนึ่ง");
        assertThat(measure.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(measure.recommendation()).isEqualTo("เร่งรัด");
        assertThat(measure.guidelines())
                .containsExactly(new Guideline(
                        FIRST_ROW, "ทำงาน", List.of("กองช่าง"), LocalDate.of(2023, 10, 1), LocalDate.of(2024, 3, 31)));
        assertThat(measure.evidence()).extracting(Evidence::text).containsExactly("กำลังร่างคู่มือ");
        assertThat(report.unread()).isEmpty();
    }

    @Test
    void headings_may_be_cut_by_blanks_and_markup() {
        ReadReport report = read(table(
                "**มาตร การ**|แนว ทางการ ปฏิบัติ|<p>ผู้รับ</p><p>ผิดชอบ</p>|ระยะ เวลา|อยู่ระหว่าง ดำเนิน การ|ดำเนิน การแล้ว|ยังไม่ ดำเนินการ",
                "ก|ข|กองคลัง|ต.ค. ๖๖|||/"));
        assertThat(first(report).status()).isEqualTo(Status.NOT_STARTED);
        assertThat(first(report).guidelines().getFirst().units()).containsExactly("กองคลัง");
        assertThat(report.unread()).isEmpty();
    }

    @Test
    void letters_that_a_pdf_split_in_halves_are_still_read() {
        ReadReport report = read(table(
                "มาตรการ|เเนวทาง|ผู้รับผิดชอบ|ดําเนินการเเล้ว|ยังไม่ดําเนินการ",
                "ก|ข|กองคลัง|ประกาศ ณ วันที่ ๓ ธ.ค. ๖๖|"));
        assertThat(first(report).status()).isEqualTo(Status.DONE);
        assertThat(first(report).guidelines()).extracting(Guideline::text).containsExactly("ข");
    }

    @Test
    void a_header_of_one_row_and_one_of_two_say_the_same() {
        ReadReport one =
                read(table("มาตรการ|แนวทาง|อยู่ระหว่างดำเนินการ|ดำเนินการแล้ว|ยังไม่ดำเนินการ", "", "ก|ข||ประกาศ|"));
        ReadReport two = read(table(
                "มาตรการ|แนวทาง|ผลการดำเนินงาน|||ผู้รับผิดชอบ",
                "||อยู่ระหว่างดำเนินการ|ดำเนินการแล้ว|ยังไม่ดำเนินการ|",
                "ก|ข||ประกาศ||กองคลัง"));
        assertThat(first(one).status()).isEqualTo(Status.DONE);
        assertThat(first(two).status()).isEqualTo(Status.DONE);
        assertThat(first(one).evidence()).extracting(Evidence::text).containsExactly("ประกาศ");
        assertThat(first(two).evidence()).extracting(Evidence::text).containsExactly("ประกาศ");
        assertThat(first(two).row()).isEqualTo(first(one).row());
    }

    @Test
    void a_second_header_row_that_lost_its_empty_cells_is_put_under_the_results() {
        ReadReport report = read(table(
                "มาตรการ|แนวทาง|ผู้รับผิดชอบ|ผลการดำเนินการ|ข้อเสนอแนะ",
                "อยู่ระหว่างดำเนินการ|ดำเนินการแล้ว|ยังไม่ดำเนินการ",
                "ก|ข|กองคลัง||ประกาศ||ไม่มี",
                "มาตรการ|แนวทาง|ผู้รับผิดชอบ|ผลการดำเนินการ|ข้อเสนอแนะ",
                "อยู่ระหว่างดำเนินการ|ดำเนินการแล้ว|ยังไม่ดำเนินการ",
                "ค|ง|กองช่าง|||รอคำสั่ง|ไม่มี"));
        assertThat(report.measures())
                .extracting(Measure::title, Measure::status, Measure::recommendation)
                .containsExactly(tuple("ก", Status.DONE, "ไม่มี"), tuple("ค", Status.NOT_STARTED, "ไม่มี"));
        assertThat(rows(report, "ragged-row")).isEmpty();
    }

    @Test
    void what_stands_under_not_started_is_the_reason_and_no_evidence() {
        ReadReport report = read(table(
                "มาตรการ|แนวทาง|ดำเนินการแล้ว|ยังไม่ดำเนินการ|ปัญหา",
                "ก|ข||ยังไม่ได้รับจัดสรรงบ|",
                "ค|ง||รอคำสั่ง|ไม่มี",
                "จ|ฉ||รอคำสั่ง|คนน้อย"));
        assertThat(report.measures())
                .extracting(Measure::status, Measure::problem)
                .containsExactly(
                        tuple(Status.NOT_STARTED, "ยังไม่ได้รับจัดสรรงบ"),
                        tuple(Status.NOT_STARTED, "รอคำสั่ง"),
                        tuple(Status.NOT_STARTED, "รอคำสั่ง คนน้อย"));
        assertThat(report.measures())
                .allSatisfy(measure -> assertThat(measure.evidence()).isEmpty());
    }

    @Test
    void a_single_column_of_results_tells_why_nothing_was_begun() {
        Measure measure = first(read(table("มาตรการ|แนวทาง|ผลการดำเนินการ", "ก|ข|ยังไม่ดำเนินการ รอคำสั่ง")));
        assertThat(measure.status()).isEqualTo(Status.NOT_STARTED);
        assertThat(measure.problem()).isEqualTo("รอคำสั่ง");
        assertThat(measure.evidence()).isEmpty();
    }

    @Test
    void problems_obstacles_budgets_and_last_year_have_columns_of_their_own() {
        ReadReport report = read(table(
                "มาตรการ|แนวทาง|ดำเนินการแล้ว|ยังไม่ดำเนินการ|ปัญหา|อุปสรรค|งบประมาณ (บาท)|เปรียบเทียบกับปีก่อน|ข้อเสนอแนะ",
                "ก|ข|ประกาศ||คนน้อย|ไม่มี|๑๒,๐๐๐|ปีก่อน ๓ ครั้ง ปีนี้ ๕ ครั้ง|ไม่มี"));
        Measure measure = first(report);
        assertThat(measure.problem()).isEqualTo("คนน้อย");
        assertThat(measure.obstacle()).isEqualTo("ไม่มี");
        assertThat(measure.budget()).isEqualTo("๑๒,๐๐๐");
        assertThat(measure.comparison()).isEqualTo("ปีก่อน ๓ ครั้ง ปีนี้ ๕ ครั้ง");
        assertThat(rows(report, "missing-none")).isEmpty();
        assertThat(report.findings())
                .extracting(ReadReport.Finding::rule)
                .doesNotContain("no-previous-year-comparison");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ปัญหา/อุปสรรค", "ปัญหาและอุปสรรค", "ปัญหา อุปสรรค"})
    void one_column_may_hold_problems_and_obstacles(String heading) {
        ReadReport report = read(table(
                "มาตรการ|แนวทาง|ดำเนินการแล้ว|ยังไม่ดำเนินการ|" + heading + "|ข้อเสนอแนะ", "ก|ข|ประกาศ||ไม่มี|ไม่มี"));
        assertThat(first(report).problem()).isEqualTo("ไม่มี");
        assertThat(first(report).obstacle()).isEqualTo("ไม่มี");
        assertThat(rows(report, "missing-none")).isEmpty();
    }

    @Test
    void a_table_without_notes_is_not_asked_for_them() {
        ReadReport report = read(table(
                "มาตรการ|แนวทาง|ดำเนินการแล้ว|ยังไม่ดำเนินการ|ปัญหา/อุปสรรค|ข้อเสนอแนะ", "ก|ข|ประกาศ||ไม่มี|ไม่มี"));
        assertThat(first(report).note()).isNull();
        assertThat(rows(report, "missing-none")).isEmpty();
    }

    @Test
    void a_column_nobody_knows_is_kept_unread_with_its_heading() {
        ReadReport report = read(table("มาตรการ|แนวทาง|ดำเนินการแล้ว|สีของแฟ้ม|ข้อเสนอแนะ", "ก|ข|ประกาศ|เขียว|ไม่มี"));
        assertThat(report.unread())
                .containsExactly(new ReadReport.Unread(5, "สีของแฟ้ม"), new ReadReport.Unread(FIRST_ROW, "เขียว"));
        assertThat(first(report).recommendation()).isEqualTo("ไม่มี");
    }

    @Test
    void headings_below_headings_complete_them_and_unknown_ones_are_kept() {
        ReadReport report = read(table(
                "มาตรการ|แนวทาง|งบประมาณ|ผลการดำเนินการ|||",
                "||(บาท)|ดำเนินการแล้ว|ยังไม่ดำเนินการ|อยู่ระหว่างดำเนินการ|สีของแฟ้ม",
                "ก|ข|๕๐๐|ประกาศ|||เขียว"));
        assertThat(first(report).budget()).isEqualTo("๕๐๐");
        assertThat(first(report).status()).isEqualTo(Status.DONE);
        assertThat(report.unread())
                .containsExactly(new ReadReport.Unread(6, "สีของแฟ้ม"), new ReadReport.Unread(7, "เขียว"));
    }

    @Test
    void beside_measures_activities_are_guidelines_and_alone_they_are_measures() {
        ReadReport beside = read(table("มาตรการ|กิจกรรม|ดำเนินการแล้ว|ยังไม่ดำเนินการ", "ก|ข|ประกาศ|"));
        assertThat(first(beside).title()).isEqualTo("ก");
        assertThat(first(beside).guidelines()).extracting(Guideline::text).containsExactly("ข");
        ReadReport alone = read(table("กิจกรรม|ผู้รับผิดชอบ|ดำเนินการแล้ว|ยังไม่ดำเนินการ", "ก|กองคลัง|ประกาศ|"));
        assertThat(first(alone).title()).isEqualTo("ก");
        assertThat(first(alone).guidelines())
                .containsExactly(new Guideline(FIRST_ROW, null, List.of("กองคลัง"), null, null));
    }

    @Test
    void a_row_with_too_few_cells_is_read_as_far_as_it_goes() {
        ReadReport report = read(table(HEADER, "มาตรการหนึ่ง|๑. ทำงาน|กองคลัง"));
        assertThat(first(report).title()).isEqualTo("มาตรการหนึ่ง");
        assertThat(first(report).guidelines().getFirst().units()).containsExactly("กองคลัง");
        assertThat(first(report).status()).isEqualTo(Status.UNKNOWN);
        assertThat(rows(report, "ragged-row")).containsExactly(FIRST_ROW);
    }

    @Test
    void the_text_in_cells_too_many_is_kept_unread() {
        ReadReport report = read(table(HEADER, row("ประกาศ") + "|เกินมา||เกินอีก"));
        assertThat(unread(report)).containsExactly("เกินมา", "เกินอีก");
        assertThat(rows(report, "ragged-row")).containsExactly(FIRST_ROW);
        assertThat(first(report).note()).isEqualTo("ไม่มี");
    }

    @Test
    void empty_cells_too_many_do_no_harm() {
        assertThat(rows(read(table(HEADER, row("ประกาศ") + "|||")), "ragged-row"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "✓", "√", " / ", "<p>✔</p>", "ดำเนินการแล้ว", "ü"})
    void a_tick_tells_the_status_and_the_evidence_stands_elsewhere(String tick) {
        ReadReport report = read(table(
                "มาตรการ|แนวทาง|อยู่ระหว่างดำเนินการ|ดำเนินการแล้ว|ยังไม่ดำเนินการ|เอกสารหลักฐาน",
                "ก|ข||" + tick + "|-|- ประกาศ ก - คำสั่ง ข"));
        assertThat(first(report).status()).isEqualTo(Status.DONE);
        assertThat(first(report).evidence()).extracting(Evidence::text).containsExactly("ประกาศ ก", "คำสั่ง ข");
    }

    @Test
    void two_filled_status_cells_tell_no_status_and_both_texts_stay() {
        ReadReport report =
                read(table(HEADER, "มาตรการหนึ่ง|๑. ทำงาน|กองคลัง|ต.ค. ๖๖|ร่างคู่มือ|ประกาศ||ไม่มี|ไม่มี|ไม่มี|ไม่มี"));
        assertThat(first(report).status()).isEqualTo(Status.UNKNOWN);
        assertThat(first(report).evidence()).extracting(Evidence::text).containsExactly("ร่างคู่มือ", "ประกาศ");
        assertThat(rows(report, "unknown-status")).containsExactly(FIRST_ROW);
    }

    @Test
    void a_single_column_of_results_says_the_status_in_words() {
        ReadReport report = read(table(
                "มาตรการ|แนวทาง|ผลการดำเนินการ|ข้อเสนอแนะ",
                "ก|ข|ดำเนินการแล้ว - ประกาศ ก - คู่มือ ข|ไม่มี",
                "ค|ง|อยู่ระหว่างดำเนินการ|ไม่มี",
                "จ|ฉ|ประกาศ|ไม่มี"));
        assertThat(report.measures())
                .extracting(Measure::status)
                .containsExactly(Status.DONE, Status.IN_PROGRESS, Status.UNKNOWN);
        assertThat(report.measures())
                .extracting(measure ->
                        measure.evidence().stream().map(Evidence::text).toList())
                .containsExactly(List.of("ประกาศ ก", "คู่มือ ข"), List.of(), List.of("ประกาศ"));
    }

    @Test
    void a_row_without_a_title_continues_the_measure_above_over_a_page_break() {
        ReadReport report = read(table(
                HEADER,
                "มาตรการหนึ่ง|๑. เริ่ม|กองคลัง|ต.ค. ๖๖ – มี.ค. ๖๗||- ประกาศ ก||ไม่มี|ไม่มี|ไม่มี|ไม่มี",
                "",
                HEADER,
                "|๒. ต่อ|กองช่าง|||- คำสั่ง ข - คู่มือ ค|||||",
                "มาตรการสอง|๑. ทำ|กองคลัง|||/|||||"));
        assertThat(report.measures()).extracting(Measure::row).containsExactly(6, 10);
        Measure measure = first(report);
        assertThat(measure.status()).isEqualTo(Status.DONE);
        assertThat(measure.guidelines())
                .extracting(Guideline::row, Guideline::text, Guideline::units)
                .containsExactly(tuple(6, "เริ่ม", List.of("กองคลัง")), tuple(9, "ต่อ", List.of("กองช่าง")));
        assertThat(measure.evidence())
                .extracting(Evidence::row, Evidence::text)
                .containsExactly(tuple(6, "ประกาศ ก"), tuple(9, "คำสั่ง ข"), tuple(9, "คู่มือ ค"));
        assertThat(rows(report, "header-repeated")).containsExactly(8);
    }

    @Test
    void a_row_without_a_title_and_no_measure_above_is_kept_unread() {
        ReadReport report = read(table(HEADER, "|๒. ต่อ|กองช่าง||||||||", row("ประกาศ")));
        assertThat(unread(report)).containsExactly("๒. ต่อ", "กองช่าง");
        assertThat(report.measures()).hasSize(1);
    }

    @Test
    void every_row_of_a_merged_title_cell_brings_its_own_guideline() {
        ReadReport report = read(table(
                HEADER,
                "มาตรการหนึ่ง|ทำก่อน|กองคลัง|ต.ค. ๖๖||ประกาศ ก|||||",
                "|ทำหลัง|กองช่าง|พ.ย. ๖๖||คำสั่ง ข|||||"));
        assertThat(first(report).guidelines())
                .extracting(Guideline::text, Guideline::units, Guideline::from)
                .containsExactly(
                        tuple("ทำก่อน", List.of("กองคลัง"), LocalDate.of(2023, 10, 1)),
                        tuple("ทำหลัง", List.of("กองช่าง"), LocalDate.of(2023, 11, 1)));
        assertThat(first(report).evidence()).extracting(Evidence::text).containsExactly("ประกาศ ก", "คำสั่ง ข");
    }

    @Test
    void carriage_returns_a_byte_order_mark_and_invisible_blanks_change_nothing() {
        String plain = table(HEADER, row("- ประกาศ ณ วันที่ ๓ ธ.ค. ๖๖ - คู่มือ"));
        String odd = "\ufeff"
                + plain.replace("\n", "\r\n").replace("ประกาศ", "ประ\u200bกาศ").replace(" - ", "\u00a0-\u00a0");
        ReadReport one = read(plain);
        ReadReport other = read(odd);
        assertThat(other.measures()).usingRecursiveComparison().isEqualTo(one.measures());
        assertThat(other.heading()).isEqualTo(one.heading());
        assertThat(other.findings()).isEqualTo(one.findings());
        assertThat(other.fingerprint()).isNotEqualTo(one.fingerprint());
    }

    @Test
    void a_second_table_may_order_its_columns_differently() {
        ReadReport report = read(table(
                "มาตรการ|แนวทาง|ดำเนินการแล้ว|ยังไม่ดำเนินการ",
                "ก|ข|ประกาศ|",
                "แนวทาง|มาตรการ|ยังไม่ดำเนินการ|ดำเนินการแล้ว",
                "ค|ง|รอ|"));
        assertThat(report.measures())
                .extracting(Measure::title, Measure::status)
                .containsExactly(tuple("ก", Status.DONE), tuple("ง", Status.NOT_STARTED));
        assertThat(rows(report, "header-repeated")).isEmpty();
    }

    @Test
    void lines_around_the_table_are_kept_unread() {
        ReadReport report = read("บันทึกส่วนตัว\n" + table(HEADER, row("ประกาศ"), "หน้า ๑", row("ประกาศ"), "จบรายงาน"));
        assertThat(unread(report)).containsExactly("บันทึกส่วนตัว", "หน้า ๑", "จบรายงาน");
        assertThat(report.measures()).hasSize(2);
    }
}
