package app.prongsai.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.prongsai.reports.OpenRound;
import app.prongsai.reports.RoundId;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever presses the next link before the last screen has quite come gets what was pressed last, and links go on working. */
class QuickPressesTest extends ScreenTest {

    private static final int TIMES = 6;

    @Test
    void of_many_links_pressed_in_haste_the_last_one_counts() {
        Page page = coordinator("haste");
        page.evaluate("""
                async () => {
                  for (const place of ['reports', 'measures', 'evidence', 'reports', 'calendar', 'measures']) {
                    document.querySelector('.rail a[href="' + place + '"]').click();
                    await new Promise(resolve => requestAnimationFrame(resolve));
                  }
                }
                """);
        arrives(page, "measures", "มาตรการ");
        goes(page, "reports");
        arrives(page, "reports", "รายงาน");
    }

    @Test
    void a_link_that_is_pressed_right_after_the_one_that_leads_here_is_followed() {
        Page page = coordinator("here");
        for (int time = 0; time < TIMES; time++) {
            goes(page, "reports");
            arrives(page, "reports", "รายงาน");
            goes(page, "reports");
            page.locator(".card").getByText("ดูรายงาน").click();
            arrives(page, "reports/2570-6", "รอบ 6 เดือน");
        }
    }

    @Test
    void a_link_may_be_pressed_twice() {
        Page page = coordinator("twice");
        for (int time = 0; time < TIMES; time++) {
            page.locator(".rail a[href='reports']").dblclick();
            page.locator(".card").getByText("ดูรายงาน").dblclick();
            arrives(page, "reports/2570-6", "รอบ 6 เดือน");
        }
    }

    private Page coordinator(String code) {
        SampleTown town = SampleTown.register(backend, code, "ช่อระกา").withUsualPeople();
        backend.send(town.coordinator(), new OpenRound(new RoundId("2570-6"), 2569, ""));
        return wide("somying@" + code);
    }

    private static void goes(Page page, String place) {
        page.locator(".rail a[href='" + place + "']").click();
    }

    private static void arrives(Page page, String place, String title) {
        page.waitForURL("**/app/" + place);
        assertThat(page.locator("main h1")).containsText(Pattern.compile("^" + title));
    }
}
