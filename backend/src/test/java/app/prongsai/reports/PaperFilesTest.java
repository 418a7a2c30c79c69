package app.prongsai.reports;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.YearSheets;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.thai.FiscalYear;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class PaperFilesTest {

    private static final RoundId ROUND = RoundId.of(2570, 6);

    @Autowired
    Backend backend;

    @ParameterizedTest
    @EnumSource(Format.class)
    void plan_report_and_differences_come_in_every_format_under_names_that_say_what_they_are(Format format) {
        TenantId tenant = organisation("formats-" + format.extension());
        plan(tenant, 2569, "old", "6901", "เปิดเผยข้อมูล", "กองคลัง");
        plan(tenant, 2570, "new", "7001", "เปิดเผยข้อมูล", "สำนักปลัด");
        backend.send(coordinator(tenant), new OpenRound(ROUND, 2569, ""));
        backend.send(coordinator(tenant), new OpenRound(RoundId.of(2570, 12), 2569, ""));
        Actor clerk = new Actor(tenant, "person/k", Channel.WEB, Set.of(Role.CLERK), Set.of());
        eventually(() -> assertThat(List.of(
                        backend.ask(clerk, new PlanFile(2570, format)),
                        backend.ask(clerk, new ReportFile(ROUND, format, null)),
                        backend.ask(clerk, new PlanDifferencesFile(2569, 2570, format)),
                        backend.ask(
                                clerk,
                                new ReportDifferencesFile(
                                        ReportSide.newest(ROUND), ReportSide.newest(RoundId.of(2570, 12)), format))))
                .extracting(Content::fileName)
                .allMatch(name -> name.endsWith("." + format.extension()))
                .extracting(name -> name.substring(0, name.indexOf("-formats-")))
                .containsExactly("plan", "report", "plan-differences", "report-differences"));
    }

    @Test
    void a_program_reads_the_plan_with_iso_dates_and_both_eras_beside_the_printed_words() {
        TenantId tenant = organisation("plan-json");
        plan(tenant, 2570, "first", "7001", "เปิดเผยข้อมูล 2570", "สำนักปลัด");
        planned(tenant, 2570, 1);
        JsonNode json = json(tenant, new PlanFile(2570, Format.JSON));
        assertThat(json.at("/kind").textValue()).isEqualTo("plan");
        assertThat(json.at("/facts/executionFiscalYear/buddhistEra").intValue()).isEqualTo(2570);
        assertThat(json.at("/facts/executionFiscalYear/commonEra").intValue()).isEqualTo(2027);
        assertThat(json.at("/facts/organisation/code").textValue()).isEqualTo("plan-json");
        assertThat(json.at("/rows/0/facts/measure").textValue()).isEqualTo("first");
        assertThat(json.at("/rows/0/facts/guidelines/0/from").textValue()).isEqualTo("2026-10-01");
        assertThat(json.at("/rows/0/facts/title").textValue()).isEqualTo("เปิดเผยข้อมูล 2570");
        assertThat(json.at("/rows/0/cells/measure/0").textValue()).isEqualTo("เปิดเผยข้อมูล ๒๕๗๐");
        assertThat(json.at("/rows/0/cells/period/0").textValue()).isEqualTo("ต.ค. ๖๙ – ก.ย. ๗๐");
    }

    @Test
    void a_program_reads_the_report_with_status_evidence_and_remarks() {
        TenantId tenant = organisation("report-json");
        plan(tenant, 2570, "first", "7001", "เปิดเผยข้อมูล", "สำนักปลัด");
        backend.send(coordinator(tenant), new OpenRound(ROUND, 2569, "ตัวชี้วัดที่ 9"));
        planned(tenant, 2570, 1);
        eventually(() -> {
            JsonNode json = json(tenant, new ReportFile(ROUND, Format.JSON, null));
            assertThat(json.at("/version").intValue()).isEqualTo(1);
            assertThat(json.at("/facts/from").textValue()).isEqualTo("2026-10-01");
            assertThat(json.at("/facts/to").textValue()).isEqualTo("2027-03-31");
            assertThat(json.at("/facts/assessedFiscalYear/commonEra").intValue())
                    .isEqualTo(2026);
            assertThat(json.at("/basis").textValue()).isEqualTo("ตัวชี้วัดที่ ๙");
            assertThat(json.at("/rows/0/facts/status").textValue()).isEqualTo("NOT_STARTED");
            assertThat(json.at("/columns/4/group").textValue()).isEqualTo("ผลการดำเนินการ");
        });
    }

    @Test
    void the_same_plan_moved_to_another_year_differs_only_where_somebody_changed_it() {
        TenantId tenant = organisation("differences");
        plan(tenant, 2569, "a69", "6901", "เปิดเผยข้อมูล", "กองคลัง");
        plan(tenant, 2569, "b69", "6902", "รับฟังความคิดเห็น", "กองช่าง");
        plan(tenant, 2569, "c69", "6903", "ตรวจสอบทรัพย์สิน", "กองคลัง");
        plan(tenant, 2570, "a70", "7001", "เปิดเผย ข้อมูล", "สำนักปลัด");
        plan(tenant, 2570, "b70", "7002", "รับฟังความคิดเห็น", "กองช่าง");
        plan(tenant, 2570, "d70", "7004", "งดรับของขวัญ", "กองช่าง");
        planned(tenant, 2569, 3);
        planned(tenant, 2570, 3);
        String csv = new String(
                backend.ask(coordinator(tenant), new PlanDifferencesFile(2569, 2570, Format.CSV))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(csv.substring(1).split("\r\n"))
                .satisfiesExactly(
                        heading -> assertThat(heading)
                                .isEqualTo(
                                        "\"มาตรการ\",\"รายการ\",\"แผนปีงบประมาณ พ.ศ. ๒๕๖๙\",\"แผนปีงบประมาณ พ.ศ. ๒๕๗๐\""),
                        name -> assertThat(name).contains("\"มาตรการ\",\"เปิดเผยข้อมูล\",\"เปิดเผย ข้อมูล\""),
                        unit -> assertThat(unit).contains("\"ผู้รับผิดชอบ\",\"กองคลัง\",\"สำนักปลัด\""),
                        added -> assertThat(added).contains("\"งดรับของขวัญ\",\"เพิ่มมาตรการ\",\"ไม่มี\""),
                        gone -> assertThat(gone)
                                .contains("\"ตรวจสอบทรัพย์สิน\",\"ยกเลิกมาตรการ\"")
                                .endsWith("\"ไม่มี\""));
    }

    @Test
    void reports_of_two_rounds_that_say_the_same_have_no_differences() {
        TenantId tenant = organisation("no-differences");
        plan(tenant, 2570, "a", "7001", "เปิดเผยข้อมูล", "กองคลัง");
        backend.send(coordinator(tenant), new OpenRound(ROUND, 2569, ""));
        backend.send(coordinator(tenant), new OpenRound(RoundId.of(2570, 12), 2569, ""));
        planned(tenant, 2570, 1);
        eventually(() -> {
            JsonNode json = json(
                    tenant,
                    new ReportDifferencesFile(
                            ReportSide.newest(ROUND), ReportSide.newest(RoundId.of(2570, 12)), Format.JSON));
            assertThat(json.at("/rows")).isEmpty();
            assertThat(json.at("/basis").textValue()).isEqualTo("ไม่มีรายการที่แตกต่างกัน");
        });
    }

    @Test
    void a_year_without_a_plan_is_not_found() {
        TenantId tenant = organisation("no-plan");
        assertThatThrownBy(() -> backend.ask(Actor.publicOf(tenant), new PlanFile(2570, Format.PDF)))
                .isInstanceOf(NotFound.class);
    }

    private void planned(TenantId tenant, int year, int measures) {
        Actor system = Actor.system(tenant, Channel.API);
        eventually(() -> {
            List<MeasureId> board = backend.ask(system, new MeasureBoard(year)).rows().stream()
                    .map(MeasureBoard.Row::measure)
                    .toList();
            assertThat(backend.ask(system, new YearSheets(board)).sheets())
                    .hasSize(measures)
                    .noneMatch(sheet -> sheet.guidelines().isEmpty());
        });
    }

    private JsonNode json(TenantId tenant, Query<Content> query) {
        try {
            return new ObjectMapper()
                    .readTree(backend.ask(coordinator(tenant), query).bytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private TenantId organisation(String code) {
        TenantId tenant = new TenantId(code);
        backend.send(
                Actor.system(tenant, Channel.API),
                new RegisterOrganisation("ริมธาร", OrganisationType.TAO, "เมืองฟ้า", "สาธิตบุรี", null));
        return tenant;
    }

    private void plan(TenantId tenant, int year, String measure, String code, String title, String unit) {
        LocalDate from = new FiscalYear(year).from();
        LocalDate to = new FiscalYear(year).to();
        List<Guideline> guidelines =
                List.of(new Guideline(1, "ทำให้ครบ", List.of(Responsible.department(unit, unit)), from, to));
        backend.send(
                coordinator(tenant), new PlanMeasure(new MeasureId(measure), year, code, title, from, to, guidelines));
    }

    private static Actor coordinator(TenantId tenant) {
        return new Actor(tenant, "person/c", Channel.WEB, Set.of(Role.COORDINATOR), Set.of());
    }
}
