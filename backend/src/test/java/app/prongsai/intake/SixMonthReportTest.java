package app.prongsai.intake;

import static app.prongsai.intake.Documents.hits;
import static app.prongsai.intake.Documents.rows;
import static app.prongsai.intake.Documents.squash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.EvidenceKind;
import app.prongsai.intake.ReadReport.Finding;
import app.prongsai.intake.ReadReport.Guideline;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.intake.ReadReport.Status;
import app.prongsai.thai.YearPart;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A six-month report of an organisation that does not exist, with every oddity seen in a real one. */
class SixMonthReportTest {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 5);
    private static ReadReport report;

    @BeforeAll
    static void read_the_report() throws IOException, UnreadableReport {
        try (InputStream in = SixMonthReportTest.class.getResourceAsStream("six-month-report.txt")) {
            report = ReportReader.read(Objects.requireNonNull(in).readAllBytes());
        }
    }

    @Test
    void the_title_basis_and_caption_are_understood() {
        assertThat(report.organisation())
                .isEqualTo(new ReadReport.Organisation("ทุ่งสมมุติ", "tao", "ทุ่งสมมุติ", "ลำตัวอย่าง", "ขอนแก่น"));
        assertThat(report.assessedFiscalYear()).isEqualTo(2566);
        assertThat(report.executionFiscalYear()).isEqualTo(2567);
        assertThat(report.round())
                .isEqualTo(new ReadReport.Round(
                        6, YearPart.first(6), LocalDate.of(2023, 10, 1), LocalDate.of(2024, 3, 31)));
        assertThat(report.heading())
                .extracting(ReadReport.Line::row, line -> line.text().contains("*"))
                .containsExactly(tuple(3, false), tuple(4, false), tuple(5, false));
        assertThat(report.basis())
                .extracting(
                        ReadReport.Basis::row,
                        ReadReport.Basis::instrument,
                        ReadReport.Basis::indicator,
                        ReadReport.Basis::score,
                        ReadReport.Basis::lowest)
                .containsExactly(7, "IIT", 4, new BigDecimal("79.15"), true);
        assertThat(report.caption()).extracting(ReadReport.Line::row).isEqualTo(9);
        assertThat(report.website()).isEqualTo("www.thungsommut.example.go.th");
    }

    @Test
    void measures_stand_where_they_stand_in_the_file() {
        assertThat(report.measures())
                .extracting(Measure::row, measure -> squash(measure.title()), Measure::status)
                .containsExactly(
                        tuple(13, "มาตรการเปิดเผยข้อมูลให้ชาวบ้านรู้", Status.DONE),
                        tuple(17, "มาตรการชวนชาวบ้านร่วมคิด", Status.DONE),
                        tuple(18, "มาตรการรับเรื่องร้องเรียน", Status.DONE),
                        tuple(23, "มาตรการไม่รับของขวัญ", Status.DONE),
                        tuple(24, "การบริการประชาชน", Status.DONE),
                        tuple(28, "การใช้ของหลวง", Status.DONE));
        assertThat(report.measures())
                .extracting(Measure::recommendation)
                .containsExactly(
                        "ขอให้ตรวจลิงก์ทุกเดือน",
                        null,
                        null,
                        null,
                        "ขอให้ลงข่าว ทุกสัปดาห์",
                        "ขอให้สำรวจของปีละสองครั้ง");
        assertThat(report.measures())
                .allMatch(measure -> measure.note() == null && measure.problem() == null && measure.budget() == null);
    }

    @Test
    void guidelines_carry_their_own_units_and_the_period_of_the_measure() {
        assertThat(report.measures().stream().flatMap(measure -> measure.guidelines().stream()))
                .extracting(guideline -> squash(Objects.requireNonNull(guideline.text())), Guideline::units)
                .containsExactly(
                        tuple("จัดหน้าเว็บไซต์ให้หาข้อมูลง่ายและเป็นปัจจุบัน", List.of("สำนักปลัด", "กองช่าง")),
                        tuple("เชิญทุกหมู่บ้านมาหารือก่อนทำแผน", List.of("สำนักปลัด")),
                        tuple("ทำคู่มือรับเรื่องและบอกช่องทางให้ทั่วถึง", List.of("สำนักปลัด")),
                        tuple("อบรมให้เข้าใจเรื่องการให้และการรับ", List.of("ทุกคน")),
                        tuple("ลดขั้นตอนและเวลาของงานบริการ", List.of("กองคลัง")),
                        tuple("บอกข่าวงานบริการผ่านบ้ายหน้าสำนักงาน", List.of("ทุกคน")),
                        tuple("เขียนขั้นตอนการยืมให้ชัด", List.of("กองคลัง")),
                        tuple("เตือนผู้ยืมให้คืนตามกำหนด", List.of("กองคลัง")),
                        tuple("ให้ทุกฝ่ายขออนุญาตก่อนยืมของทุกครั้งตามระเบียบที่ประกาศไว้แล้ว", List.of("ทุกคน")));
        assertThat(report.measures().stream().flatMap(measure -> measure.guidelines().stream()))
                .allSatisfy(guideline -> {
                    assertThat(guideline.from()).isEqualTo(LocalDate.of(2023, 10, 1));
                    assertThat(guideline.to()).isEqualTo(LocalDate.of(2024, 9, 30));
                });
    }

    @Test
    void evidence_has_its_kind_number_and_date() {
        assertThat(evidence())
                .extracting(Evidence::row, Evidence::kind, Evidence::number, Evidence::from, Evidence::to)
                .containsExactly(
                        tuple(13, EvidenceKind.ANNOUNCEMENT, null, DAY, DAY),
                        tuple(13, EvidenceKind.PUBLICATION, null, null, null),
                        tuple(13, EvidenceKind.ORDER, "88/2560", null, null),
                        tuple(17, EvidenceKind.ANNOUNCEMENT, null, DAY, DAY),
                        tuple(17, EvidenceKind.MEETING, "2/2566", LocalDate.of(2023, 11, 9), LocalDate.of(2023, 11, 9)),
                        tuple(18, EvidenceKind.ANNOUNCEMENT, null, DAY, DAY),
                        tuple(18, EvidenceKind.MANUAL, null, null, null),
                        tuple(18, EvidenceKind.PUBLICATION, null, null, null),
                        tuple(23, EvidenceKind.ANNOUNCEMENT, null, DAY, DAY),
                        tuple(24, EvidenceKind.PUBLICATION, null, null, null),
                        tuple(24, EvidenceKind.PUBLICATION, null, null, null),
                        tuple(24, EvidenceKind.PUBLICATION, null, null, null),
                        tuple(28, EvidenceKind.MANUAL, null, null, null),
                        tuple(28, EvidenceKind.TRAINING, null, LocalDate.of(2024, 1, 17), LocalDate.of(2024, 1, 19)),
                        tuple(28, EvidenceKind.INSTRUCTION, null, null, null));
        assertThat(evidence().get(12).text()).isEqualTo("คู่มือการยืม-การคืน ของหลวง");
        assertThat(report.measures().get(4).leadIn()).isEqualTo("บอกข่าวผ่านช่องทางเหล่านี้ ดังนี้");
    }

    @Test
    void a_list_washed_in_from_elsewhere_is_kept_unread() {
        assertThat(report.unread()).hasSize(1);
        assertThat(report.unread().getFirst().row()).isEqualTo(18);
        assertThat(report.unread().getFirst().text())
                .startsWith("๗. ช่องทางอื่น 1.")
                .endsWith("สายตรงจังหวัดระนอง");
    }

    @Test
    void it_is_doubted_where_it_should_be_and_nowhere_else() {
        assertThat(hits(report))
                .containsOnly(
                        entry("year-mismatch", 1L),
                        entry("foreign-province", 1L),
                        entry("impossible-phone", 2L),
                        entry("missing-none", 21L),
                        entry("no-previous-year-comparison", 1L),
                        entry("all-done-early", 1L),
                        entry("period-exceeds-round", 6L),
                        entry("nobody-accountable", 3L),
                        entry("undated-evidence", 9L),
                        entry("evidence-without-link", 15L),
                        entry("stale-order", 1L),
                        entry("unclosed-html", 2L),
                        entry("unsigned-report", 1L),
                        entry("repeated-phrase", 1L),
                        entry("weak-evidence", 1L),
                        entry("same-day-announcements", 4L),
                        entry("spelling", 3L),
                        entry("blank-row-ignored", 1L),
                        entry("header-repeated", 3L));
        assertThat(rows(report, "foreign-province")).containsExactly(18);
        assertThat(rows(report, "nobody-accountable")).containsExactly(23, 24, 28);
        assertThat(rows(report, "undated-evidence")).containsExactly(13, 13, 18, 18, 24, 24, 24, 28, 28);
        assertThat(rows(report, "unclosed-html")).containsExactly(24, 24);
        assertThat(rows(report, "same-day-announcements")).containsExactly(13, 17, 18, 23);
        assertThat(rows(report, "spelling")).containsExactly(18, 24, 24);
        assertThat(rows(report, "blank-row-ignored")).containsExactly(19);
        assertThat(rows(report, "header-repeated")).containsExactly(15, 21, 26);
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("missing-none"))
                .extracting(Finding::severity)
                .containsOnly(Severity.ERROR, Severity.INFO)
                .filteredOn(severity -> severity == Severity.INFO)
                .hasSize(6);
    }

    @Test
    void the_rules_that_must_stay_silent_stay_silent() {
        assertThat(hits(report))
                .doesNotContainKeys(
                        "evidence-outside-round",
                        "citizen-number",
                        "unknown-status",
                        "guideline-unit-mismatch",
                        "invalid-date",
                        "ragged-row");
    }

    private static List<Evidence> evidence() {
        return report.measures().stream()
                .flatMap(measure -> measure.evidence().stream())
                .toList();
    }
}
