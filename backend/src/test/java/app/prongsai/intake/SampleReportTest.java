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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real report of the project's reference folder, to the last count; skipped where the folder is not at hand. */
class SampleReportTest {

    private static final LocalDate DAY = LocalDate.of(2022, 10, 3);
    private static final String FILE = "000_0e4677eeeda807bd.txt";

    private static ReadReport report;
    private static String file;
    private static JsonNode expectedMeasures;

    @BeforeAll
    static void read_the_sample() throws IOException, UnreadableReport {
        Path shared = shared();
        Assumptions.assumeTrue(shared != null, "no shared/input above the working directory");
        Path sample = Objects.requireNonNull(shared).resolve("input").resolve(FILE);
        report = ReportReader.read(Files.readAllBytes(sample));
        file = Files.readString(sample);
        String expectations = Files.readString(shared.resolve("reference").resolve("sample-expectations.md"));
        int from = expectations.indexOf("```json") + "```json".length();
        expectedMeasures = new ObjectMapper().readTree(expectations.substring(from, expectations.indexOf("```", from)));
    }

    private static @Nullable Path shared() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path shared = folder.resolve("shared");
            if (Files.exists(shared.resolve("input").resolve(FILE))) {
                return shared;
            }
        }
        return null;
    }

    @Test
    void the_document_is_understood() {
        assertThat(report.fingerprint()).isEqualTo("86051aba7116504d2fa44dff6cbdad06fcc477c499e1fe380c0f298acf08dd5b");
        assertThat(report.organisation())
                .isEqualTo(new ReadReport.Organisation("ช่อระกา", "tao", "ช่อระกา", "บ้านเหลื่อม", "นครราชสีมา"));
        assertThat(report.assessedFiscalYear()).isEqualTo(2565);
        assertThat(report.executionFiscalYear()).isEqualTo(2566);
        assertThat(report.round())
                .isEqualTo(new ReadReport.Round(
                        6, YearPart.first(6), LocalDate.of(2022, 10, 1), LocalDate.of(2023, 3, 31)));
        assertThat(report.heading()).extracting(ReadReport.Line::row).containsExactly(6, 7, 8);
        assertThat(squash(report.heading().getFirst().text()))
                .isEqualTo("รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส");
        assertThat(report.basis())
                .extracting(
                        ReadReport.Basis::row,
                        ReadReport.Basis::instrument,
                        ReadReport.Basis::indicator,
                        ReadReport.Basis::score,
                        ReadReport.Basis::lowest)
                .containsExactly(11, "OIT", 9, new BigDecimal("88.64"), true);
        assertThat(report.caption()).extracting(ReadReport.Line::row).isEqualTo(13);
        assertThat(report.website()).isEqualTo("www.chaoraka.go.th");
    }

    @Test
    void every_measure_is_what_the_expectations_say() {
        assertThat(report.measures()).hasSize(10).hasSameSizeAs(expectedMeasures);
        for (int i = 0; i < 10; i++) {
            Measure measure = report.measures().get(i);
            JsonNode expected = expectedMeasures.get(i);
            assertThat(measure.row()).isEqualTo(expected.get("line").asInt());
            assertThat(squash(measure.title())).isEqualTo(expected.get("title").asText());
            assertThat(measure.guidelines()).hasSize(expected.get("guidelines").asInt());
            assertThat(measure.status().code()).isEqualTo(expected.get("status").asText());
            assertThat(measure.recommendation() != null)
                    .isEqualTo(expected.get("recommendation").asBoolean());
            assertThat(measure.note() != null).isEqualTo(expected.get("note").asBoolean());
            assertThat(measure.guidelines())
                    .extracting(Guideline::units)
                    .isEqualTo(texts(expected.get("responsiblePerGuideline")));
            assertThat(measure.guidelines()).allSatisfy(guideline -> {
                assertThat(guideline.from())
                        .hasToString(expected.get("period").get(0).asText());
                assertThat(guideline.to())
                        .hasToString(expected.get("period").get(1).asText());
            });
            assertThat(measure.evidence()).hasSameSizeAs(expected.get("evidence"));
            for (int j = 0; j < measure.evidence().size(); j++) {
                check(measure.evidence().get(j), expected.get("evidence").get(j));
            }
        }
    }

    private static void check(Evidence evidence, JsonNode expected) {
        assertThat(evidence.kind().code()).isEqualTo(expected.get("kind").asText());
        assertThat(evidence.number()).isEqualTo(expected.path("number").asText(null));
        String date = expected.path("date").asText(null);
        assertThat(evidence.from() == null ? null : evidence.from().toString()).isEqualTo(date);
        assertThat(evidence.to() == null ? null : evidence.to().toString())
                .isEqualTo(expected.path("dateEnd").asText(date));
    }

    private static List<List<String>> texts(JsonNode lists) {
        return StreamSupport.stream(lists.spliterator(), false)
                .map(list -> StreamSupport.stream(list.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList())
                .toList();
    }

    @Test
    void the_counts_are_exact() {
        List<Evidence> evidence = evidence();
        assertThat(report.measures().stream()
                        .mapToInt(measure -> measure.guidelines().size())
                        .sum())
                .isEqualTo(14);
        assertThat(report.measures()).allMatch(measure -> measure.status() == Status.DONE);
        assertThat(report.measures())
                .extracting(measure -> measure.evidence().size())
                .containsExactly(4, 2, 2, 3, 3, 1, 1, 4, 3, 1);
        assertThat(evidence).hasSize(24);
        assertThat(evidence.stream().filter(item -> item.from() != null))
                .hasSize(11)
                .allSatisfy(item -> assertThat(item.from())
                        .isBetween(report.round().from(), report.round().to()));
        assertThat(evidence.stream().filter(item -> DAY.equals(item.from()))).hasSize(8);
        assertThat(evidence.stream().filter(item -> item.from() == null && item.number() != null))
                .hasSize(1);
        assertThat(evidence.stream().collect(Collectors.groupingBy(Evidence::kind, Collectors.counting())))
                .containsOnly(
                        entry(EvidenceKind.ANNOUNCEMENT, 9L),
                        entry(EvidenceKind.PUBLICATION, 8L),
                        entry(EvidenceKind.MANUAL, 2L),
                        entry(EvidenceKind.INSTRUCTION, 2L),
                        entry(EvidenceKind.ORDER, 1L),
                        entry(EvidenceKind.MEETING, 1L),
                        entry(EvidenceKind.TRAINING, 1L));
        assertThat(report.measures().stream().filter(measure -> measure.recommendation() != null))
                .extracting(Measure::row)
                .containsExactly(18, 37, 41, 45, 46);
        assertThat(report.measures())
                .allMatch(measure -> measure.problem() == null
                        && measure.obstacle() == null
                        && measure.budget() == null
                        && measure.comparison() == null);
        assertThat(report.measures().stream()
                        .filter(measure -> measure.evidence().stream()
                                .anyMatch(item -> item.text().contains("www.chaoraka.go.th"))))
                .extracting(Measure::row)
                .containsExactly(26, 41);
    }

    @Test
    void every_warning_is_raised_as_often_as_expected_and_no_other() {
        assertThat(hits(report))
                .containsOnly(
                        entry("year-mismatch", 1L),
                        entry("foreign-province", 1L),
                        entry("impossible-phone", 3L),
                        entry("missing-none", 35L),
                        entry("no-previous-year-comparison", 1L),
                        entry("all-done-early", 1L),
                        entry("period-exceeds-round", 10L),
                        entry("nobody-accountable", 7L),
                        entry("undated-evidence", 13L),
                        entry("evidence-without-link", 24L),
                        entry("stale-order", 1L),
                        entry("unclosed-html", 3L),
                        entry("unsigned-report", 1L),
                        entry("repeated-phrase", 1L),
                        entry("weak-evidence", 2L),
                        entry("same-day-announcements", 8L),
                        entry("spelling", 9L),
                        entry("blank-row-ignored", 1L),
                        entry("header-repeated", 6L));
    }

    @Test
    void every_warning_points_to_its_lines() {
        Integer[] measures = {18, 22, 26, 27, 31, 36, 37, 41, 45, 46};
        assertThat(rows(report, "foreign-province")).containsExactly(27);
        assertThat(rows(report, "impossible-phone")).containsExactly(27, 27, 27);
        assertThat(rows(report, "period-exceeds-round")).containsExactly(measures);
        assertThat(rows(report, "nobody-accountable")).containsExactly(31, 36, 37, 41, 41, 45, 46);
        assertThat(rows(report, "undated-evidence"))
                .containsExactly(18, 18, 26, 27, 27, 41, 41, 41, 41, 45, 45, 45, 46);
        assertThat(rows(report, "evidence-without-link"))
                .containsExactly(
                        18, 18, 18, 18, 22, 22, 26, 26, 27, 27, 27, 31, 31, 31, 36, 37, 41, 41, 41, 41, 45, 45, 45, 46);
        assertThat(rows(report, "stale-order")).containsExactly(18);
        assertThat(rows(report, "unclosed-html")).containsExactly(41, 41, 41);
        assertThat(rows(report, "repeated-phrase")).containsExactly(27);
        assertThat(rows(report, "weak-evidence")).containsExactly(45, 46);
        assertThat(rows(report, "same-day-announcements")).containsExactly(18, 22, 26, 27, 31, 31, 36, 37);
        assertThat(rows(report, "spelling")).containsExactly(27, 27, 27, 31, 31, 31, 41, 41, 45);
        assertThat(rows(report, "blank-row-ignored")).containsExactly(32);
        assertThat(rows(report, "header-repeated")).containsExactly(20, 24, 29, 34, 39, 43);
        assertThat(rows(report, "year-mismatch")).isEmpty();
        assertThat(rows(report, "no-previous-year-comparison")).isEmpty();
        assertThat(rows(report, "all-done-early")).isEmpty();
        assertThat(rows(report, "unsigned-report")).isEmpty();
        assertThat(missing("ข้อเสนอแนะ")).containsExactly(22, 26, 27, 31, 36);
        assertThat(missing("ช่องปัญหา")).containsExactly(measures);
        assertThat(missing("ช่องอุปสรรค")).containsExactly(measures);
        assertThat(missing("หมายเหตุ")).containsExactly(measures);
    }

    private static List<Integer> missing(String what) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals("missing-none")
                        && finding.message().contains(what))
                .map(Finding::row)
                .toList();
    }

    @Test
    void every_warning_has_its_severity_and_says_what_was_counted() {
        assertThat(report.findings())
                .extracting(Finding::rule, Finding::severity)
                .contains(
                        tuple("year-mismatch", Severity.ERROR),
                        tuple("foreign-province", Severity.ERROR),
                        tuple("impossible-phone", Severity.ERROR),
                        tuple("missing-none", Severity.ERROR),
                        tuple("missing-none", Severity.INFO),
                        tuple("no-previous-year-comparison", Severity.ERROR));
        assertThat(report.findings().stream().filter(finding -> finding.severity() == Severity.ERROR))
                .hasSize(31);
        assertThat(report.findings().stream().filter(finding -> finding.severity() == Severity.WARNING))
                .hasSize(61);
        assertThat(report.findings().stream().filter(finding -> finding.severity() == Severity.INFO))
                .hasSize(36);
        assertThat(message("foreign-province")).contains("สุพรรณบุรี", "7 ครั้ง", "นครราชสีมา");
        assertThat(message("repeated-phrase")).contains("ศูนย์ดำรงธรรม", "17 ครั้ง");
        assertThat(message("year-mismatch")).contains("2565", "2566", "7, 8, 13");
        assertThat(message("stale-order")).contains("2559");
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("impossible-phone"))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("084-756285"))
                .anyMatch(message -> message.contains("084-756286"))
                .anyMatch(message -> message.contains("1121-0000000000"));
    }

    private static String message(String rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .message();
    }

    @Test
    void what_must_not_happen_does_not_happen() {
        assertThat(report.measures().get(7).evidence())
                .hasSize(4)
                .noneMatch(item -> item.text().contains("ดังนี้"));
        assertThat(squash(Objects.requireNonNull(report.measures().get(7).leadIn())))
                .isEqualTo("ประชาสัมพันธ์ผ่านช่องทางต่างๆดังนี้");
        assertThat(report.measures().get(8).evidence())
                .hasSize(3)
                .filteredOn(item -> item.text().contains("การยืม-การคืน"))
                .hasSize(3);
        assertThat(report.measures().get(2).title()).contains("จัดซื้อจัดจ้าง");
        assertThat(report.measures().get(4).title()).doesNotContain("ทับซ้อน").contains("ขัดแย้งหา");
        assertThat(report.unread()).hasSize(1);
        assertThat(report.unread().getFirst().row()).isEqualTo(27);
        assertThat(report.unread().getFirst().text())
                .startsWith("๑๒. ประชาสัมพันธ์การทุจริต")
                .hasSize(484);
        assertThat(evidence()).noneMatch(item -> item.text().contains("สุพรรณบุรี"));
        assertThat(ReadReportJson.write(report))
                .doesNotContain("<")
                .doesNotContain(">")
                .doesNotContain("list-style");
        assertThat(ReadReportText.write(report)).doesNotContain("<p>").doesNotContain("list-style");
        assertThat(report.measures())
                .noneMatch(measure -> "ไม่มี".equals(measure.problem())
                        || "ไม่มี".equals(measure.recommendation())
                        || "ไม่มี".equals(measure.note()));
    }

    @Test
    void words_are_kept_as_written() {
        String written = squash(file.replaceAll("</?[a-z][^>]*>", ""));
        for (Measure measure : report.measures()) {
            assertThat(written).contains(squash(measure.title()));
            assertThat(measure.guidelines())
                    .allSatisfy(guideline ->
                            assertThat(written).contains(squash(Objects.requireNonNull(guideline.text()))));
            assertThat(measure.evidence())
                    .allSatisfy(evidence -> assertThat(written).contains(squash(evidence.text())));
        }
    }

    private static List<Evidence> evidence() {
        return report.measures().stream()
                .flatMap(measure -> measure.evidence().stream())
                .toList();
    }
}
