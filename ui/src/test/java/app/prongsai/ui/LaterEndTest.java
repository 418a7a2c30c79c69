package app.prongsai.ui;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.shared.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A later end: the officer asks for it on the web, and the head agrees or says why not. */
@WholeApplication
class LaterEndTest extends ScreenTest {

    private static final LocalDate DUE = LocalDate.of(2027, 2, 28);

    @Test
    void the_head_agrees_to_a_later_end_that_an_officer_asks_for() {
        SampleTown town = town("later");
        MeasureId measure = plans(town);
        Page officer = phone("somchai@later");
        asks(officer, measure, "31/3/2570", "ผู้รับจ้างส่งของช้า");

        Page head = phone("suda@later");
        Locator waiting = head.locator(".panel.waiting");
        assertThat(waiting).containsText("รอความเห็นชอบจากท่าน");
        assertThat(waiting).containsText("ขอเลื่อนเป็น 31 มี.ค. 70");
        picture(head, "waiting");
        fits(head);
        waiting.getByText("จัดทำแผนเผยแพร่ข้อมูล").click();
        Locator panel = head.locator(".panel.approval");
        assertThat(panel).containsText("สมชาย ตั้งใจ ขอเลื่อนกำหนดแล้วเสร็จ");
        assertThat(panel).containsText("31 มีนาคม 2570");
        assertThat(panel).containsText("ช้าลง 31 วัน");
        assertThat(panel).containsText("ผู้รับจ้างส่งของช้า");
        picture(head, "agree");
        fits(head);
        press(panel, "ให้เลื่อนกำหนด");
        assertThat(panel).isHidden();
        eventually(() -> assertThat(due(town, measure)).isEqualTo(LocalDate.of(2027, 3, 31)));
        head.navigate("/app/work");
        assertThat(head.locator("main h1")).hasText("งานของฉัน");
        assertThat(waiting).isHidden();
    }

    @Test
    void a_head_who_declines_says_why_and_the_officer_reads_it() {
        SampleTown town = town("no-later");
        MeasureId measure = plans(town);
        Page officer = phone("somchai@no-later");
        asks(officer, measure, "31/3/2570", "งานอื่นเร่งด่วน");

        Page head = wide("suda@no-later", "/app/measures/" + measure.value());
        press(head.locator(".panel.approval"), "ไม่ให้เลื่อน");
        Locator dialog = head.locator("vaadin-dialog");
        press(dialog, "ไม่ให้เลื่อน");
        assertThat(dialog.getByRole(AriaRole.ALERT)).isVisible();
        dialog.getByLabel("เหตุผล").fill("ต้องรายงานในรอบหกเดือน");
        press(dialog, "ไม่ให้เลื่อน");
        assertThat(head.locator(".panel.approval")).isHidden();
        assertThat(officer.locator("main")).containsText("ต้องรายงานในรอบหกเดือน");
        assertThat(due(town, measure)).isEqualTo(DUE);
    }

    @Test
    void what_is_no_later_end_is_refused_in_the_dialog() {
        SampleTown town = town("not-later");
        MeasureId measure = plans(town);
        Page officer = phone("somchai@not-later", "/app/measures/" + measure.value());
        press(officer.locator("main"), "ขอเลื่อนกำหนด");
        Locator dialog = officer.locator("vaadin-dialog");
        dialog.getByLabel("เหตุผล").fill("รอเอกสาร");
        press(dialog, "ขอเลื่อนกำหนด");
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("กรุณาระบุกำหนดใหม่");
        dialog.getByLabel("กำหนดใหม่").fill("1/2/2570");
        press(dialog, "ขอเลื่อนกำหนด");
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("28 กุมภาพันธ์ 2570");
        picture(officer, "dialog");
        assertThat(due(town, measure)).isEqualTo(DUE);
    }

    private static void asks(Page page, MeasureId measure, String day, String why) {
        page.navigate("/app/measures/" + measure.value());
        press(page.locator("main"), "ขอเลื่อนกำหนด");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("กำหนดใหม่").fill(day);
        dialog.getByLabel("เหตุผล").fill(why);
        press(dialog, "ขอเลื่อนกำหนด");
        assertThat(page.locator("main")).containsText("ขอเลื่อนกำหนดเป็น 31 มี.ค. 70 เพราะ “" + why + "”");
    }

    private SampleTown town(String code) {
        return SampleTown.register(backend, code, "ช่อระกา")
                .withUsualPeople()
                .withPerson("suda", "สุดา แก้วใส", "ผู้อำนวยการกองคลัง", Set.of("finance"), Role.HEAD);
    }

    private MeasureId plans(SampleTown town) {
        return town.plan("7101", "จัดทำแผนเผยแพร่ข้อมูล", SampleTown.FROM, DUE, SampleTown.finance());
    }

    private LocalDate due(SampleTown town, MeasureId measure) {
        return backend.ask(town.coordinator(), new MeasureBoard(2570)).rows().stream()
                .filter(row -> row.measure().equals(measure))
                .findFirst()
                .orElseThrow()
                .to();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "later-end-" + name + ".png")));
    }
}
