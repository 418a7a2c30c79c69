package app.prongsai.ui.evidence;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.links.RecordLinkCheck;
import app.prongsai.links.Trouble;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.testing.Photos;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.ScreenTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Attaching by one typed line, and the vault, in a real browser. */
class VaultTest extends ScreenTest {

    @Test
    void number_and_day_are_typed_in_one_line_and_what_was_understood_is_shown_before_saving() {
        SampleTown town = town("proof-line");
        Page page = wide("somchai@proof-line", "/app/measures/2570-7008");
        press(page.locator("main"), "แนบหลักฐาน");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("ชื่อหลักฐาน").fill("คำสั่งแต่งตั้งคณะทำงาน");
        Locator line = dialog.getByLabel("เลขที่และวันที่");
        line.fill("ที่ ๗๐๔/๒๕๕๙ ลงวันที่ ๓๑ ก.พ. ๖๕");
        assertThat(dialog).containsText("อ่านส่วนนี้ไม่ออก: “๓๑ ก.พ. ๖๕”");
        press(dialog, "แนบหลักฐาน");
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("๓๑ ก.พ. ๖๕");
        line.fill("ที่ ๗๐๔/๒๕๕๙ ลงวันที่ ๓ ต.ค. ๖๕");
        assertThat(dialog).containsText("เข้าใจว่า: เลขที่ 704/2559 · 3 ตุลาคม 2565");
        press(dialog, "แนบหลักฐาน");
        assertThat(page.locator("ul.evidence li")).containsText("3 ต.ค. 65 · เลขที่ 704/2559");
        eventually(() -> assertThat(backend.ask(town.officer(), new MeasureSheet(new MeasureId("2570-7008")))
                        .evidence())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.number()).isEqualTo("704/2559");
                    assertThat(item.from()).isEqualTo(LocalDate.of(2022, 10, 3));
                }));
    }

    @Test
    void the_vault_shows_pictures_and_dead_links_and_lets_one_proof_serve_another_measure() {
        SampleTown town = town("vault");
        Page page = wide("somying@vault", "/app/measures/2570-7008");
        press(page.locator("main"), "แนบหลักฐาน");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("ชื่อหลักฐาน").fill("ภาพการประชุม");
        page.setInputFiles(
                "vaadin-upload input[type=file]", new FilePayload("photo.jpg", "image/jpeg", Photos.jpeg(6)));
        assertThat(dialog.locator("vaadin-upload-file[complete]")).isVisible();
        press(dialog, "แนบหลักฐาน");
        assertThat(page.locator("ul.evidence li")).hasCount(1);

        page.navigate("/app/evidence");
        assertThat(page.locator(".summary")).hasText("แสดง 4 จาก 4 รายการ");
        Locator photo = page.locator("ul.evidence li", new Page.LocatorOptions().setHasText("ภาพการประชุม"));
        assertThat(photo.locator("img")).hasJSProperty("complete", true);
        int wide = (int) photo.locator("img").evaluate("picture => picture.naturalWidth");
        int high = (int) photo.locator("img").evaluate("picture => picture.naturalHeight");
        assertThat(high).isGreaterThan(wide);

        press(photo, "ใช้กับมาตรการอื่น");
        dialog.locator("vaadin-combo-box input").fill("7003");
        page.locator("vaadin-combo-box-item").getByText("7003").click();
        press(dialog, "แนบกับมาตรการนี้");
        assertThat(photo.locator(".uses a")).hasCount(2);
        assertThat(photo).containsText("7003 มาตรการป้องกันการรับสินบน");

        backend.send(
                Actor.system(town.tenant(), Channel.CLOCK),
                new RecordLinkCheck("https://www.chaoraka.go.th/ita", Trouble.NOT_FOUND));
        Locator order = page.locator("ul.evidence li", new Page.LocatorOptions().setHasText("คำสั่งแต่งตั้ง"));
        assertThat(order).containsText("ลิงก์เสีย");
        assertThat(order).containsText("ไม่พบหน้านี้");
        page.getByLabel("เฉพาะลิงก์เสีย").check();
        assertThat(page.locator(".summary")).hasText("แสดง 3 จาก 4 รายการ");
        page.getByLabel("เฉพาะลิงก์เสีย").uncheck();
        page.getByLabel("ค้นหา").fill("๗๐๐๓");
        assertThat(page.locator(".summary")).hasText("แสดง 1 จาก 4 รายการ");
    }

    @Test
    void an_officer_is_told_what_goes_out_unseen_before_attaching_and_before_sharing() {
        town("vault-hidden");
        Page page = browsers.signedIn(390, 844, "somying@vault-hidden", SampleTown.PASSWORD, "/app/measures/2570-7008");
        press(page.locator("main"), "แนบหลักฐาน");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("ชื่อหลักฐาน").fill("คำสั่งแต่งตั้ง");
        Locator notice = dialog.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("มองไม่เห็น"));
        page.setInputFiles(
                "vaadin-upload input[type=file]", new FilePayload("plain.pdf", "application/pdf", Photos.pdf(4)));
        assertThat(dialog.locator("vaadin-upload-file[complete]")).isVisible();
        assertThat(notice).isHidden();
        dialog.locator("vaadin-upload-file [part=remove-button]").click();
        page.setInputFiles(
                "vaadin-upload input[type=file]",
                new FilePayload(
                        "order.docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        Photos.commented()));
        assertThat(notice).containsText("ความคิดเห็นในเอกสาร พร้อมชื่อผู้เขียน");
        press(dialog, "แนบหลักฐาน");
        assertThat(page.locator("ul.evidence li")).hasCount(1);

        page.navigate("/app/evidence");
        Locator order = page.locator("ul.evidence li", new Page.LocatorOptions().setHasText("คำสั่งแต่งตั้ง"))
                .filter(new Locator.FilterOptions().setHasText("7008"));
        order.getByText("มีสิ่งที่มองไม่เห็นติดไปกับไฟล์ 1 อย่าง").click();
        assertThat(order).containsText("ความคิดเห็นในเอกสาร พร้อมชื่อผู้เขียน");
        press(order, "ใช้กับมาตรการอื่น");
        assertThat(notice).containsText("ความคิดเห็นในเอกสาร พร้อมชื่อผู้เขียน");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void the_vault_fits_on_a_phone() {
        town("vault-phone");
        Page page = phone("somying@vault-phone", "/app/evidence");
        assertThat(page.locator("ul.evidence li")).hasCount(3);
        fits(page);
    }

    private SampleTown town(String code) {
        SampleTown town =
                SampleTown.register(backend, code, "ช่อระกา").withUsualPeople().withMeasures();
        eventually(() -> assertThat(
                        backend.ask(town.coordinator(), new MeasureBoard(2570)).rows())
                .hasSize(8));
        return town;
    }
}
