package app.prongsai.reports;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.RequestCompletion;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.reports.document.OfficialReport;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class RoundReportTest {

    private static final RoundId ROUND = RoundId.of(2570, 6);
    private static final MeasureId FIRST = new MeasureId("first");

    @Autowired
    Backend backend;

    @Test
    void the_report_states_every_measure_in_the_official_columns_and_says_none_where_nothing_is_to_say()
            throws IOException {
        TenantId tenant = organisation("roundreport");
        Actor coordinator = coordinator(tenant);
        plan(coordinator, FIRST, "7001", "เปิดข้อมูลต่อสาธารณะ");
        plan(coordinator, new MeasureId("second"), "7002", "รับฟังความเห็นประชาชน");
        backend.send(coordinator, new OpenRound(ROUND, 2569, "ตัวชี้วัดการเปิดเผยข้อมูลได้คะแนนต่ำสุด"));
        backend.send(
                coordinator,
                new AttachEvidence(
                        FIRST,
                        new Evidence(
                                "e",
                                EvidenceKind.ORDER,
                                "คำสั่งแต่งตั้งผู้ดูแลเว็บไซต์",
                                LocalDate.of(2026, 10, 3),
                                null,
                                "12/2569",
                                null,
                                null)));
        backend.send(coordinator, new RequestCompletion(FIRST, ""));

        eventually(() -> {
            OfficialReport document = document(tenant);
            assertThat(document.headingLines())
                    .containsExactly(
                            "รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                            "ขององค์การบริหารส่วนตำบลริมธาร อำเภอเมืองฟ้า จังหวัดสาธิตบุรี ประจำปีงบประมาณ พ.ศ. 2570",
                            "รอบ 6 เดือน (ตั้งแต่เดือนตุลาคม 2569 - เดือนมีนาคม 2570)");
            assertThat(document.rows()).hasSize(2);
            OfficialReport.Row first = document.rows().getFirst();
            assertThat(first.done()).containsExactly("คำสั่งแต่งตั้งผู้ดูแลเว็บไซต์ ที่ 12/2569 (3 ต.ค. 69)");
            assertThat(first.inProgress()).isEmpty();
            assertThat(first.recommendation()).containsExactly("ไม่มี");
            assertThat(first.note())
                    .containsExactly("ปัญหา: ไม่มี", "อุปสรรค: ไม่มี", "เปรียบเทียบกับปีก่อน: ไม่มี", "อื่น ๆ: ไม่มี");
            assertThat(document.rows().getLast().notStarted()).containsExactly("ยังไม่ดำเนินการ");
        });
        assertThat(pdf(tenant)).contains("เปิดข้อมูลต่อสาธารณะ").contains("๑๒/๒๕๖๙");
        assertThat(docx(tenant)).contains("เปิดข้อมูลต่อสาธารณะ").contains("๑๒/๒๕๖๙");
    }

    @Test
    void a_round_that_is_not_open_here_is_not_found() {
        TenantId tenant = organisation("round-none");
        assertThatThrownBy(() -> document(tenant)).isInstanceOf(NotFound.class);
        assertThat(backend.ask(Actor.publicOf(tenant), new Rounds()).rounds()).isEmpty();
    }

    @Test
    void opening_a_round_again_changes_nothing() {
        TenantId tenant = organisation("round-again");
        backend.send(coordinator(tenant), new OpenRound(ROUND, 2569, ""));
        backend.send(coordinator(tenant), new OpenRound(ROUND, 2568, "x"));
        eventually(() -> assertThat(
                        backend.ask(Actor.publicOf(tenant), new Rounds()).rounds())
                .singleElement()
                .satisfies(round -> assertThat(round.assessedFiscalYear()).isEqualTo(2569)));
    }

    private TenantId organisation(String code) {
        TenantId tenant = new TenantId(code);
        backend.send(
                Actor.system(tenant, Channel.API),
                new RegisterOrganisation("ริมธาร", OrganisationType.TAO, "เมืองฟ้า", "สาธิตบุรี", null));
        return tenant;
    }

    private void plan(Actor coordinator, MeasureId measure, String code, String title) {
        LocalDate from = ROUND.from();
        LocalDate to = from.plusYears(1).minusDays(1);
        Responsible office = Responsible.department("สำนักปลัด", "clerk-office");
        backend.send(
                coordinator,
                new PlanMeasure(
                        measure,
                        2570,
                        code,
                        title,
                        from,
                        to,
                        List.of(new Guideline(1, "ทำให้ครบ", List.of(office), from, to))));
    }

    private OfficialReport document(TenantId tenant) {
        return backend.ask(Actor.publicOf(tenant), new RoundReport(ROUND)).document();
    }

    private String pdf(TenantId tenant) throws IOException {
        byte[] bytes = backend.ask(Actor.publicOf(tenant), new ReportFile(ROUND, Format.PDF, null))
                .bytes();
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private String docx(TenantId tenant) throws IOException {
        byte[] bytes = backend.ask(Actor.publicOf(tenant), new ReportFile(ROUND, Format.DOCX, null))
                .bytes();
        StringBuilder text = new StringBuilder();
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            document.getTables().forEach(table -> text.append(table.getText()));
        }
        return text.toString().replaceAll("\\s", "");
    }

    private static Actor coordinator(TenantId tenant) {
        return new Actor(tenant, "person/c", Channel.WEB, Set.of(Role.COORDINATOR), Set.of());
    }
}
