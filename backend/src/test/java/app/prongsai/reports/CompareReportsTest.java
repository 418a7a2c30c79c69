package app.prongsai.reports;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.CarryOverMeasure;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.CompareReports.Change;
import app.prongsai.reports.CompareReports.Comparison;
import app.prongsai.reports.CompareReports.Measure;
import app.prongsai.reports.CompareReports.Standing;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.reports.document.PaperDifferences.Cell;
import app.prongsai.shared.Actor;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import app.prongsai.testing.Town;
import app.prongsai.thai.FiscalYear;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class CompareReportsTest {

    private static final RoundId ROUND = RoundId.of(2570, 6);
    private static final String RESULT = "ผลการดำเนินการ";

    @Autowired
    Backend backend;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    SettableClock clock;

    private Instant today = Instant.EPOCH;

    @BeforeEach
    void remember_today() {
        today = clock.instant();
    }

    @Test
    void two_moments_of_a_draft_are_compared_cell_by_cell() {
        Town town = Town.founded(backend, "compare-moments");
        MeasureId measure = town.planned(2570, "7001", "เปิดข้อมูล");
        backend.send(town.coordinator(), new OpenRound(ROUND, 2569, ""));
        clock.set(day(1));
        backend.send(town.officer(), new ReportProgress(measure, 30, "เริ่มแล้ว"));
        clock.set(day(2));
        backend.send(town.officer(), new ReportProgress(measure, 60, ""));
        clock.set(day(3));
        caughtUp.within(Duration.ofSeconds(20));

        Comparison days = town.ask(new CompareReports(at(1), at(2)));
        assertThat(days.outside()).isEmpty();
        assertThat(days.measures())
                .containsExactly(new Measure(
                        "เปิดข้อมูล",
                        Change.CHANGED,
                        new Standing(MeasureStatus.IN_PROGRESS, 30),
                        new Standing(MeasureStatus.IN_PROGRESS, 60),
                        List.of(new Cell(
                                RESULT,
                                List.of("อยู่ระหว่างดำเนินการ", "ดำเนินการแล้วร้อยละ ๓๐", "เริ่มแล้ว"),
                                List.of("อยู่ระหว่างดำเนินการ", "ดำเนินการแล้วร้อยละ ๖๐", "เริ่มแล้ว")))));
        assertThat(town.ask(new CompareReports(at(0), at(1))).measures())
                .singleElement()
                .satisfies(one -> assertThat(one.cells())
                        .containsExactly(new Cell(
                                RESULT,
                                List.of("ยังไม่ดำเนินการ"),
                                List.of("อยู่ระหว่างดำเนินการ", "ดำเนินการแล้วร้อยละ ๓๐", "เริ่มแล้ว"))));
        assertThat(town.ask(new CompareReports(at(2), at(2)))).isEqualTo(new Comparison(List.of(), List.of(), 1));
        Comparison fromNothing = town.ask(new CompareReports(at(-1), at(2)));
        assertThat(fromNothing.outside()).extracting(Cell::before).containsOnly(List.of());
        assertThat(fromNothing.measures()).extracting(Measure::change).containsExactly(Change.ADDED);
        assertThatThrownBy(() -> town.ask(new CompareReports(at(2), at(-1)))).isInstanceOf(NotFound.class);
    }

    @Test
    void two_published_versions_and_the_draft_are_compared_and_the_file_says_the_same() throws IOException {
        Town town = Town.founded(backend, "compare-versions");
        MeasureId measure = town.planned(2570, "7001", "เปิดข้อมูล");
        backend.send(town.coordinator(), new OpenRound(ROUND, 2569, ""));
        backend.send(town.coordinator(), new SetApprovalChain(List.of(ApprovalStep.CLERK)));
        eventually(() -> assertThat(town.ask(new ApprovalChainOf()).steps()).containsExactly(ApprovalStep.CLERK));
        published(town, 1);
        backend.send(town.officer(), new ReportProgress(measure, 40, "ประกาศแล้ว"));
        town.planned(2570, "7002", "งดรับของขวัญ");
        caughtUp.within(Duration.ofSeconds(20));
        published(town, 2);
        ReportSide first = ReportSide.published(ROUND, 1);

        Comparison versions = town.ask(new CompareReports(first, ReportSide.published(ROUND, 2)));
        assertThat(versions.measures())
                .extracting(Measure::title, Measure::change, Measure::before, Measure::after)
                .containsExactly(
                        tuple(
                                "เปิดข้อมูล",
                                Change.CHANGED,
                                new Standing(MeasureStatus.NOT_STARTED, 0),
                                new Standing(MeasureStatus.IN_PROGRESS, 40)),
                        tuple("งดรับของขวัญ", Change.ADDED, null, new Standing(MeasureStatus.NOT_STARTED, 0)));
        assertThat(town.ask(new CompareReports(ReportSide.published(ROUND, 2), first))
                        .measures())
                .extracting(Measure::change)
                .containsExactly(Change.CHANGED, Change.GONE);
        assertThat(town.ask(new CompareReports(ReportSide.newest(ROUND), ReportSide.draft(ROUND)))
                        .measures())
                .isEmpty();
        assertThatThrownBy(() -> town.ask(new CompareReports(first, ReportSide.published(ROUND, 3))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> town.ask(new CompareReports(ReportSide.published(ROUND, 3), first)))
                .isInstanceOf(NotFound.class);

        JsonNode rows = file(town, new ReportDifferencesFile(first, ReportSide.newest(ROUND), Format.JSON))
                .path("rows");
        assertThat(rows).hasSize(2);
        assertThat(rows.at("/0/cells/what/0").textValue()).isEqualTo(RESULT);
        assertThat(rows.at("/0/cells/after")).extracting(JsonNode::textValue).contains("ประกาศแล้ว");
        assertThat(rows.at("/1/cells/what/0").textValue()).isEqualTo("เพิ่มมาตรการ");
        assertThat(file(town, new ReportDifferencesFile(first, ReportSide.draft(ROUND), Format.JSON))
                        .path("columns"))
                .extracting(column -> column.path("heading").textValue())
                .endsWith(
                        "รายงานรอบ ๖ เดือน ปีงบประมาณ พ.ศ. ๒๕๗๐ ฉบับที่ ๑",
                        "รายงานรอบ ๖ เดือน ปีงบประมาณ พ.ศ. ๒๕๗๐ (ร่าง)");
    }

    @Test
    void in_the_reports_of_two_years_a_measure_meets_the_one_it_was_carried_over_from_or_its_namesake() {
        Town town = Town.founded(backend, "compare-report-years");
        MeasureId old = town.planned(2569, "6901", "ชื่อเดิม");
        town.planned(2569, "6902", "มาตรการที่ ๑");
        town.planned(2569, "6903", "เลิกแล้ว");
        backend.send(town.coordinator(), new CarryOverMeasure(repeated("7001", "ชื่อใหม่"), old, null));
        town.planned(2570, "7002", "มาตรการ ที่ 1");
        town.planned(2570, "7003", "ชื่อเดิม");
        RoundId before = RoundId.of(2569, 6);
        backend.send(town.coordinator(), new OpenRound(before, 2568, ""));
        backend.send(town.coordinator(), new OpenRound(ROUND, 2569, ""));
        caughtUp.within(Duration.ofSeconds(20));
        Comparison years = town.ask(new CompareReports(ReportSide.newest(before), ReportSide.newest(ROUND)));
        assertThat(years.outside()).extracting(Cell::what).contains("หัวเรื่อง");
        assertThat(years.measures().getFirst().cells())
                .as("the same months of another year are no difference")
                .extracting(Cell::what)
                .containsExactly("วิธีการ/มาตรการที่ดำเนินการ");
        assertThat(years.measures())
                .extracting(Measure::title, Measure::change)
                .containsExactly(
                        tuple("ชื่อใหม่", Change.CHANGED),
                        tuple("มาตรการ ที่ ๑", Change.CHANGED),
                        tuple("ชื่อเดิม", Change.ADDED),
                        tuple("เลิกแล้ว", Change.GONE));
        assertThat(town.ask(new CompareReports(ReportSide.newest(ROUND), ReportSide.newest(before)))
                        .measures())
                .extracting(Measure::title, Measure::change)
                .contains(tuple("ชื่อเดิม", Change.CHANGED), tuple("ชื่อเดิม", Change.GONE));
    }

    @Test
    void nobody_but_staff_compares() {
        Town town = Town.founded(backend, "compare-staff");
        assertThatThrownBy(() -> backend.ask(
                        Actor.publicOf(town.tenant()),
                        new CompareReports(ReportSide.newest(ROUND), ReportSide.draft(ROUND))))
                .isInstanceOf(NotAllowed.class);
    }

    private void published(Town town, int version) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), app.prongsai.thai.ThaiDates.ZONE);
        eventually(() ->
                assertThat(town.ask(new RoundReport(ROUND)).document().rows()).hasSize(version));
        backend.send(town.coordinator(), new SubmitReport(ROUND, day, "ข้อมูลที่ขาดจะตามมา"));
        backend.send(town.clerk(), new EndorseReport(ROUND, version, ""));
        backend.send(town.coordinator(), new PublishReport(ROUND, version, "", day));
        caughtUp.within(Duration.ofSeconds(20));
    }

    private static JsonNode file(Town town, ReportDifferencesFile query) throws IOException {
        return new ObjectMapper().readTree(town.ask(query).bytes());
    }

    private ReportSide at(int day) {
        return ReportSide.at(ROUND, day(day));
    }

    private Instant day(int number) {
        return today.plus(Duration.ofDays(number));
    }

    private static PlanMeasure repeated(String code, String title) {
        FiscalYear year = new FiscalYear(2570);
        Responsible office = Responsible.department("สำนักปลัด", "clerk-office");
        return new PlanMeasure(
                new MeasureId("2570-" + code),
                2570,
                code,
                title,
                year.from(),
                year.to(),
                List.of(new Guideline(1, "ประกาศแนวทางและแจ้งให้ทุกกองทราบ", List.of(office), year.from(), year.to())));
    }
}
