package app.prongsai.ui.reports;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.platform.CaughtUp;
import app.prongsai.reports.ApprovalChainOf;
import app.prongsai.reports.ApprovalStep;
import app.prongsai.reports.EndorseReport;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.PublishReport;
import app.prongsai.reports.ReportDesk;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.Rounds;
import app.prongsai.reports.SetApprovalChain;
import app.prongsai.reports.SubmitReport;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.ScreenTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two reports side by side, in a real browser. */
class CompareReportsViewTest extends ScreenTest {

    private static final RoundId ROUND = new RoundId("2570-6");
    private static final String RESULT = "ผลการดำเนินการ";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final MeasureId PURCHASES = new MeasureId("2570-7008");

    @Autowired
    CaughtUp caughtUp;

    @Test
    void the_newest_version_is_laid_beside_the_one_before_with_every_change_named_and_as_a_file() throws IOException {
        town("compare-editions");
        Page page = wide("somying@compare-editions", "/app/reports");
        page.locator(".heading a").getByText("เปรียบเทียบรายงาน").click();
        assertThat(page.locator(".compared-names h2")).hasText(new String[] {
            "รอบ 6 เดือน ปีงบประมาณ 2570 · ฉบับเผยแพร่ที่ 1", "รอบ 6 เดือน ปีงบประมาณ 2570 · ฉบับเผยแพร่ที่ 2"
        });
        assertThat(page.locator(".summary"))
                .hasText("เปลี่ยนแปลง 1 มาตรการ เพิ่ม 1 มาตรการ ไม่มีแล้ว 0 มาตรการ คงเดิม 7 มาตรการ");
        Locator purchases = page.locator(".compared", new Page.LocatorOptions().setHasText("จัดซื้อจัดจ้าง"));
        assertThat(purchases.locator(".badge")).hasText(new String[] {
            "เปลี่ยนสถานะจากยังไม่ดำเนินการ เป็นอยู่ระหว่างดำเนินการ", "ความก้าวหน้าเปลี่ยนจาก 0% เป็น 35%"
        });
        assertThat(purchases.locator("h3")).hasText(RESULT);
        assertThat(purchases.locator("del")).hasText("ยังไม่ดำเนินการ");
        assertThat(purchases.locator("ins"))
                .hasText(new String[] {"อยู่ระหว่างดำเนินการ", "ดำเนินการแล้วร้อยละ ๓๕", "ประกาศแผนแล้ว"});
        assertThat(page.locator(".compared", new Page.LocatorOptions().setHasText("งดรับของขวัญ"))
                        .locator(".badge"))
                .hasText("เพิ่มมาตรการนี้");

        Download json = page.waitForDownload(
                () -> page.getByLabel("ดาวน์โหลดรายการที่ต่าง JSON").click());
        assertThat(json.suggestedFilename()).isEqualTo("report-differences-compare-editions-2570-6-2570-6.json");
        JsonNode differences = new ObjectMapper().readTree(json.createReadStream());
        assertThat(differences.path("rows")).hasSize(2);
        Download pdf = page.waitForDownload(
                () -> page.getByLabel("ดาวน์โหลดรายการที่ต่าง PDF").click());
        assertThat(pdf.createReadStream().readNBytes(5)).asString().isEqualTo("%PDF-");
    }

    @Test
    void other_versions_rounds_and_days_are_chosen_and_the_address_can_be_sent_to_a_colleague() {
        SampleTown town = town("compare-chosen");
        backend.send(town.coordinator(), new OpenRound(new RoundId("2570-12"), 2569, ""));
        eventually(
                () -> assertThat(backend.ask(town.coordinator(), new Rounds()).rounds())
                        .hasSize(2));
        Page page = wide("somchai@compare-chosen", "/app/reports/compare?before=2570-6.v2&after=2570-6.draft");
        assertThat(page.locator(".empty h2")).hasText("มาตรการในสองฉบับนี้เหมือนกัน");
        choose(page, 0, 1, "ฉบับเผยแพร่ที่ 1");
        choose(page, 1, 0, "รอบ 12 เดือน ปีงบประมาณ 2570");
        page.locator(".compare-choice vaadin-button").click();
        page.waitForURL("**/compare?*after=2570-12.draft*");
        assertThat(page.locator(".compared-names h2")).hasText(new String[] {
            "รอบ 6 เดือน ปีงบประมาณ 2570 · ฉบับเผยแพร่ที่ 1", "รอบ 12 เดือน ปีงบประมาณ 2570 · ร่าง ณ ปัจจุบัน"
        });
        assertThat(page.locator(".compared h2")).hasText(new String[] {
            "มาตรการส่งเสริมความโปร่งใสในการจัดซื้อจัดจ้าง", "งดรับของขวัญ", "ส่วนหัวของรายงาน"
        });
        page.locator(".compare-choice vaadin-details-summary").click();
        choose(page, 0, 1, "ร่าง ณ วันที่เลือก");
        page.getByLabel("ณ สิ้นวันที่", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("วันไหนก็ได้");
        page.locator(".compare-choice vaadin-button").click();
        assertThat(page.locator("vaadin-notification-card").last()).isVisible();
        page.navigate("/app/reports/compare?before=2570-6.v7&after=2570-6.v2");
        assertThat(page.locator(".empty h2")).hasText("ไม่มีรายงานฉบับที่เลือก");
    }

    @Test
    void on_a_phone_the_sides_stand_below_one_another_and_in_english_the_words_are_english() {
        town("compare-phone");
        Page phone = phone("somying@compare-phone", "/app/reports/2570-6");
        phone.getByText("เปรียบเทียบกับฉบับอื่น").click();
        assertThat(phone.locator(".compared")).hasCount(2);
        fits(phone);
        List<Locator> sides = phone.locator(".compared .side-by-side > div").all();
        assertThat(sides.get(1).boundingBox().y)
                .isGreaterThanOrEqualTo(
                        sides.getFirst().boundingBox().y + sides.getFirst().boundingBox().height);
        phone.locator(".person vaadin-menu-bar-button").first().click();
        phone.getByText("English").last().click();
        assertThat(phone.locator("main h1")).hasText("Compare reports");
        assertThat(phone.locator(".summary")).hasText("Changed: 1 measures; added: 1; gone: 0; the same: 7");
        fits(phone);
    }

    private static void choose(Page page, int side, int field, String item) {
        page.locator(".compare-choice section")
                .nth(side)
                .locator("vaadin-select")
                .nth(field)
                .click();
        page.locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText(item))
                .click();
    }

    /** Published twice; in between a measure went on and one was added. */
    private SampleTown town(String code) {
        SampleTown town = SampleTown.register(backend, code, "ช่อระกา")
                .withUsualPeople()
                .withMeasures()
                .withPublications();
        backend.send(town.coordinator(), new SetApprovalChain(List.of(ApprovalStep.CLERK)));
        eventually(() -> {
            assertThat(backend.ask(town.coordinator(), new Rounds()).rounds()).hasSize(1);
            assertThat(backend.ask(town.coordinator(), new ApprovalChainOf()).steps())
                    .containsExactly(ApprovalStep.CLERK);
        });
        publish(town, 1);
        backend.send(town.officer(), new ReportProgress(PURCHASES, 35, "ประกาศแผนแล้ว"));
        town.plan("7009", "งดรับของขวัญ", SampleTown.FROM, SampleTown.TO, SampleTown.office());
        publish(town, 2);
        return town;
    }

    private void publish(SampleTown town, int version) {
        caughtUp.within(Duration.ofSeconds(20)); // what is submitted is what the read models know
        Actor clerk = town.as("clerk", Set.of("clerk-office"), Role.CLERK);
        eventually(() -> backend.send(town.coordinator(), new SubmitReport(ROUND, DAY, "ข้อมูลที่ขาดจะตามมา")));
        backend.send(clerk, new EndorseReport(ROUND, version, ""));
        backend.send(town.coordinator(), new PublishReport(ROUND, version, "ลป 1/" + version, DAY));
        eventually(() -> assertThat(
                        backend.ask(town.coordinator(), new ReportDesk(ROUND)).published())
                .hasSize(version));
    }
}
