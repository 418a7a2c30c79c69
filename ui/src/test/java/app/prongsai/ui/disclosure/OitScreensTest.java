package app.prongsai.ui.disclosure;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.disclosure.Checklist;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.read.ItemListChanges;
import app.prongsai.disclosure.read.OitChecklist;
import app.prongsai.disclosure.write.AdoptItemList;
import app.prongsai.disclosure.write.AnswerItem;
import app.prongsai.handbook.CheckTable;
import app.prongsai.handbook.HandbookFile;
import app.prongsai.handbook.HandbookTable;
import app.prongsai.handbook.ReplaceTable;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.PlannedYears;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.People;
import app.prongsai.thai.FiscalYear;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.ScreenTest;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checklist from its adoption to the pack, by a coordinator on a wide screen and an officer on a phone. */
class OitScreensTest extends ScreenTest {

    @Test
    void a_coordinator_adopts_and_assigns_an_officer_answers_and_the_pack_holds_what_was_confirmed()
            throws IOException {
        SampleTown town = SampleTown.register(backend, "oit-screens", "ช่อระกา").withUsualPeople();
        eventually(() -> {
            assertThat(backend.ask(town.coordinator(), new People()).people()).hasSize(3);
            assertThat(backend.ask(town.coordinator(), new OrganisationProfile())
                            .departments())
                    .isNotEmpty();
        });
        Page coordinator = wide("somying@oit-screens", "/app/oit");
        assertThat(coordinator.locator("main")).containsText("จะใช้รายการล่าสุดคือปี 2569 จำนวน 26 ข้อ");
        press(coordinator.locator("main"), "รับรายการปี 2570");
        assertThat(coordinator.locator(".hint")).containsText("จึงใช้รายการของปี 2569 ไปก่อน");
        assertThat(coordinator.locator(".oit-table tbody tr")).hasCount(26);

        coordinator.navigate("/app/oit/2570-O1");
        assertThat(coordinator.locator("main")).containsText("แนวทางเบื้องต้น ที่มา:");
        press(coordinator.locator("main"), "มอบหมาย");
        Locator dialog = coordinator.locator("vaadin-dialog");
        dialog.getByLabel("หน่วยงาน").fill("กองคลัง");
        coordinator.keyboard().press("Enter");
        dialog.getByLabel("กำหนด").fill("20/11/2569");
        press(dialog, "บันทึก");
        assertThat(coordinator.locator(".history")).containsText("มอบหมายให้กองคลัง กำหนด 20 พ.ย. 69");
        assertThat(coordinator.locator(".badges").first()).containsText("เกินกำหนด 2 วัน");

        Page officer = phone("somchai@oit-screens", "/app/oit");
        assertThat(officer.locator(".oit-table tbody tr")).hasCount(1);
        fits(officer);
        officer.locator(".oit-table tbody tr a").click();
        press(officer.locator("main"), "ตอบข้อนี้");
        Locator answer = officer.locator("vaadin-dialog");
        answer.getByLabel("ที่อยู่ของหน้าเว็บ").fill("javascript:alert(1)");
        press(answer, "บันทึกคำตอบ");
        assertThat(answer).containsText("ที่อยู่ต้องขึ้นต้นด้วย http");
        answer.getByLabel("ที่อยู่ของหน้าเว็บ").fill("/o/oit-screens");
        answer.getByLabel("คำอธิบาย").fill("ดูหัวข้อแรกของหน้า <b>");
        press(answer, "บันทึกคำตอบ");
        assertThat(officer.locator("main")).containsText("ตอบแล้ว รอยืนยัน");
        fits(officer);

        press(coordinator.locator("main"), "ยืนยันคำตอบ");
        assertThat(coordinator.locator(".badges").first()).containsText("ยืนยันแล้ว");
        coordinator.navigate("/app/oit");
        assertThat(coordinator.locator(".readiness")).containsText("3%");
        eventually(() -> assertThat(list(town).readiness().ready()).isEqualTo(1));
        press(coordinator.locator("main"), "จัดทำชุดเอกสารชี้แจง");
        Locator packs = coordinator.locator(".packs");
        assertThat(packs).containsText("1 ที่อยู่");
        Download download = coordinator.waitForDownload(() -> packs.locator("a").click());
        assertThat(download.suggestedFilename()).isEqualTo("oit-oit-screens-2570.zip");
        Map<String, String> pack = texts(download);
        assertThat(pack).containsKeys("index.html", "index.csv", "SHA256SUMS", "items/O1.html", "items/O26.html");
        assertThat(pack.get("pages/O1-1.html")).contains("องค์การบริหารส่วนตำบลช่อระกา");
        assertThat(pack.get("items/O1.html")).contains("ดูหัวข้อแรกของหน้า &lt;b&gt;");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_newer_list_is_shown_item_by_item_and_taken_over_with_one_confirmation(int width) {
        int year = 2583 + width % 7; // of its own, as the handbook is everybody's
        String code = "oit-newer-" + width;
        SampleTown town = SampleTown.register(backend, code, "ช่อระกา").withUsualPeople();
        LocalDate day = new FiscalYear(year).from();
        backend.send(
                town.coordinator(),
                new PlanMeasure(
                        new MeasureId(year + "-1"),
                        year,
                        "1",
                        "มาตรการของปีที่เลือก",
                        day,
                        day,
                        List.of(new Guideline(1, "ทำ", List.of(), day, day))));
        backend.send(town.coordinator(), new AdoptItemList(year));
        backend.send(town.coordinator(), new AnswerItem(year, new ItemCode("O3"), List.of("/o/" + code), ""));
        replaceList(year, width);
        eventually(() -> {
            assertThat(backend.ask(town.coordinator(), new People()).people()).hasSize(3);
            assertThat(backend.ask(town.coordinator(), new ItemListChanges(year))
                            .newer())
                    .isPresent();
            assertThat(backend.ask(town.coordinator(), new PlannedYears()).years())
                    .containsExactly(year);
        });

        Page page = browsers.signedIn(width, 844, "somying@" + code, SampleTown.PASSWORD, "/app/oit");
        Locator newer = page.locator(".newer-list");
        assertThat(newer).containsText("ข้อใหม่ 1 ข้อ เปลี่ยนรหัสหรือถ้อยคำ 1 ข้อ ตัดออก 1 ข้อ");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        press(newer, "ดูสิ่งที่เปลี่ยนและรับรายการ");
        Locator dialog = page.locator("vaadin-dialog");
        assertThat(dialog).containsText("ข้อมูลเปิดภาครัฐ");
        assertThat(dialog).containsText("เดิม: ข้อมูลผู้บริหาร");
        assertThat(dialog).containsText("ขณะนี้: ตอบแล้ว รอยืนยัน");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        press(dialog, "รับรายการฉบับใหม่");
        assertThat(newer).not().isVisible();
        page.getByText("ข้อที่ไม่ต้องตอบแล้ว 1 ข้อ").click();
        page.locator(".dropped-items a").click();
        assertThat(page.locator("main")).containsText("ข้อนี้ไม่อยู่ในรายการของปีนี้แล้ว");
        assertThat(page.locator(".history")).containsText("ไม่อยู่ในรายการแล้ว");
        assertThat(page.locator("main")).containsText("/o/" + code);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    /** O2 is called otherwise, and O3 means something else. */
    private void replaceList(int year, int width) {
        Actor operator = Actor.operator(TenantId.PLATFORM, "operator");
        String list = new String(
                        backend.ask(operator, new HandbookFile(HandbookTable.OIT_ITEMS, 2569))
                                .bytes(),
                        StandardCharsets.UTF_8)
                .replace(",ข้อมูลผู้บริหาร,", ",ข้อมูลผู้บริหารและสมาชิกสภา " + width + ",")
                .replaceFirst(
                        "O3,[^\\r\\n]*",
                        "O3,9.1,ข้อมูลพื้นฐาน,open-data-" + width + ",same,ข้อมูลเปิดภาครัฐ " + width
                                + ",,คู่มือของปี,S");
        byte[] file = list.getBytes(StandardCharsets.UTF_8);
        backend.send(
                operator,
                new ReplaceTable(
                        HandbookTable.OIT_ITEMS,
                        year,
                        backend.ask(operator, new CheckTable(HandbookTable.OIT_ITEMS, year, file))
                                .rows()));
    }

    private Checklist list(SampleTown town) {
        return backend.ask(town.coordinator(), new OitChecklist(2570));
    }

    private static Map<String, String> texts(Download download) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(download.createReadStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
