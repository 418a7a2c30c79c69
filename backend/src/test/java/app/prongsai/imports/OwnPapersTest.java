package app.prongsai.imports;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.imports.IncomingReport.Understood;
import app.prongsai.intake.ReadReport;
import app.prongsai.intake.ReadReport.Finding;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.measures.Budget;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.write.ImportMeasure;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.ReportFile;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.RoundReport;
import app.prongsai.reports.Rounds;
import app.prongsai.reports.document.OfficialReport;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Town;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.thai.YearPart;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Papers that are made here, read back, say what they said. */
@SpringBootTest(classes = BackendUnderTest.class)
class OwnPapersTest {

    private static final FiscalYear YEAR = new FiscalYear(2570);
    private static final List<String> UNITS = List.of("สำนักปลัด", "กองคลัง", "กองช่าง", "กองสาธารณสุขและสิ่งแวดล้อม");
    private static final List<String> WORK = List.of(
            "ปรับปรุงเว็บไซต์ให้เป็นปัจจุบัน", "จัดประชาคมทุกหมู่บ้าน", "อบรมพนักงาน ครั้งที่ 2", "ทบทวนคู่มือปี 2569");

    @Autowired
    Backend backend;

    @Autowired
    CaughtUp caughtUp;

    static Stream<RoundId> rounds() {
        return RoundId.allOf(YEAR.year()).stream();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void a_report_of_every_round_reads_back_to_the_same_and_opens_that_round_elsewhere(RoundId round) {
        Town town = Town.founded(backend, "paper-" + round.slug());
        Town other = Town.founded(backend, "paper-" + round.slug() + "-read");
        int measures = plan(town, new Random(round.months() * 10L + round.quarter()));
        town.backend().send(town.coordinator(), new OpenRound(round, 2569, ""));
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
        assertThat(document(town, round).rows()).hasSize(measures);
        OfficialReport paper = document(town, round);

        for (Format format : List.of(Format.DOCX, Format.XLSX)) {
            ReadReport read = read(town, round, format).report();
            assertThat(read.round())
                    .as("%s %s", round, format)
                    .isEqualTo(new ReadReport.Round(round.months(), round.part(), round.from(), round.to()));
            assertThat(read.executionFiscalYear()).isEqualTo(2570);
            assertThat(read.assessedFiscalYear()).isEqualTo(2569);
            assertThat(read.organisation().name()).isEqualTo("ริมธาร");
            assertThat(read.findings())
                    .extracting(Finding::rule)
                    .doesNotContain("round-mismatch", "year-mismatch", "unknown-status", "guideline-unit-mismatch");
            sameRows(read, paper);
        }

        ImportDraft draft = read(town, round, Format.DOCX).draft();
        assertThat(draft.round()).contains(round);
        assertThat(town.ask(new ImportComparison(draft)).lines())
                .as("every measure is known again")
                .extracting(ImportComparison.Line::state)
                .doesNotContain(ImportComparison.State.NEW, ImportComparison.State.REPEATED);
        backend.send(other.coordinator(), new ApplyImport(draft));
        eventually(() -> assertThat(other.ask(new Rounds()).rounds())
                .extracting(Rounds.Round::round, Rounds.Round::assessedFiscalYear)
                .containsExactly(tuple(round, 2569)));
        eventually(() -> assertThat(told(other)).containsExactlyElementsOf(told(town)));
    }

    @ParameterizedTest
    @EnumSource(ImportTemplate.Format.class)
    void an_empty_form_names_its_round(ImportTemplate.Format format) {
        Town town = Town.founded(backend, "form-" + format.name().toLowerCase(Locale.ROOT));
        for (RoundId round : RoundId.allOf(YEAR.year())) {
            ImportTemplate.File form = town.ask(new ImportTemplate(round, format));
            assertThat(form.name()).startsWith("template-" + round.value() + ".");
            ImportDraft draft = town.ask(new IncomingReport(form.bytes())).draft();
            assertThat(draft.round()).contains(round);
            assertThat(draft.items()).isEmpty();
        }
    }

    @Test
    void a_part_of_a_year_that_is_no_round_is_imported_and_opens_none() {
        Town town = Town.founded(backend, "no-round");
        ImportDraft draft = new ImportDraft(
                2570,
                null,
                new YearPart(6, 6),
                "",
                List.of(new ImportDraft.Item(
                        1,
                        "เปิดข้อมูล",
                        MeasureStatus.DONE,
                        List.of(new ImportDraft.Way("ทำ", List.of(), null, null)),
                        List.of(),
                        Map.of(),
                        Budget.UNSAID)));
        backend.send(town.coordinator(), new ApplyImport(draft));
        eventually(() -> assertThat(town.ask(new MeasureBoard(2570)).rows())
                .extracting(Row::from, Row::to)
                .containsExactly(tuple(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 9, 30))));
        backend.send(town.coordinator(), new ApplyImport(draft.ofPart(YearPart.quarters(3, 3))));
        eventually(() -> assertThat(town.ask(new Rounds()).rounds())
                .extracting(Rounds.Round::round)
                .containsExactly(new RoundId("2570-q3")));
    }

    private static void sameRows(ReadReport read, OfficialReport paper) {
        for (int i = 0; i < paper.rows().size(); i++) {
            OfficialReport.Row row = paper.rows().get(i);
            Measure measure = read.measures().get(i);
            assertThat(arabic(measure.title())).isEqualTo(row.measure());
            assertThat(measure.status()).isEqualTo(status(row));
            assertThat(measure.guidelines().stream()
                            .map(guideline -> arabic(String.valueOf(guideline.text())))
                            .toList())
                    .isEqualTo(row.guidelines().stream()
                            .map(text -> text.replaceFirst("^[0-9]+\\. ", ""))
                            .toList());
            assertThat(measure.guidelines().stream()
                            .map(guideline -> String.join("/", guideline.units()))
                            .toList())
                    .isEqualTo(row.responsible());
            assertThat(measure.evidence().stream()
                            .map(evidence -> arabic(evidence.text()))
                            .toList())
                    .isEqualTo(results(row));
            assertThat(arabic(String.valueOf(measure.recommendation())))
                    .isEqualTo(row.recommendation().getFirst());
        }
        assertThat(read.measures()).hasSameSizeAs(paper.rows());
        assertThat(read.unread())
                .as("what nobody has signed yet")
                .allMatch(unread -> unread.text().contains("ลงชื่อ"));
    }

    private static ReadReport.Status status(OfficialReport.Row row) {
        return !row.done().isEmpty()
                ? ReadReport.Status.DONE
                : row.inProgress().isEmpty() ? ReadReport.Status.NOT_STARTED : ReadReport.Status.IN_PROGRESS;
    }

    /** What stands under "not started" is the reason and no evidence. */
    private static List<String> results(OfficialReport.Row row) {
        return row.done().isEmpty() ? row.inProgress() : row.done();
    }

    private static String arabic(String text) {
        return ThaiNumerals.toArabic(text);
    }

    private static List<String> told(Town town) {
        return town.ask(new MeasureBoard(YEAR.year())).rows().stream()
                .map(row -> arabic(row.title()) + " " + row.status() + " " + row.from() + " " + row.to())
                .sorted()
                .toList();
    }

    private static OfficialReport document(Town town, RoundId round) {
        return town.ask(new RoundReport(round)).document();
    }

    private static Understood read(Town town, RoundId round, Format format) {
        byte[] file = town.ask(new ReportFile(round, format, ReportFile.DRAFT)).bytes();
        return town.ask(new IncomingReport(file));
    }

    /** Some measures, each with guidelines, months and results of its own. */
    private int plan(Town town, Random random) {
        int count = 3 + random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            MeasureStatus status = MeasureStatus.values()[random.nextInt(MeasureStatus.values().length)];
            backend.send(
                    town.coordinator(),
                    new ImportMeasure(
                            planned(i, random),
                            status,
                            status == MeasureStatus.NOT_STARTED ? List.of() : evidence(random),
                            Map.of(Remark.RECOMMENDATION, "ควรทำต่อเนื่อง"),
                            Budget.UNSAID));
        }
        return count;
    }

    private static PlanMeasure planned(int number, Random random) {
        List<Guideline> guidelines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            int start = random.nextInt(12);
            YearPart part = new YearPart(start, 1 + random.nextInt(12 - start));
            guidelines.add(new Guideline(
                    guidelines.size() + 1,
                    WORK.get(random.nextInt(WORK.size())),
                    List.of(new Responsible(UNITS.get(random.nextInt(UNITS.size())), null, null)),
                    part.from(YEAR),
                    part.to(YEAR)));
        }
        return new PlanMeasure(
                new MeasureId("2570-p" + number),
                YEAR.year(),
                "700" + number,
                "มาตรการเปิดเผยข้อมูล เรื่องที่ " + number,
                guidelines.stream()
                        .map(Guideline::from)
                        .min(LocalDate::compareTo)
                        .orElseThrow(),
                guidelines.stream().map(Guideline::to).max(LocalDate::compareTo).orElseThrow(),
                guidelines);
    }

    private static List<Evidence> evidence(Random random) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            LocalDate day = YEAR.from().plusDays(random.nextInt(300));
            evidence.add(new Evidence(
                    "e" + i,
                    EvidenceKind.ORDER,
                    "คำสั่งแต่งตั้งคณะทำงาน",
                    day,
                    random.nextBoolean() ? day : day.plusDays(2),
                    (i + 1) + "/2570",
                    "https://www.rimthan.go.th/orders/" + i,
                    null));
        }
        return evidence;
    }
}
