package app.prongsai.intake;

import static app.prongsai.intake.Documents.FIRST_ROW;
import static app.prongsai.intake.Documents.HEADER;
import static app.prongsai.intake.Documents.TITLE;
import static app.prongsai.intake.Documents.hits;
import static app.prongsai.intake.Documents.read;
import static app.prongsai.intake.Documents.row;
import static app.prongsai.intake.Documents.rows;
import static app.prongsai.intake.Documents.table;
import static app.prongsai.intake.Documents.titled;
import static app.prongsai.intake.Documents.withEvidence;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.intake.ReadReport.Finding;
import app.prongsai.intake.ReadReport.Severity;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule: when it speaks and when it stays silent. */
class LinterTest {

    private static final String GOOD_EVIDENCE = "ประกาศ ก ประกาศ ณ วันที่ ๓ ธ.ค. ๖๖ https://www.tung.go.th/doc/1";
    private static final String HALF_DONE =
            "มาตรการสอง|๑. ทำ|กองช่าง|ต.ค. ๖๖ – มี.ค. ๖๗|" + GOOD_EVIDENCE + "|||ไม่มี|ไม่มี|ไม่มี|ไม่มี";
    private static final String SIGNED =
            "ผลการเปรียบเทียบกับปีก่อน: ๕ ครั้ง จากเดิม ๓ ครั้ง\n(ลงชื่อ) นายสมมุติ ใจดี ผู้รายงาน";

    @Test
    void a_good_report_is_left_in_peace() {
        ReadReport report = read(table(HEADER, row(GOOD_EVIDENCE), HALF_DONE, SIGNED));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void a_rule_is_named_by_its_code() {
        for (Rule rule : Linter.RULES) {
            String name = rule.getClass()
                    .getSimpleName()
                    .replaceAll("(?<!^)([A-Z])", "-$1")
                    .toLowerCase(java.util.Locale.ROOT);
            assertThat(rule.code()).isIn(name, "missing-none");
        }
        Set<String> codes = Linter.RULES.stream().map(Rule::code).collect(Collectors.toSet());
        assertThat(codes)
                .containsExactlyInAnyOrder(
                        "year-mismatch",
                        "round-mismatch",
                        "foreign-province",
                        "impossible-phone",
                        "missing-none",
                        "no-previous-year-comparison",
                        "all-done-early",
                        "period-exceeds-round",
                        "nobody-accountable",
                        "undated-evidence",
                        "evidence-without-link",
                        "stale-order",
                        "unclosed-html",
                        "unsigned-report",
                        "repeated-phrase",
                        "weak-evidence",
                        "same-day-announcements",
                        "spelling",
                        "blank-row-ignored",
                        "header-repeated",
                        "template-line-ignored",
                        "other-sheets-unread",
                        "citizen-number",
                        "evidence-outside-round",
                        "unknown-status",
                        "guideline-unit-mismatch",
                        "invalid-date",
                        "ragged-row");
    }

    @Test
    void every_finding_is_a_thai_sentence_and_errors_come_first() {
        ReadReport report = withEvidence("ประกาศ ณ วันที่ ๓๑ ก.ย. ๖๖ โทร 084-12345");
        assertThat(report.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message()).containsPattern("[ก-๙]{3}"));
        assertThat(report.findings()).extracting(Finding::severity).isSorted();
        assertThat(report.findings().getFirst().severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void years_that_agree_are_no_mismatch() {
        assertThat(hits(read(table(HEADER, row("ประกาศ"))))).doesNotContainKey("year-mismatch");
        String caption = TITLE + "ตารางผล ปีงบประมาณ ๒๕๖๖ เพื่อปรับปรุงในปีงบประมาณ ๒๕๖๗\n";
        assertThat(hits(read(titled(caption, HEADER, row("ประกาศ"))))).doesNotContainKey("year-mismatch");
        assertThat(hits(read(titled(TITLE.replace("พ.ศ. ๒๕๖๗", "พ.ศ. ๒๕๖๕"), HEADER, row("ประกาศ")))))
                .containsEntry("year-mismatch", 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ศูนย์จังหวัดเลย", "จ.แพร่", "ไปจังหวัด น่าน", "ดูงานที่นครศรี ธรรมราช", "สุพรรณบุรี"})
    void a_foreign_province_is_an_error(String text) {
        assertThat(rows(withEvidence("ประกาศ " + text), "foreign-province")).containsExactly(FIRST_ROW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เผยแพร่ ข่าว",
                "ดีเลย",
                "จังหวัดขอนแก่น",
                "เทศบาลนคร นายกเทศมนตรี",
                "ถนนน่านน้ำ",
                "ตำบลหนองบัวลำภู",
                "ตรังวัด"
            })
    void everyday_words_and_the_own_province_are_not_foreign(String text) {
        assertThat(rows(withEvidence("ประกาศ " + text), "foreign-province")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "084-756285",
                "๐๘๔-๗๕๖๒๘๕",
                "1121-0000000000",
                "โทร. 04312345",
                "0812345",
                "โทรศัพท์ : 99-1234",
                "081 234 56789"
            })
    void a_number_outside_the_numbering_plan_is_an_error(String number) {
        ReadReport report = withEvidence("ติดต่อ " + (number.equals("0812345") ? "เบอร์ " : "") + number);
        assertThat(rows(report, "impossible-phone")).containsExactly(FIRST_ROW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "โทร 043-123456",
                "โทร. ๐-๔๓๑๒-๓๔๕๖",
                "081-2345678",
                "0812345678",
                "081 234 5678",
                "สายด่วน 1567",
                "โทร 191",
                "+66 81 234 5678",
                "02-1234567-8",
                "02-123-4567 ต่อ 12",
                "1800-123456",
                "คำสั่งที่ 704/2559",
                "วันที่ 03-10-2565",
                "บัญชีเลขที่ 012-345678901",
                "ปี 2565-2566",
                "งบ 1,250,000 บาท",
                "โทรศัพท์ 3 เครื่อง"
            })
    void numbers_that_can_be_dialled_or_are_no_phones_are_fine(String text) {
        assertThat(rows(withEvidence("ติดต่อ " + text), "impossible-phone")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1101700230708", "1-1017-00230-70-8", "1 1017 00230 70 8", "๑๑๐๑๗๐๐๒๓๐๗๐๘"})
    void a_citizen_number_is_an_error_that_does_not_repeat_it(String number) {
        ReadReport report = withEvidence("ผู้ร้อง เลข " + number + " แจ้ง");
        assertThat(rows(report, "citizen-number")).containsExactly(FIRST_ROW);
        assertThat(report.findings())
                .noneMatch(finding -> finding.rule().equals("citizen-number")
                        && (finding.message().contains("70023")
                                || finding.message().contains(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1101700230709", "110170023070", "11017002307081", "0101700230708", "11-0170-0230-708"})
    void other_long_numbers_are_no_citizen_numbers(String number) {
        assertThat(rows(withEvidence("รหัส " + number), "citizen-number")).isEmpty();
    }

    @Test
    void an_impossible_day_is_an_error_wherever_it_stands() {
        ReadReport report = read(table(
                HEADER,
                "ก|๑. ทำ|กองคลัง|๑ ต.ค. ๖๖ – ๓๑ ก.ย. ๖๗||ประกาศ ณ วันที่ ๓๐ ก.พ. ๒๕๖๗||ไม่มี|ไม่มี|ไม่มี|ไม่มี"));
        assertThat(rows(report, "invalid-date")).containsExactly(FIRST_ROW, FIRST_ROW);
        assertThat(report.measures().getFirst().guidelines().getFirst().to()).isNull();
        assertThat(report.measures().getFirst().evidence().getFirst().from()).isNull();
        assertThat(report.unread()).extracting(ReadReport.Unread::text).containsExactly("๑ ต.ค. ๖๖ – ๓๑ ก.ย. ๖๗");
    }

    @Test
    void the_word_none_is_a_value_and_an_empty_cell_or_a_dash_is_not() {
        ReadReport none = read(table(HEADER, row("ประกาศ")));
        assertThat(rows(none, "missing-none")).isEmpty();
        assertThat(none.measures().getFirst().recommendation()).isEqualTo("ไม่มี");
        ReadReport empty = read(table(HEADER, "ก|๑. ทำ|กองคลัง|ต.ค. ๖๖||ประกาศ||-|||ไม่มี"));
        assertThat(empty.findings())
                .filteredOn(finding -> finding.rule().equals("missing-none"))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR, Severity.ERROR, Severity.ERROR);
        assertThat(empty.measures().getFirst().recommendation()).isNull();
        assertThat(empty.measures().getFirst().problem()).isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เปรียบเทียบกับปี ๒๕๖๖ เพิ่มขึ้น",
                "ผลเปรียบเทียบกับปีก่อนหน้า ร้อยละ",
                "ตารางเปรียบเทียบ: ปีก่อน 3 ปีนี้ 5"
            })
    void a_comparison_with_figures_counts_wherever_it_stands(String text) {
        assertThat(hits(read(table(HEADER, row("ประกาศ"), text)))).doesNotContainKey("no-previous-year-comparison");
        assertThat(hits(withEvidence(text))).doesNotContainKey("no-previous-year-comparison");
    }

    @Test
    void the_demand_for_a_comparison_is_no_comparison() {
        assertThat(hits(withEvidence("กำชับให้มีการเปรียบเทียบกับปีก่อนหน้า")))
                .containsEntry("no-previous-year-comparison", 1L);
    }

    @Test
    void all_done_is_doubted_after_six_months_only() {
        assertThat(hits(withEvidence("ประกาศ"))).containsEntry("all-done-early", 1L);
        assertThat(hits(read(table(HEADER, row("ประกาศ"), HALF_DONE)))).doesNotContainKey("all-done-early");
        String year = TITLE.replace("รอบ ๖ เดือน (ตั้งแต่เดือนตุลาคม ๒๕๖๖ - เดือนมีนาคม ๒๕๖๗)", "รอบ ๑๒ เดือน");
        assertThat(hits(read(titled(year, HEADER, row("ประกาศ"))))).doesNotContainKey("all-done-early");
    }

    @Test
    void a_year_long_period_exceeds_six_months_but_not_a_year() {
        String yearLong = row("ประกาศ").replace("มี.ค. ๖๗", "ก.ย. ๖๗");
        assertThat(rows(read(table(HEADER, yearLong)), "period-exceeds-round")).containsExactly(FIRST_ROW);
        String year = TITLE.replace(
                "รอบ ๖ เดือน (ตั้งแต่เดือนตุลาคม ๒๕๖๖ - เดือนมีนาคม ๒๕๖๗)", "รอบ ๑๒ เดือน (ต.ค. ๖๖ – ก.ย. ๖๗)");
        assertThat(rows(read(titled(year, HEADER, yearLong)), "period-exceeds-round"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "รอบ ๖ เดือน (ต.ค. ๖๖ – มี.ค. ๖๗)|0",
                "รอบ ๖ เดือน (เม.ย. ๖๗ – ก.ย. ๖๗)|0",
                "รอบ ๓ เดือน (ม.ค. ๖๗ – มี.ค. ๖๗)|0",
                "รอบ ๙ เดือน (ต.ค. ๖๖ – มิ.ย. ๖๗)|0",
                "ไตรมาสที่ ๒ (ม.ค. ๖๗ – มี.ค. ๖๗)|0",
                "ไตรมาสที่ ๑ - ๒ (ต.ค. ๖๖ – มี.ค. ๖๗)|0",
                "ไตรมาสที่ ๒|0",
                "รอบ ๑๒ เดือน (ต.ค. ๖๖ – มี.ค. ๖๗)|1",
                "รอบ ๖ เดือน (๑ ต.ค. ๖๖ – ๓๐ มี.ค. ๖๗)|1",
                "รอบ ๖ เดือนหลัง (ต.ค. ๖๖ – มี.ค. ๖๗)|1",
                "ไตรมาสที่ ๑ (ม.ค. ๖๗ – มี.ค. ๖๗)|1",
                "ไตรมาสที่ ๒ (ม.ค. ๖๗ – มิ.ย. ๖๗)|1"
            })
    void a_round_that_is_called_otherwise_than_its_days_is_an_error(String round, long findings) {
        ReadReport report = read(titled(titleOf(round), HEADER, row("ประกาศ")));
        assertThat(hits(report).getOrDefault("round-mismatch", 0L)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ไตรมาสที่ ๑|ตั้งแต่ไตรมาสที่ 1 ควร",
                "ไตรมาสที่ ๒ (ม.ค. – มี.ค. ๖๗)|ตั้งแต่ไตรมาสที่ 2 ควร",
                "รอบ ๓ เดือน|ตั้งแต่ไตรมาสที่ 1 ควร",
                "ไตรมาสที่ ๓|",
                "ไตรมาสที่ ๔|",
                "รอบ ๙ เดือน|",
                "รอบ ๖ เดือนหลัง|"
            })
    void all_done_is_early_in_the_first_half_of_the_year(String round, String message) {
        assertThat(read(titled(titleOf(round), HEADER, row("ประกาศ"))).findings())
                .filteredOn(finding -> finding.rule().equals("all-done-early"))
                .extracting(Finding::message)
                .hasSize(message == null ? 0 : 1)
                .allMatch(told -> told.contains(message));
    }

    @Test
    void a_quarter_ends_sooner_than_the_half_year() {
        String second = titleOf("ไตรมาสที่ ๒ (มกราคม - มีนาคม ๒๕๖๗)");
        String cells = row("- ประกาศ ก ๓๑ ธ.ค. ๖๖ - ประกาศ ข ๑ ม.ค. ๖๗ - ประกาศ ค ๑ เม.ย. ๖๗");
        ReadReport half = read(titled(second, HEADER, cells));
        assertThat(rows(half, "period-exceeds-round")).containsExactly(FIRST_ROW);
        assertThat(rows(half, "evidence-outside-round")).hasSize(2);
        assertThat(rows(
                        read(titled(second, HEADER, cells.replace("ต.ค. ๖๖ – มี.ค. ๖๗", "ไตรมาสที่ ๒"))),
                        "period-exceeds-round"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ทุกคน,1", "ทุก คน,1", "เจ้าหน้าที่ทุกคน,1", "ทุกคน/กองคลัง,0", "กองคลัง,0"})
    void everybody_is_nobody(String responsible, int findings) {
        ReadReport report = read(table(HEADER, row("ประกาศ").replace("กองคลัง", responsible)));
        assertThat(rows(report, "nobody-accountable")).hasSize(findings);
    }

    @Test
    void evidence_outside_the_round_is_doubted_on_both_sides() {
        ReadReport report = withEvidence(
                "- ประกาศ ก ๓๐ ก.ย. ๖๖ - ประกาศ ข ๑ ต.ค. ๖๖ - ประกาศ ค ๓๑ มี.ค. ๖๗ - ประกาศ ง ๓๑ มี.ค. - ๑ เม.ย. ๖๗");
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("evidence-outside-round"))
                .extracting(Finding::message)
                .hasSize(2)
                .anyMatch(message -> message.contains("ประกาศ ก"))
                .anyMatch(message -> message.contains("ประกาศ ง"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.tung.go.th/news/7,0",
        "www.tung.go.th/news?id=7,0",
        "www.tung.go.th,1",
        "https://www.tung.go.th/,1",
        "ไม่มีที่อยู่,1"
    })
    void a_home_page_is_no_link_to_evidence(String address, int findings) {
        assertThat(rows(withEvidence("ประกาศ " + address), "evidence-without-link"))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({
        "คำสั่งที่ ๗๐๔/๒๕๕๙,1",
        "คำสั่งที่ ๑๒/๒๕๖๔,1",
        "คำสั่งที่ ๑๒/๒๕๖๕,0",
        "คำสั่งแต่งตั้ง ลงวันที่ ๓ ม.ค. ๒๕๖๐,1",
        "ประกาศที่ ๑๒/๒๕๕๙,0"
    })
    void an_order_from_years_ago_is_stale(String order, int findings) {
        assertThat(rows(withEvidence(order), "stale-order")).hasSize(findings);
    }

    @Test
    void tags_left_open_are_counted_one_by_one() {
        assertThat(rows(withEvidence("<p>ประกาศ<b>ก</p><ul><li>ข<li>ค<br>"), "unclosed-html"))
                .hasSize(2);
        assertThat(rows(withEvidence("<p>ประกาศ</p><ul><li>ข</ul><br/>"), "unclosed-html"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(ลงชื่อ) นายสมมุติ", "ลงชื่อ|นายสมมุติ|ผู้รายงาน", "เลขที่ ๑๒/๒๕๖๗", "ผู้อนุมัติ นายสมมุติ"})
    void a_signed_or_numbered_report_is_not_unsigned(String line) {
        ReadReport report = read(table(HEADER, row("ประกาศ"), line));
        assertThat(hits(report)).doesNotContainKey("unsigned-report");
        assertThat(report.measures()).hasSize(1);
        assertThat(report.unread()).extracting(ReadReport.Unread::text).containsExactly(line.replace('|', ' '));
    }

    @Test
    void a_number_of_an_order_among_the_evidence_signs_no_report() {
        assertThat(hits(withEvidence("คำสั่ง เลขที่ ๑๒/๒๕๖๗"))).containsEntry("unsigned-report", 1L);
    }

    @Test
    void a_phrase_is_repeated_only_when_it_fills_the_measure() {
        assertThat(rows(withEvidence("ประกาศ " + "ศูนย์รับเรื่อง ".repeat(9)), "repeated-phrase"))
                .containsExactly(FIRST_ROW);
        assertThat(rows(withEvidence("ประกาศ " + "ศูนย์รับเรื่อง ".repeat(5)), "repeated-phrase"))
                .isEmpty();
        assertThat(rows(withEvidence("ประกาศ " + ".".repeat(200)), "repeated-phrase"))
                .isEmpty();
    }

    @Test
    void three_announcements_of_one_day_are_noticed_and_two_are_not() {
        assertThat(rows(withEvidence("- ประกาศ ก ๓ ธ.ค. ๖๖ - ประกาศ ข ๓ ธ.ค. ๖๖"), "same-day-announcements"))
                .isEmpty();
        assertThat(rows(
                        withEvidence("- ประกาศ ก ๓ ธ.ค. ๖๖ - ประกาศ ข ๓ ธ.ค. ๖๖ - ประกาศ ค ๓ ธ.ค. ๖๖"),
                        "same-day-announcements"))
                .hasSize(3);
    }

    @Test
    void a_row_of_blank_markup_is_a_blank_row() {
        ReadReport report = read(table(HEADER, "<p> </p>|&nbsp;|||||||||", row("ประกาศ")));
        assertThat(rows(report, "blank-row-ignored")).containsExactly(FIRST_ROW);
        assertThat(report.measures()).hasSize(1);
    }

    @Test
    void a_flood_of_findings_becomes_a_count() {
        ReadReport report = withEvidence("บ้าย ".repeat(500));
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("spelling"))
                .hasSize(51)
                .last()
                .satisfies(last -> assertThat(report.findings().stream()
                                .filter(finding -> finding.rule().equals("spelling") && finding.row() == null)
                                .findFirst()
                                .orElseThrow()
                                .message())
                        .contains("450"));
    }

    private static String titleOf(String round) {
        return TITLE.replace("รอบ ๖ เดือน (ตั้งแต่เดือนตุลาคม ๒๕๖๖ - เดือนมีนาคม ๒๕๖๗)", round);
    }
}
