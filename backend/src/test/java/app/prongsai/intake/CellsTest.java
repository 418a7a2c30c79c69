package app.prongsai.intake;

import static app.prongsai.intake.Documents.FIRST_ROW;
import static app.prongsai.intake.Documents.HEADER;
import static app.prongsai.intake.Documents.first;
import static app.prongsai.intake.Documents.read;
import static app.prongsai.intake.Documents.rows;
import static app.prongsai.intake.Documents.table;
import static app.prongsai.intake.Documents.unread;
import static app.prongsai.intake.Documents.withEvidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.EvidenceKind;
import app.prongsai.intake.ReadReport.Guideline;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cells of a row say. */
class CellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "๑. ทำก่อน ๒. ทำหลัง",
                "1. ทำก่อน 2. ทำหลัง",
                "1) ทำก่อน 2) ทำหลัง",
                "(๑) ทำก่อน (๒) ทำหลัง",
                "๑.ทำก่อน ๒.ทำหลัง",
                "- ทำก่อน - ทำหลัง",
                "-ทำก่อน<br>-ทำหลัง",
                "<ul><li>ทำก่อน</li><li>ทำหลัง</li></ul>",
                "<ol><li>1. ทำก่อน<li>2. ทำหลัง</ol>",
                "<p>ทำก่อน</p><p>ทำหลัง</p>",
                "<p>๑. ทำก่อน</p> <p>๒. ทำหลัง</p>",
                "• ทำก่อน • ทำหลัง",
                "แนวทางดังนี้ ๑. ทำก่อน ๒. ทำหลัง"
            })
    void guidelines_are_told_apart_however_they_are_numbered(String cell) {
        assertThat(guidelines(cell, "กองคลัง/กองช่าง"))
                .extracting(Guideline::text)
                .containsExactly("ทำก่อน", "ทำหลัง");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปรับปรุงตามข้อ 2. ของระเบียบ",
                "งบ 1.5 ล้านบาท",
                "คู่มือการยืม-การคืน",
                "พบประชาชน - ทุกเดือน",
                "เวลา 09.00 - 12.00 น."
            })
    void numbers_and_hyphens_inside_a_sentence_do_not_cut_a_guideline(String cell) {
        assertThat(guidelines(cell, "กองคลัง")).extracting(Guideline::text).containsExactly(cell);
    }

    @Test
    void units_go_to_their_guidelines_by_position() {
        assertThat(guidelines("๑. ก ๒. ข", "<p>กองคลัง</p><p>สำนักปลัด/ กองช่าง</p>"))
                .extracting(Guideline::units)
                .containsExactly(List.of("กองคลัง"), List.of("สำนักปลัด", "กองช่าง"));
        assertThat(guidelines("๑. ก ๒. ข", "กองคลัง กองช่าง"))
                .extracting(Guideline::units)
                .containsExactly(List.of("กองคลัง"), List.of("กองช่าง"));
        assertThat(guidelines("ก", "สำนักปลัดและกองสาธารณสุขและสิ่งแวดล้อม"))
                .extracting(Guideline::units)
                .containsExactly(List.of("สำนักปลัด", "กองสาธารณสุขและสิ่งแวดล้อม"));
    }

    @Test
    void units_that_do_not_match_the_guidelines_are_all_kept_and_doubted() {
        ReadReport report = read(table(
                HEADER, "ก|๑. ก ๒. ข ๓. ค|<p>กองคลัง</p><p>กองช่าง</p>|ต.ค. ๖๖||ประกาศ||ไม่มี|ไม่มี|ไม่มี|ไม่มี"));
        assertThat(first(report).guidelines())
                .extracting(Guideline::units)
                .containsOnly(List.of("กองคลัง", "กองช่าง"))
                .hasSize(3);
        assertThat(rows(report, "guideline-unit-mismatch")).containsExactly(FIRST_ROW);
    }

    @Test
    void what_has_a_name_in_the_column_of_notes_is_read_under_that_name() {
        ReadReport.Measure measure = first(
                read(
                        table(
                                "มาตรการ|แนวทางการปฏิบัติ|ผู้รับผิดชอบ|ระยะเวลา|ดำเนินการแล้ว|ข้อเสนอแนะ|หมายเหตุ",
                                "ก|ข|กองคลัง|ต.ค. ๖๖|ประกาศ|ไม่มี|<p>- ปัญหา: คนน้อย</p><p>- อุปสรรค: ไม่มี</p>"
                                        + "<p>- เปรียบเทียบกับปีก่อน: เพิ่มขึ้น ๒ ครั้ง</p><p>- อื่น ๆ: ไม่มี</p><p>- ดู https://a.go.th</p>")));
        assertThat(measure.problem()).isEqualTo("คนน้อย");
        assertThat(measure.obstacle()).isEqualTo("ไม่มี");
        assertThat(measure.comparison()).isEqualTo("เพิ่มขึ้น ๒ ครั้ง");
        assertThat(measure.note()).isEqualTo("ไม่มี - ดู https://a.go.th");
    }

    @Test
    void each_guideline_may_have_its_own_period() {
        ReadReport report = read(
                table(
                        HEADER,
                        "ก|๑. ก ๒. ข|<p>กองคลัง</p><p>กองคลัง</p>|<p>ต.ค. ๖๖</p><p>๑ พ.ย. ๒๐๒๓ – ๓๑ ม.ค. ๒๐๒๔</p>||ประกาศ||||"));
        assertThat(first(report).guidelines())
                .extracting(Guideline::from)
                .containsExactly(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 11, 1));
        assertThat(first(report).guidelines())
                .extracting(Guideline::to)
                .containsExactly(LocalDate.of(2023, 10, 31), LocalDate.of(2024, 1, 31));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ไตรมาสที่ ๑|2023-10-01|2023-12-31",
                "ไตรมาส 2|2024-01-01|2024-03-31",
                "ไตรมาสที่ ๑ - ๔|2023-10-01|2024-09-30",
                "ไตรมาสที่ ๓ ปีงบประมาณ พ.ศ. ๒๕๖๘|2025-04-01|2025-06-30",
                "ไตรมาสที่ ๓/๒๕๖๘|2025-04-01|2025-06-30",
                "ไตรมาสที่ ๑/๒๕๖๗ - ๔/๒๕๖๗||",
                "ไตรมาสที่ ๕||",
                "ทุกไตรมาส||"
            })
    void a_period_may_be_told_in_quarters_of_the_year_of_the_report(String cell, LocalDate from, LocalDate to) {
        ReadReport report = read(table(HEADER, "ก|ข|กองคลัง|" + cell + "||ประกาศ||||"));
        assertThat(first(report).guidelines())
                .extracting(Guideline::from, Guideline::to)
                .containsExactly(tuple(from, to));
        assertThat(unread(report)).hasSize(from == null ? 1 : 0);
    }

    @Test
    void each_guideline_may_have_its_own_quarter() {
        ReadReport report = read(table(HEADER, "ก|๑. ข ๒. ค|กองคลัง|<p>ไตรมาส ๑</p><p>ไตรมาส ๓</p>||ประกาศ||||"));
        assertThat(first(report).guidelines())
                .extracting(Guideline::from)
                .containsExactly(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 4, 1));
    }

    @Test
    void a_whole_fiscal_year_is_a_period_and_other_words_stay_unread() {
        ReadReport year = read(table(HEADER, "ก|ข|กองคลัง|ตลอดปีงบประมาณ พ.ศ. ๒๕๖๗||ประกาศ||||"));
        assertThat(first(year).guidelines().getFirst().from()).isEqualTo(LocalDate.of(2023, 10, 1));
        assertThat(first(year).guidelines().getFirst().to()).isEqualTo(LocalDate.of(2024, 9, 30));
        ReadReport words = read(table(HEADER, "ก|ข|กองคลัง|เมื่อมีผู้ร้อง||ประกาศ||||"));
        assertThat(first(words).guidelines().getFirst().from()).isNull();
        assertThat(unread(words)).containsExactly("เมื่อมีผู้ร้อง");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- ประกาศ ก - คำสั่ง ข",
                "<p>- ประกาศ ก</p> <p>- คำสั่ง ข</p>",
                "<ul><li>ประกาศ ก</li><li>คำสั่ง ข</li></ul>",
                "1. ประกาศ ก 2. คำสั่ง ข",
                "๑) ประกาศ ก ๒) คำสั่ง ข",
                "ประกาศ ก<br>คำสั่ง ข",
                "ประกาศ ก<br/>คำสั่ง ข",
                "- ๑. ประกาศ ก - ๒. คำสั่ง ข",
                "ประกาศ&nbsp;ก&nbsp;- คำสั่ง ข",
                "มีหลักฐานดังนี้ - ประกาศ ก - คำสั่ง ข"
            })
    void evidence_is_told_apart_however_it_is_listed(String cell) {
        assertThat(evidence(cell)).extracting(Evidence::text).containsExactly("ประกาศ ก", "คำสั่ง ข");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คู่มือการยืม-การคืน",
                "อบรมระหว่างวันที่ 24 - 27 ธันวาคม 2566",
                "อบรม ๒๘ ธ.ค. - ๓ ม.ค. ๒๕๖๗",
                "ประชุม เวลา 09.00 - 12.00 น.",
                "ช่องทาง 1. เว็บไซต์ 2. ไลน์",
                "ประกาศ ณ วันที่ ๓ ธ.ค. ๖๖. และเผยแพร่",
                "คำสั่งตามข้อ 12. ของระเบียบ"
            })
    void evidence_is_not_cut_inside_a_word_a_date_or_a_sentence(String cell) {
        ReadReport report = withEvidence(cell);
        assertThat(first(report).evidence()).extracting(Evidence::text).containsExactly(cell);
        assertThat(report.unread()).isEmpty();
    }

    @Test
    void a_date_line_below_an_announcement_belongs_to_it() {
        assertThat(evidence("<p>ประกาศ เรื่องแผน</p><p>ประกาศ ณ วันที่ ๓ ธ.ค. ๖๖</p><p>คำสั่ง ข</p>"))
                .extracting(Evidence::text)
                .containsExactly("ประกาศ เรื่องแผน ประกาศ ณ วันที่ ๓ ธ.ค. ๖๖", "คำสั่ง ข");
    }

    @Test
    void a_number_that_continues_no_list_begins_text_from_elsewhere_until_the_next_point() {
        ReadReport report = withEvidence("- ประกาศ ก ๙. ของคนอื่น 1. หนึ่ง 2. สอง - คำสั่ง ข");
        assertThat(first(report).evidence()).extracting(Evidence::text).containsExactly("ประกาศ ก", "คำสั่ง ข");
        assertThat(unread(report)).containsExactly("๙. ของคนอื่น 1. หนึ่ง 2. สอง");
    }

    @ParameterizedTest
    @CsvSource({
        "ประกาศเจตนารมณ์งดรับของขวัญ, ANNOUNCEMENT",
        "สำเนาคำสั่งแต่งตั้ง, ORDER",
        "จัดทำคำสั่งแต่งตั้ง, ORDER",
        "คู่มือประชาชน, MANUAL",
        "รายงานการประชุมสภา, MEETING",
        "ประชุมพนักงาน, MEETING",
        "ฝึกอบรมพนักงาน, TRAINING",
        "โครงการฝึกอบรมคุณธรรม, TRAINING",
        "โครงการปลูกป่า, PROJECT",
        "เผยแพร่ทางเว็บไซต์, PUBLICATION",
        "เฟซบุ๊กของหน่วยงาน, PUBLICATION",
        "Facebook ของหน่วยงาน, PUBLICATION",
        "ภาพ ถ่ายกิจกรรม, PHOTO",
        "บันทึก ข้อความแจ้งเวียน, MEMO",
        "ผู้บริหารกำชับพนักงาน, INSTRUCTION",
        "ปลูกต้นไม้, OTHER"
    })
    void the_kind_of_evidence_is_told_by_its_first_words(String text, EvidenceKind kind) {
        assertThat(evidence(text)).extracting(Evidence::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "คำสั่งที่ ๗๐๔/๒๕๖๖, 704/2566",
        "คำสั่ง เลขที่ 12/2566 เรื่อง, 12/2566",
        "ประชุมครั้งที่ ๑/๒๕๖๖, 1/2566",
        "บันทึกข้อความ ที่ ขก ๗๒๕๐๑/๔๕, ขก 72501/45",
        "หนังสือ ที่ มท ๐๘๐๘.๒/ว ๑๒๓, มท 0808.2/ว123",
        "ประกาศปีงบประมาณ 2566/2567,",
        "รายงานไตรมาสที่ ๑/๒๕๖๗,",
        "ประกาศลงวันที่ 3/12/2566,"
    })
    void document_numbers_are_found_and_are_no_dates(String text, String number) {
        Evidence evidence = evidence(text).getFirst();
        assertThat(evidence.number()).isEqualTo(number);
        if (number != null) {
            assertThat(evidence.from()).isNull();
        }
    }

    @Test
    void the_announced_date_of_evidence_wins_over_other_dates() {
        Evidence evidence = evidence("คู่มือ ใช้ตั้งแต่ ๑ พ.ย. ๖๖ ประกาศ ณ วันที่ ๓ ธ.ค. ๖๖")
                .getFirst();
        assertThat(evidence.from()).isEqualTo(LocalDate.of(2023, 12, 3));
    }

    @Test
    void a_month_or_a_fiscal_year_is_no_date_of_evidence() {
        assertThat(evidence("โครงการประจำปีงบประมาณ พ.ศ. ๒๕๖๗ เดือน ธ.ค. ๖๖")
                        .getFirst()
                        .from())
                .isNull();
    }

    @Test
    void markup_leaves_only_its_text() {
        ReadReport report = withEvidence(
                "<div style=\"color:red\" onclick='x(\">\")'><b>ประกาศ</b> ก &amp; ข &#3585; &lt;ร่าง&gt; <i>< 5 วัน</i></div>");
        assertThat(first(report).evidence())
                .extracting(Evidence::text)
                .containsExactly("ประกาศ ก & ข ก <ร่าง> < 5 วัน");
        assertThat(rows(report, "unclosed-html")).isEmpty();
    }

    @Test
    void scripts_and_comments_are_kept_unread_as_text() {
        ReadReport report = withEvidence("ประกาศ<script src=\"x\">alert('1')</script> ก<!-- ลับ --><style>p{}</style>");
        assertThat(first(report).evidence()).extracting(Evidence::text).containsExactly("ประกาศ ก");
        assertThat(unread(report)).containsExactly("alert('1')", "ลับ", "p{}");
        assertThat(ReadReportJson.write(report)).doesNotContain("script").doesNotContain("src");
    }

    @Test
    void a_web_link_is_kept_as_text_and_a_script_link_is_not() {
        ReadReport report = withEvidence(
                "- <a href=\"https://www.tung.go.th/doc/7\">ประกาศ</a> - <a href=\"javascript:alert(1)\">คำสั่ง</a>");
        assertThat(first(report).evidence())
                .extracting(Evidence::text)
                .containsExactly("https://www.tung.go.th/doc/7 ประกาศ", "คำสั่ง");
        assertThat(rows(report, "evidence-without-link")).hasSize(1);
    }

    private static List<Guideline> guidelines(String cell, String units) {
        return first(read(table(HEADER, "ก|" + cell + "|" + units + "|ต.ค. ๖๖||ประกาศ||||")))
                .guidelines();
    }

    private static List<Evidence> evidence(String cell) {
        return first(withEvidence(cell)).evidence();
    }
}
