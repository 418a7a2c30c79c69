package app.prongsai.imports;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.imports.ReportImport.Outcome;
import app.prongsai.intake.ReadReport;
import app.prongsai.intake.ReportReader;
import app.prongsai.intake.UnreadableReport;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.Rounds;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class ReportImportTest {

    private static final String HEADING =
            "วิธีการ/มาตรการที่ดำเนินการ\tแนวทางการปฏิบัติ\tผู้รับผิดชอบ\tระยะเวลาดำเนินการ\tผลการดำเนินการ\t\t\tข้อเสนอแนะ\tหมายเหตุ\n"
                    + "\t\t\t\tอยู่ระหว่างดำเนินการ\tดำเนินการแล้ว\tยังไม่ดำเนินการ\t\t\n";

    private static final String DOCUMENT = """
            รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
            ขององค์การบริหารส่วนตำบลริมธาร อำเภอเมืองฟ้า จังหวัดเชียงใหม่ ประจำปีงบประมาณ พ.ศ. ๒๕๖๙
            รอบ ๖ เดือน (ตั้งแต่เดือนตุลาคม ๒๕๖๘ - เดือนมีนาคม ๒๕๖๙)

            """ + HEADING + """
            เปิดข้อมูลต่อสาธารณะ\t๑. ปรับปรุงเว็บไซต์ให้เป็นปัจจุบัน\tสำนักปลัด/กองคลัง\tต.ค. ๖๘ – ก.ย. ๖๙\t\t- ประกาศมาตรการ ประกาศ ณ วันที่ ๓ ต.ค. ๖๘ - คำสั่งแต่งตั้งผู้ดูแล ที่ ๑๒/๒๕๖๘\t\tควรทำต่อเนื่อง\tไม่มี
            รับฟังความเห็นประชาชน\t๑. จัดประชาคมทุกหมู่บ้าน\tทุกคน\tต.ค. ๖๘ – ก.ย. ๖๙\t- ประชุมครั้งที่ ๑/๒๕๖๘ เมื่อวันที่ ๖ ธ.ค. ๖๘\t\t\t\t
            """;

    @Autowired
    Backend backend;

    @Autowired
    ReportImport reportImport;

    @Autowired
    CommitLog log;

    @Test
    void an_imported_plan_is_events_like_any_other_and_importing_again_changes_nothing() throws UnreadableReport {
        TenantId tenant = organisation("import-a");
        ReadReport report = ReportReader.read(DOCUMENT.getBytes(StandardCharsets.UTF_8));

        assertThat(reportImport.apply(tenant, report)).isEqualTo(new Outcome(2, 0, List.of()));

        Actor system = Actor.system(tenant, Channel.API);
        eventually(() -> assertThat(backend.ask(system, new MeasureBoard(2569)).rows())
                .extracting(Row::code, Row::status)
                .containsExactly(tuple("6901", MeasureStatus.DONE), tuple("6902", MeasureStatus.IN_PROGRESS)));
        List<Row> rows = backend.ask(system, new MeasureBoard(2569)).rows();
        assertThat(rows.getFirst().responsible()).extracting("department").containsExactly("clerk-office", "finance");
        assertThat(rows.getLast().everyoneOnly()).isTrue();
        eventually(() -> assertThat(rows)
                .extracting(row -> backend.ask(system, new MeasureSheet(row.measure()))
                        .evidence()
                        .size())
                .containsExactly(2, 1));
        eventually(() -> assertThat(backend.ask(system, new Rounds()).rounds()).hasSize(1));

        long commits = commits(tenant);
        assertThat(reportImport.apply(tenant, report)).isEqualTo(new Outcome(0, 2, List.of()));
        assertThat(commits(tenant)).isEqualTo(commits);
        assertThat(log.history(tenant, 1, 100))
                .filteredOn(commit -> commit.stream().contains("/measure/"))
                .allSatisfy(commit -> assertThat(commit.channel()).isEqualTo(Channel.IMPORT));
    }

    @Test
    void an_organisation_that_is_not_registered_is_not_imported_into() throws UnreadableReport {
        ReadReport report = ReportReader.read(DOCUMENT.getBytes(StandardCharsets.UTF_8));
        TenantId nobody = new TenantId("import-nobody");
        assertThatThrownBy(() -> reportImport.apply(nobody, report)).isInstanceOf(NotFound.class);
        assertThat(commits(nobody)).isZero();
    }

    private long commits(TenantId tenant) {
        return log.history(tenant, 1, 256).size();
    }

    private TenantId organisation(String code) {
        TenantId tenant = new TenantId(code);
        Actor system = Actor.system(tenant, Channel.API);
        backend.send(system, new RegisterOrganisation("ริมธาร", OrganisationType.TAO, "เมืองฟ้า", "เชียงใหม่", null));
        eventually(
                () -> assertThat(backend.ask(system, new OrganisationProfile()).departments())
                        .isNotEmpty());
        return tenant;
    }
}
