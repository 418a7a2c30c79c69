package app.prongsai.ui;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.shared.Role;
import app.prongsai.staff.People;
import app.prongsai.testing.Town;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A coordinator's April: the officers' work is approved, the report is mended, submitted, approved by three and published. */
class AprilTest extends ScreenTest {

    private static final MeasureId MEASURE = new MeasureId("2570-7008");

    @Test
    void from_an_officers_word_over_three_signatures_to_the_public_page() {
        SampleTown town = SampleTown.register(backend, "april", "ช่อระกา")
                .withUsualPeople()
                .withPerson("suda", "สุดา แก้วใส", "ผู้อำนวยการกองคลัง", Set.of("finance"), Role.HEAD)
                .withPerson("anan", "อนันต์ ตรงเที่ยง", "ปลัด อบต.", Set.of("clerk-office"), Role.CLERK)
                .withPerson("boonmee", "บุญมี รุ่งเรือง", "นายก อบต.", Set.of("clerk-office"), Role.EXECUTIVE)
                .withMeasures()
                .withPublications();
        eventually(() -> {
            assertThat(backend.ask(town.coordinator(), new MeasureBoard(2570)).rows())
                    .hasSize(8);
            assertThat(backend.ask(town.coordinator(), new People()).people()).hasSize(6);
        });
        backend.send(
                town.officer(),
                new AttachEvidence(MEASURE, Town.evidence("e-9", "ประกาศแผนจัดซื้อ", LocalDate.of(2026, 11, 3))));
        officerSaysDone();
        headAgrees();
        coordinatorSubmits();
        for (String approver : new String[] {"suda", "anan", "boonmee"}) {
            agrees(approver);
        }
        coordinatorPublishes();
        Page resident = browsers.open(390, 844);
        resident.navigate("/o/april/reports/2570/6");
        assertThat(resident.locator("main")).containsText("ฉบับเผยแพร่ที่ 1");
        assertThat(resident.locator("main")).containsText("นม ๗๒๓๐๑/๔๕");
        assertThat(resident.locator(".signatures")).containsText("บุญมี รุ่งเรือง");
    }

    private void officerSaysDone() {
        Page officer = phone("somchai@april");
        Locator card = officer.locator(".work-card", new Page.LocatorOptions().setHasText("7008"));
        press(card, "รายงานผล");
        Locator dialog = officer.locator("vaadin-dialog");
        dialog.getByLabel("ดำเนินการแล้วเสร็จ").click();
        press(dialog, "บันทึกรายงาน");
        assertThat(card).containsText("รอหัวหน้าเห็นชอบ");
    }

    private void headAgrees() {
        Page head = phone("suda@april");
        Locator waiting = head.locator(".attention", new Page.LocatorOptions().setHasText("รอความเห็นชอบจากท่าน"));
        assertThat(waiting).containsText("รอความเห็นชอบจากท่าน");
        waiting.locator("a", new Locator.LocatorOptions().setHasText("จัดซื้อจัดจ้าง"))
                .click();
        press(head.locator("main"), "เห็นชอบว่าดำเนินการแล้ว");
        assertThat(head.locator(".badges").first()).containsText("ดำเนินการแล้ว");
        assertThat(head.locator(".history li").first()).containsText("สุดา แก้วใส เห็นชอบว่าดำเนินการแล้ว");
    }

    private void coordinatorSubmits() {
        Page coordinator = wide("somying@april");
        coordinator.navigate("/app/reports/2570-6");
        assertThat(coordinator.locator(".findings")).containsText(Pattern.compile("ต้องแก้ \\(\\d+\\)"));
        press(coordinator.locator(".report-desk"), "เสนอรายงาน");
        Locator dialog = coordinator.locator("vaadin-dialog");
        press(dialog, "เสนอรายงาน");
        assertThat(dialog.locator(".refusal")).containsText("กรุณาแก้ไข หรือระบุเหตุผล");
        dialog.getByLabel("เหตุผลที่เสนอทั้งที่ยังไม่แก้").fill("ข้อมูลที่ขาดจะเสนอในรอบ 12 เดือน");
        press(dialog, "เสนอรายงาน");
        assertThat(coordinator.locator(".report-desk")).containsText("ฉบับที่ 1 อยู่ระหว่างเสนอ");
        assertThat(coordinator.locator(".report-desk")).containsText("รอหัวหน้าหน่วยงาน");
    }

    private void agrees(String person) {
        Page approver = phone(person + "@april");
        approver.locator(".attention a", new Page.LocatorOptions().setHasText("รายงานรอบ 6 เดือน"))
                .click();
        press(approver.locator(".report-desk"), "เห็นชอบ");
        assertThat(approver.locator(".report-desk .history li").first()).containsText("เห็นชอบฉบับที่ 1");
    }

    private void coordinatorPublishes() {
        Page coordinator = wide("somying@april");
        coordinator.navigate("/app/reports/2570-6");
        press(coordinator.locator(".report-desk"), "เผยแพร่รายงาน");
        Locator dialog = coordinator.locator("vaadin-dialog");
        dialog.getByLabel("เลขที่หนังสือ").fill("นม 72301/45");
        press(dialog, "เผยแพร่รายงาน");
        assertThat(coordinator.locator(".report-desk")).containsText("เผยแพร่แล้ว ฉบับที่ 1");
    }
}
