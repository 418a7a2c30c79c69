package app.prongsai.ui.measures;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.links.RecordLinkCheck;
import app.prongsai.links.Trouble;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.ScreenTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that lead nowhere are told on the board and at the measure while it is on the screen. */
class DeadLinksTest extends ScreenTest {

    private static final MeasureId MEASURE = new MeasureId("2570-7008");
    private static final String GONE = "https://www.chaoraka.go.th/gone/";

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void the_board_counts_dead_links_and_leads_to_the_first_of_them(int width) {
        SampleTown town = town("dead-" + width);
        Page page = browsers.signedIn(width, 844, "somying@dead-" + width, SampleTown.PASSWORD, "/app/measures");
        Locator row = page.locator(".measures-board tbody tr", new Page.LocatorOptions().setHasText("7008"));
        assertThat(row).isVisible();
        assertThat(row.locator(".dead-links")).hasCount(0);

        found(town, 7, Trouble.NOT_FOUND);
        found(town, 8, Trouble.NO_SUCH_SITE);
        assertThat(row.locator(".dead-links")).hasText("ลิงก์เสีย 2 รายการ");
        assertThat(row.locator(".dead-links svg")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);

        row.locator(".dead-links").click();
        Locator first = page.locator("ul.evidence li", new Page.LocatorOptions().setHasText("ประกาศฉบับที่ 7"));
        assertThat(first).containsText("ลิงก์เสีย");
        assertThat(first).containsText("ไม่พบหน้านี้");
        assertThat(first).isInViewport();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_measure_says_so_at_its_head_until_they_lead_somewhere_again(int width) {
        SampleTown town = town("dead-measure-" + width);
        found(town, 8, Trouble.NO_ANSWER);
        Page page = browsers.signedIn(
                width, 844, "somying@dead-measure-" + width, SampleTown.PASSWORD, "/app/measures/" + MEASURE.value());
        Locator jump = page.locator("main .badges .dead-links");
        assertThat(jump).hasText("ลิงก์เสีย 1 รายการ");
        Locator dead = page.locator("ul.evidence li", new Page.LocatorOptions().setHasText("ประกาศฉบับที่ 8"));
        assertThat(dead).not().isInViewport();
        jump.click();
        assertThat(dead).isInViewport();
        assertThat(dead).containsText("เว็บไซต์ไม่ตอบ");

        found(town, 7, Trouble.NOT_FOUND);
        assertThat(jump).hasText("ลิงก์เสีย 2 รายการ");
        found(town, 7, null);
        found(town, 8, null);
        assertThat(jump).hasCount(0);
        assertThat(dead).not().containsText("ลิงก์เสีย");
    }

    private void found(SampleTown town, int number, @Nullable Trouble trouble) {
        backend.send(Actor.system(town.tenant(), Channel.CLOCK), new RecordLinkCheck(GONE + number, trouble));
    }

    /** With so much evidence at one measure that the last of it is below the fold. */
    private SampleTown town(String code) {
        SampleTown town =
                SampleTown.register(backend, code, "ช่อระกา").withUsualPeople().withMeasures();
        eventually(() -> assertThat(
                        backend.ask(town.coordinator(), new MeasureBoard(2570)).rows())
                .hasSize(8));
        for (int number = 1; number <= 8; number++) {
            LocalDate day = LocalDate.of(2026, 10, number);
            backend.send(
                    town.officer(),
                    new AttachEvidence(
                            MEASURE,
                            new Evidence(
                                    "e" + number,
                                    EvidenceKind.ANNOUNCEMENT,
                                    "ประกาศฉบับที่ " + number,
                                    day,
                                    day,
                                    null,
                                    GONE + number,
                                    null)));
        }
        eventually(() -> assertThat(
                        backend.ask(town.coordinator(), new MeasureBoard(2570)).rows())
                .filteredOn(row -> row.measure().equals(MEASURE))
                .extracting(Row::evidence)
                .containsExactly(8));
        return town;
    }
}
