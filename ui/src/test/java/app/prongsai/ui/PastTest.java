package app.prongsai.ui;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.shared.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Looking at a past day, and comparing two, in a real browser. */
class PastTest extends ScreenTest {

    private static final Instant PLANNED = Instant.parse("2026-11-05T03:00:00Z");
    private static final MeasureId PURCHASES = new MeasureId("2570-7008");

    @Test
    void an_auditor_sees_the_board_of_a_day_and_what_changed_since() {
        town("past-board");
        Page page = wide("audit@past-board", "/app/measures");
        Locator row = page.locator(".measures-board tbody tr", new Page.LocatorOptions().setHasText("7008"));
        assertThat(row).containsText("อยู่ระหว่างดำเนินการ");
        assertThat(page.locator(".past-banner")).isHidden();
        page.locator(".past summary").click();
        page.getByLabel("วันที่", new Page.GetByLabelOptions().setExact(true)).fill("10/11/2569");
        page.keyboard().press("Enter");
        assertThat(page.locator(".past-banner"))
                .containsText("กำลังดูข้อมูล ณ สิ้นวันที่ 10 พฤศจิกายน 2569 ไม่ใช่ข้อมูลปัจจุบัน");
        assertThat(page.locator(".past-banner")).containsText("หลังวันนั้นมีมาตรการที่เปลี่ยนแปลง 1 มาตรการ");
        assertThat(row).containsText("ยังไม่ดำเนินการ");
        assertThat(row).containsText("หลังวันนั้นเปลี่ยนเป็น อยู่ระหว่างดำเนินการ 35% หลักฐาน 0 รายการ");
        assertThat(page.locator(".since")).hasCount(1);
        page.reload();
        assertThat(row).containsText("ยังไม่ดำเนินการ");

        row.getByText("มาตรการส่งเสริมความโปร่งใส").click();
        assertThat(page.locator("h1")).hasText("มาตรการส่งเสริมความโปร่งใสในการจัดซื้อจัดจ้าง");
        assertThat(page.locator(".past-banner")).containsText("10 พฤศจิกายน 2569");
        assertThat(page.locator(".history li")).hasCount(2);
        slide(page, 3);
        assertThat(page.locator("main")).containsText("วันนั้นยังไม่มีข้อมูลนี้");
        page.locator(".past-banner a").first().click();
        assertThat(page.locator(".history li")).hasCount(4);
    }

    @Test
    void the_slider_goes_through_the_year_and_back_to_the_present_which_is_live() {
        SampleTown town = town("past-slider");
        Page page = wide("audit@past-slider");
        assertThat(page.locator("h1")).hasText("ภาพรวม ปีงบประมาณ 2570");
        Locator numbers = page.locator(".tile .number");
        assertThat(numbers).hasText(new String[] {"2", "3", "3"});
        page.locator(".past summary").click();
        slide(page, 10);
        assertThat(page.locator(".past-banner")).containsText("11 ตุลาคม 2569");
        assertThat(page.locator(".past-banner")).containsText("ปัจจุบัน: ดำเนินการแล้ว 2 มาตรการ");
        assertThat(page.locator("main")).containsText("ยังไม่มีมาตรการของปีงบประมาณ 2570");
        slide(page, 36);
        assertThat(page.locator(".past-banner")).containsText("6 พฤศจิกายน 2569");
        assertThat(numbers).hasText(new String[] {"2", "2", "4"});
        assertThat(page.locator(".overview")).containsText("เกินกำหนด (0)");
        slide(page, 52);
        assertThat(page.locator(".past-banner")).isHidden();
        assertThat(page.locator(".overview")).containsText("เกินกำหนด (1)");
        backend.send(town.officer(), new ReportProgress(new MeasureId("2570-7003"), 10, "เริ่มแล้ว"));
        assertThat(numbers).hasText(new String[] {"2", "4", "2"});
    }

    @Test
    void two_days_are_compared_in_sentences_on_a_phone_too() {
        town("past-compare");
        Page page = wide("audit@past-compare", "/app/measures");
        page.getByText("เปรียบเทียบ").click();
        assertThat(page.locator("h1")).hasText("เปรียบเทียบมาตรการ");
        page.getByLabel("สิ้นวันที่", new Page.GetByLabelOptions().setExact(true))
                .fill("10/11/2569");
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("เปรียบเทียบสองวัน"))
                .click();
        assertThat(page.locator(".summary")).hasText("เปลี่ยนแปลง 1 มาตรการ ไม่เปลี่ยนแปลง 7 มาตรการ");
        assertThat(page.locator(".side h2"))
                .hasText(new String[] {"ณ สิ้นวันที่ 10 พฤศจิกายน 2569", "ณ สิ้นวันที่ 22 พฤศจิกายน 2569"});
        assertThat(page.locator(".compare-board .changes li")).hasText(new String[] {
            "เปลี่ยนสถานะจากยังไม่ดำเนินการ เป็นอยู่ระหว่างดำเนินการ", "ความก้าวหน้าเปลี่ยนจาก 0% เป็น 35%"
        });
        Page phone = phone("audit@past-compare");
        for (String path : new String[] {
            "compare?from=2026-11-10",
            "measures?on=2026-11-10",
            "overview?on=2026-11-10",
            "measures/2570-7008?on=2026-11-10",
            "reports/2570-6?on=2026-11-10"
        }) {
            phone.navigate("/app/" + path);
            phone.waitForSelector("main h1");
            fits(phone);
        }
    }

    @Test
    void an_officer_looks_back_but_is_not_offered_to_compare() {
        town("past-officer");
        Page page = phone("somchai@past-officer", "/app/measures?on=2026-11-10");
        assertThat(page.locator(".past-banner")).containsText("10 พฤศจิกายน 2569");
        assertThat(page.locator("main")).not().containsText("เปรียบเทียบ");
        page.navigate("/app/measures/2570-7008?on=2026-11-10");
        assertThat(page.locator(".past-banner")).isVisible();
        assertThat(page.locator("main")).not().containsText("รายงานผล");
        page.navigate("/app/compare");
        assertThat(page.locator("main h1")).hasText("ไม่พบสิ่งที่เรียกดู");
    }

    private static void slide(Page page, int day) {
        page.locator(".timeline input")
                .evaluate(
                        "(slider, day) => { slider.value = day; slider.dispatchEvent(new Event('input'));"
                                + " slider.dispatchEvent(new Event('change')); }",
                        day);
        page.waitForURL(Pattern.compile(day == 52 ? ".*/overview" : ".*on=.*"));
    }

    /** Planned and begun on 5 November; one report more on the 20th. */
    private SampleTown town(String code) {
        Instant today = clock.instant();
        clock.set(PLANNED);
        SampleTown town = SampleTown.register(backend, code, "ช่อระกา")
                .withUsualPeople()
                .withPerson("audit", "ตรวจสอบ ดีจริง", "ผู้ตรวจสอบภายใน", Set.of(), Role.AUDITOR)
                .withMeasures()
                .withPublications();
        clock.set(Instant.parse("2026-11-20T03:00:00Z"));
        backend.send(town.officer(), new ReportProgress(PURCHASES, 35, "ประกาศแผนแล้ว"));
        clock.set(today);
        eventually(() -> assertThat(
                        backend.ask(town.officer(), new MeasureSheet(PURCHASES)).percent())
                .isEqualTo(35));
        return town;
    }
}
