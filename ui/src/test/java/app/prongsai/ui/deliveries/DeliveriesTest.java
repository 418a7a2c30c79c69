package app.prongsai.ui.deliveries;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.Message;
import app.prongsai.deliveries.Outbox;
import app.prongsai.deliveries.ParkDelivery;
import app.prongsai.deliveries.PlanDelivery;
import app.prongsai.deliveries.PlanLetter;
import app.prongsai.deliveries.Priority;
import app.prongsai.deliveries.RecordAcceptance;
import app.prongsai.deliveries.RecordQuota;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Seal;
import app.prongsai.reminders.ReminderRules;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.staff.MailAddress;
import app.prongsai.staff.PersonId;
import app.prongsai.ui.Browsers;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.WholeApplication;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class DeliveriesTest {

    static final Browsers browsers = new Browsers();

    @Autowired
    Backend backend;

    @Autowired
    Seal seal;

    @LocalServerPort
    int port;

    @BeforeEach
    void open() {
        browsers.at(port);
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertThat(browsers.leave()).isEmpty();
    }

    @Test
    void what_could_not_be_sent_is_seen_with_its_reason_and_sent_again_by_one_press() {
        SampleTown town = town("post-again");
        Actor system = Actor.system(town.tenant(), Channel.LINE);
        backend.send(system, new RecordQuota(300L, 280));
        plan(system, "a-1", Priority.ANNOUNCEMENT, "ปิดถนนหน้าตลาดวันจันทร์", 12);
        plan(system, "a-2", Priority.ANNOUNCEMENT, "ฉีดวัคซีนสุนัขและแมว", 40);
        plan(system, "r-1", Priority.REMINDER, "งานที่ต้องติดตาม วันที่ 23 พฤศจิกายน 2569", 1);
        backend.send(
                system,
                new PlanLetter(
                        new DeliveryId("l-1"),
                        "reminders/1",
                        Priority.REMINDER,
                        seal.seal(town.tenant(), "somchai@example.go.th"),
                        message("งานที่ต้องติดตาม วันที่ 23 พฤศจิกายน 2569")));
        backend.send(system, new RecordAcceptance(new DeliveryId("a-1"), null));
        park(system, "a-2");
        park(system, "r-1");
        Page phone = browsers.signedIn(390, 844, "somying@post-again", SampleTown.PASSWORD, "/app/deliveries");
        assertThat(phone.locator("main")).containsText("คาดว่าจะไม่พอ");
        assertThat(phone.locator("main")).containsText("ใช้แล้ว 280 จาก 300 ข้อความ");
        Locator row = phone.locator("tr", new Page.LocatorOptions().setHasText("ฉีดวัคซีน"));
        assertThat(row).containsText("ส่งไม่ได้");
        assertThat(row).containsText("ข้อความของเดือนนี้ครบตามแผนบริการ LINE แล้ว");
        row.locator("vaadin-button").click();
        assertThat(row).containsText("รอส่ง");
        eventually(() -> assertThat(backend.ask(system, new Outbox()).deliveries())
                .extracting(delivery -> delivery.delivery().value())
                .contains("a-2"));
        Page wide = browsers.signedIn(1280, 900, "somying@post-again", SampleTown.PASSWORD, "/app/deliveries");
        assertThat(wide.locator("main")).containsText("อีเมล");
    }

    @Test
    void an_officer_sees_but_does_not_send_again() {
        SampleTown town = town("post-seen");
        Actor system = Actor.system(town.tenant(), Channel.LINE);
        plan(system, "a-1", Priority.ANNOUNCEMENT, "ปิดถนนหน้าตลาด", 3);
        park(system, "a-1");
        Page officer = browsers.signedIn(390, 844, "somchai@post-seen", SampleTown.PASSWORD, "/app/deliveries");
        assertThat(officer.locator("tr", new Page.LocatorOptions().setHasText("ปิดถนน")))
                .containsText("ส่งไม่ได้");
        assertThat(officer.locator("main vaadin-button")).hasCount(0);
        assertThat(officer.locator("main")).containsText("ยังไม่ทราบโควตา");
    }

    @Test
    void the_coordinator_sets_hours_and_escalation() {
        SampleTown town = town("post-hours");
        Page page = browsers.signedIn(390, 844, "somying@post-hours", SampleTown.PASSWORD, "/app/deliveries");
        assertThat(page.locator("main")).containsText("แจ้งหัวหน้าเมื่อเกินกำหนดมากกว่า 3 วัน");
        press(page.locator("main"), "ตั้งค่าการเตือน");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("แจ้งหัวหน้าเมื่อเกินกำหนดมากกว่า (วัน)").fill("1");
        press(dialog, "บันทึก");
        assertThat(page.locator("main")).containsText("แจ้งหัวหน้าเมื่อเกินกำหนดมากกว่า 1 วัน");
        ReminderRules.Rules rules = backend.ask(town.coordinator(), new ReminderRules());
        assertThat(rules.escalateAfterDays()).isEqualTo(1);
        assertThat(rules.from()).isEqualTo(LocalTime.of(8, 30));
    }

    @Test
    void one_gives_ones_own_address() {
        SampleTown town = town("post-mail");
        Page page = browsers.signedIn(390, 844, "somchai@post-mail", SampleTown.PASSWORD, "/app/account");
        page.getByLabel("อีเมลของท่าน").fill("somchai@example.go.th");
        press(page.locator("main"), "บันทึกอีเมล");
        assertThat(page.locator("vaadin-notification-card")).containsText("บันทึกอีเมลแล้ว");
        eventually(() -> assertThat(backend.ask(town.officer(), new MailAddress(new PersonId("somchai")))
                        .address())
                .isEqualTo("somchai@example.go.th"));
    }

    private SampleTown town(String code) {
        return SampleTown.register(backend, code, "ช่อระกา").withUsualPeople();
    }

    private void plan(Actor system, String id, Priority priority, String title, int people) {
        List<String> recipients = IntStream.range(0, people)
                .mapToObj(n -> seal.seal(system.tenant(), "U" + n))
                .toList();
        backend.send(system, new PlanDelivery(new DeliveryId(id), "x/1", priority, recipients, message(title)));
    }

    private void park(Actor system, String id) {
        backend.send(
                system,
                new ParkDelivery(
                        new DeliveryId(id), "ข้อความของเดือนนี้ครบตามแผนบริการ LINE แล้ว (อ้างอิง LINE 5f3a-09)"));
    }

    private static Message message(String title) {
        return new Message("announcement", title, List.of("รายละเอียด"), null);
    }

    private static void press(Locator place, String button) {
        place.locator("vaadin-button", new Locator.LocatorOptions().setHasText(button))
                .first()
                .click();
    }
}
