package app.prongsai.ui;

import static app.prongsai.testing.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.Budget;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.read.Overview;
import app.prongsai.measures.write.ImportMeasure;
import app.prongsai.measures.write.PlanBudget;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.ReportFindings;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.AssignRoles;
import app.prongsai.staff.Authenticate;
import app.prongsai.staff.EndAssignment;
import app.prongsai.staff.IssueLinkCode;
import app.prongsai.staff.LinkChatAccount;
import app.prongsai.staff.People;
import app.prongsai.staff.PersonId;
import app.prongsai.ui.portal.OpenTown;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The staff application as people use it, in a real browser. */
class StaffAppTest extends ScreenTest {

    private static final List<String> PUBLIC_PAGES = List.of(
            "/",
            "/?q=nothing-of-this-name",
            "/overview",
            "/overview/2570/นครราชสีมา",
            "/open-data",
            "/proof",
            "/accessibility",
            "/privacy",
            "/o/axe-public",
            "/o/axe-public/announcements",
            "/o/axe-public/announcements/open-day",
            "/o/axe-public/measures/2570",
            "/o/axe-public/reports",
            "/o/axe-public/reports/2570/6",
            "/o/axe-public/oit",
            "/o/axe-public/oit/2570",
            "/o/axe-public/oit/2570/O1",
            "/o/axe-public/privacy",
            "/o/axe-public/accessibility",
            "/sign-in");
    private static final List<String> COORDINATORS_PAGES = List.of(
            "",
            "work",
            "overview",
            "measures",
            "measures/2570-7001",
            "plan",
            "compare",
            "import",
            "announcements",
            "deliveries",
            "reports",
            "reports/2570-6",
            "reports/compare",
            "evidence",
            "oit",
            "oit/2570-O1",
            "calendar",
            "assessments",
            "assessments/entry",
            "account");
    private static final String FOLLOW = """
            address => {
              document.querySelectorAll('main h1').forEach(title => title.setAttribute('data-left', ''));
              const link = document.createElement('a');
              link.href = address;
              document.body.append(link);
              link.click();
              link.remove();
            }
            """;
    private static final List<String> ADMINISTRATORS_PAGES = List.of("people", "organisation", "organisation/line");
    private static final List<String> OPERATORS_PAGES = List.of("operator", "handbook");

    @Test
    void an_officer_reports_and_the_coordinator_sees_it_without_doing_anything() {
        SampleTown town = town("live");
        Page coordinator = wide("somying@live");
        assertThat(coordinator.locator("h1")).hasText("ภาพรวม ปีงบประมาณ 2570");
        assertThat(coordinator.locator(".tile .number")).hasText(new String[] {"2", "2", "4"});

        Page officer = phone("somchai@live");
        assertThat(officer.locator("h1")).hasText("งานของฉัน");
        Locator card = officer.locator(".work-card", new Page.LocatorOptions().setHasText("7008"));
        press(card, "รายงานผล");
        Locator dialog = officer.locator("vaadin-dialog");
        dialog.getByLabel("ความก้าวหน้า").fill("35");
        dialog.getByLabel("ได้ดำเนินการอะไรไปแล้ว").fill("ประกาศแผนแล้ว");
        press(dialog, "บันทึกรายงาน");

        assertThat(card).containsText("อยู่ระหว่างดำเนินการ");
        assertThat(card).containsText("ก้าวหน้า 35%");
        assertThat(card).hasClass(Pattern.compile(".*changed.*"));
        assertThat(coordinator.locator(".tile .number")).hasText(new String[] {"2", "3", "3"});
        eventually(() -> {
            var sheet = backend.ask(town.officer(), new MeasureSheet(new MeasureId("2570-7008")));
            assertThat(sheet.percent()).isEqualTo(35);
            assertThat(sheet.history().getLast().actor()).isEqualTo("person/somchai");
        });

        press(officer.locator("vaadin-notification-card"), "เลิกทำ");
        assertThat(card).containsText("ยังไม่ดำเนินการ");
        assertThat(coordinator.locator(".tile .number")).hasText(new String[] {"2", "2", "4"});
    }

    @Test
    void a_measures_page_tells_its_history_in_sentences_and_follows_line() {
        SampleTown town = town("history");
        Page page = wide("somchai@history", "/app/measures/2570-7001");
        assertThat(page.locator(".history"))
                .containsText("สมชาย ตั้งใจ รายงานว่าก้าวหน้า 40%: “ประกาศบนเว็บไซต์แล้ว 2 ไตรมาส”");
        Actor officer = town.officer();
        backend.send(
                new Actor(officer.tenant(), officer.id(), Channel.LINE, officer.roles(), officer.departments()),
                new ReportProgress(new MeasureId("2570-7001"), 60, "เพิ่มไตรมาสที่ 3"));
        assertThat(page.locator(".history li").first())
                .containsText("สมชาย ตั้งใจ รายงานทาง LINE ว่าก้าวหน้า 60%: “เพิ่มไตรมาสที่ 3”");
        assertThat(page.locator("main")).containsText("เลิกทำรายงานล่าสุดของฉัน");
        assertThat(page.locator("main")).containsText("ยังไม่ได้ระบุงบประมาณ");
        backend.send(town.coordinator(), new PlanBudget(new MeasureId("2570-7001"), 1_000_000));
        assertThat(page.locator("main")).containsText("งบประมาณ 10,000.00 บาท · ยังไม่มีข้อมูลการใช้จ่าย");
    }

    @Test
    void an_imported_link_that_is_no_address_of_the_web_is_only_text() {
        SampleTown town = town("links");
        PlanMeasure plan = new PlanMeasure(
                new MeasureId("imported"),
                2570,
                "7077",
                "<img src=x onerror=alert(1)>",
                SampleTown.FROM,
                SampleTown.TO,
                List.of(new Guideline(
                        1, "ตามรายงานเดิม", List.of(SampleTown.office()), SampleTown.FROM, SampleTown.TO)));
        Evidence evidence = new Evidence(
                "e-1",
                EvidenceKind.PUBLICATION,
                "เผยแพร่",
                null,
                null,
                null,
                "javascript:alert(document.cookie)",
                null);
        backend.send(
                town.coordinator(),
                new ImportMeasure(plan, MeasureStatus.IN_PROGRESS, List.of(evidence), Map.of(), Budget.UNSAID));
        eventually(() -> backend.ask(town.coordinator(), new MeasureSheet(plan.measure())));
        Page page = wide("somying@links", "/app/measures/imported");
        assertThat(page.locator("h1")).hasText("<img src=x onerror=alert(1)>");
        assertThat(page.locator("ul.evidence")).containsText("javascript:alert(document.cookie)");
        assertThat(page.locator("ul.evidence a")).hasCount(0);
    }

    @Test
    void a_coordinator_reminds_everybody_and_sees_what_became_of_it() {
        SampleTown town = town("remind");
        PersonId somchai = new PersonId("somchai");
        backend.send(town.officer(), new IssueLinkCode(somchai, "246810"));
        backend.send(
                Actor.system(town.tenant(), Channel.LINE),
                new LinkChatAccount(somchai, "246810", "U0123456789abcdef0123456789abcdef"));
        Page log = wide("somchai@remind", "/app/deliveries");
        Locator reminder = log.locator(".table tbody tr", new Page.LocatorOptions().setHasText("เตือนงาน"));
        assertThat(reminder).hasCount(0);
        Page page = wide("somying@remind");
        press(page.locator("main"), "เตือนผู้รับผิดชอบวันนี้");
        assertThat(page.locator("vaadin-notification-card")).containsText("สั่งเตือนแล้ว");
        assertThat(reminder).containsText("รอส่ง");
    }

    @Test
    void after_signing_out_nothing_is_left_open() {
        town("out");
        Page page = wide("somying@out");
        page.locator(".person vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM)
                .filter(new Locator.FilterOptions().setHasText("ออกจากระบบ"))
                .click();
        page.waitForURL(Pattern.compile(".*/sign-in\\?bye"));
        page.goBack();
        assertThat(page.locator("h1")).hasText("เข้าสู่ระบบ");
    }

    @Test
    void what_a_rule_refuses_is_said_in_the_dialog_which_stays() {
        town("refused");
        Page page = wide("somchai@refused", "/app/measures/2570-7008");
        assertThat(page.locator("main")).containsText("แนบหลักฐาน");
        assertThat(page.locator("main")).not().containsText("เลิกทำรายงานล่าสุดของฉัน");
        press(page.locator("main"), "รายงานผล");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("ดำเนินการแล้วเสร็จ").check();
        press(dialog, "บันทึกรายงาน");
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("ต้องมีหลักฐานอย่างน้อยหนึ่งรายการ");
        assertThat(dialog.getByLabel("ดำเนินการแล้วเสร็จ")).isChecked();
    }

    @Test
    void evidence_is_attached_with_a_picture_and_opened_again() {
        town("proof");
        Page page = wide("somchai@proof", "/app/measures/2570-7008");
        press(page.locator("main"), "แนบหลักฐาน");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("ชื่อหลักฐาน").fill("ภาพการประชุม");
        page.setInputFiles("vaadin-upload input[type=file]", new FilePayload("photo.png", "image/png", Pictures.png()));
        assertThat(dialog.locator("vaadin-upload-file[complete]")).isVisible();
        press(dialog, "แนบหลักฐาน");
        Locator item = page.locator("ul.evidence li");
        assertThat(item).containsText("ภาพการประชุม");
        assertThat(item).containsText("รูปถ่ายกิจกรรม · 22 พ.ย. 69");
        String address = item.getByText("เปิดไฟล์").getAttribute("href");
        var file = page.request().get("/app/" + address);
        assertThat(file.headers()).containsEntry("content-type", "image/png");
        assertThat(file.body()).isEqualTo(Pictures.png());
    }

    @Test
    void a_coordinator_plans_a_measure_and_the_officer_finds_it() {
        SampleTown town = town("plan");
        Page page = wide("somying@plan", "/app/plan");
        assertThat(page.getByLabel("รหัส")).hasValue("7009");
        page.getByLabel("มาตรการ", new Page.GetByLabelOptions().setExact(true)).fill("มาตรการเสริม");
        page.locator(".guideline-fields textarea").fill("ประชุมชี้แจง");
        page.locator("vaadin-multi-select-combo-box input").fill("กองคลัง");
        page.locator("vaadin-multi-select-combo-box-item").getByText("กองคลัง").click();
        page.keyboard().press("Escape");
        press(page.locator("main"), "บันทึกมาตรการ");
        assertThat(page.locator("h1")).hasText("มาตรการ ปีงบประมาณ 2570");
        assertThat(page.locator(".measures-board")).containsText("มาตรการเสริม");
        assertThat(backend.ask(town.officer(), new MeasureBoard(2570)).rows()).hasSize(9);
        Page officer = phone("somchai@plan");
        assertThat(officer.locator(".work-card", new Page.LocatorOptions().setHasText("7009")))
                .isVisible();
    }

    @Test
    void sixty_findings_are_worked_through_on_a_phone() {
        SampleTown town = town("sixty");
        for (int number = 11; number <= 23; number++) {
            town.plan("70" + number, "มาตรการที่ " + number, SampleTown.FROM, SampleTown.TO, SampleTown.office());
        }
        backend.send(town.coordinator(), new OpenRound(new RoundId("2570-6"), 2569, ""));
        eventually(() -> assertThat(backend.ask(town.coordinator(), new ReportFindings(new RoundId("2570-6")))
                        .errors())
                .isGreaterThan(60));
        Page page = phone("somying@sixty", "/app/reports/2570-6");
        Locator group = page.locator("vaadin-details", new Page.LocatorOptions().setHasText("ช่องว่างที่ต้องระบุ"));
        assertThat(group.first().locator("vaadin-details-summary")).hasText(Pattern.compile(".* \\(62\\)"));
        Locator last = group.first().locator("li a").last();
        assertThat(last).isHidden();
        group.first().locator("vaadin-details-summary").click();
        assertThat(last).isVisible();
        fits(page);
        last.click();
        assertThat(page.locator("h1")).hasText("มาตรการที่ 23");
        assertThat(page.locator("section#remarks")).isInViewport();
        page.goBack();
        assertThat(last).isVisible();
    }

    @Test
    void the_board_is_filtered_by_word_status_and_thai_digits() {
        town("board");
        Page page = wide("somying@board", "/app/measures");
        assertThat(page.locator(".summary")).hasText("แสดง 8 จาก 8 มาตรการ");
        assertThat(page.locator(".measures-board tbody tr", new Page.LocatorOptions().setHasText("7005")))
                .containsText("ไม่มีผู้รับผิดชอบที่ชัดเจน");
        page.getByLabel("ค้นหา").fill("๗๐๐๓");
        assertThat(page.locator(".summary")).hasText("แสดง 1 จาก 8 มาตรการ");
        assertThat(page.locator(".measures-board tbody tr")).containsText("มาตรการป้องกันการรับสินบน");
    }

    @Test
    void another_organisations_measure_looks_exactly_like_a_missing_one() {
        town("mine");
        SampleTown other = town("theirs");
        MeasureId secret = other.plan("7050", "เฉพาะของที่อื่น", SampleTown.FROM, SampleTown.TO, SampleTown.office());
        eventually(() -> backend.ask(other.coordinator(), new MeasureSheet(secret)));
        Page page = wide("somying@mine", "/app/measures/" + secret.value());
        assertThat(page.locator("main h1")).hasText("ไม่พบสิ่งที่เรียกดู");
        String foreign = page.locator("main").innerText();
        page.navigate("/app/measures/2570-9999");
        assertThat(page.locator("main h1")).hasText("ไม่พบสิ่งที่เรียกดู");
        assertThat(page.locator("main").innerText()).isEqualTo(foreign);
    }

    @Test
    void screens_of_other_roles_are_not_there() {
        town("roles");
        Page officer = wide("somchai@roles");
        assertThat(officer.locator(".rail")).not().containsText("บุคลากร");
        for (String path :
                new String[] {"/app/people", "/app/plan", "/app/import", "/app/operator", "/app/organisation"}) {
            officer.navigate(path);
            assertThat(officer.locator("main h1")).hasText("ไม่พบสิ่งที่เรียกดู");
        }
    }

    @Test
    void the_language_is_switched_and_stays() {
        town("words");
        Page page = wide("somying@words");
        page.locator(".person vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM)
                .filter(new Locator.FilterOptions().setHasText("English"))
                .click();
        assertThat(page.locator("h1")).hasText("Overview of fiscal year 2570");
        assertThat(page.locator(".rail")).containsText("My work");
        page.navigate("/app/measures/2570-7003");
        assertThat(page.locator(".history")).containsText("planned this measure");
        assertThat(page.locator(".badges")).containsText("ต.ค. 69 – พ.ย. 69");
        page.navigate("/sign-in");
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    @Test
    void on_a_phone_what_one_needs_daily_is_at_the_bottom() {
        town("narrow");
        assertThat(phone("somying@narrow").locator(".rail .entry:visible"))
                .hasText(new String[] {"งานของฉัน", "ภาพรวม", "รายงาน", "ประกาศ"});
    }

    @Test
    void a_refusal_is_in_sight_however_long_the_dialog_is() {
        town("in-sight");
        Page page = phone("admin@in-sight", "/app/people");
        press(page.locator("main"), "เพิ่มบุคลากร");
        Locator dialog = page.locator("vaadin-dialog");
        press(dialog, "เพิ่ม");
        assertThat(dialog.getByRole(AriaRole.ALERT)).isInViewport();
    }

    @Test
    void an_incomplete_plan_says_at_each_field_what_is_missing() {
        town("incomplete");
        Page page = wide("somying@incomplete", "/app/plan");
        page.getByLabel("วันสิ้นสุด").fill("1/9/2569");
        press(page.locator("main"), "บันทึกมาตรการ");
        assertThat(page.locator("main")).containsText("กรุณาระบุชื่อมาตรการ");
        assertThat(page.locator("main")).containsText("วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่ม");
        assertThat(page.locator("main")).containsText("กรุณาระบุแนวทางการปฏิบัติ");
        assertThat(page.locator("main")).containsText("กรุณาเลือกผู้รับผิดชอบ");
    }

    @Test
    void an_administrator_invites_somebody_who_can_then_sign_in() {
        town("invite");
        Page admin = wide("admin@invite", "/app/people");
        press(admin.locator("main"), "เพิ่มบุคลากร");
        Locator dialog = admin.locator("vaadin-dialog");
        dialog.getByLabel("ชื่อและนามสกุล").fill("มานะ ขยันดี");
        dialog.getByLabel("ตำแหน่ง").fill("นายช่างโยธา");
        dialog.getByLabel("ชื่อผู้ใช้").fill("mana");
        dialog.locator("vaadin-password-field input").fill("สั้น");
        press(dialog.locator("vaadin-button[theme~=primary]"));
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("อย่างน้อย 8");
        dialog.locator("vaadin-password-field input").fill(SampleTown.PASSWORD);
        press(dialog.locator("vaadin-button[theme~=primary]"));
        assertThat(admin.locator(".card", new Page.LocatorOptions().setHasText("มานะ ขยันดี")))
                .containsText("mana@invite");
        eventually(() ->
                backend.ask(Actor.publicOf(new TenantId("invite")), new Authenticate("mana", SampleTown.PASSWORD)));
        Page mana = phone("mana@invite");
        assertThat(mana.locator("h1")).hasText("งานของฉัน");
    }

    @Test
    void a_line_code_is_shown_once_with_how_to_use_it() {
        town("code");
        Page page = phone("somchai@code", "/app/account");
        press(page.locator("main"), "ออกรหัสเชื่อม LINE");
        Locator dialog = page.locator("vaadin-dialog");
        press(dialog, "ออกรหัส");
        assertThat(dialog.locator(".secret")).hasText(Pattern.compile("\\d{6}"));
        String code = dialog.locator(".secret").innerText();
        assertThat(dialog).containsText("เชื่อมบัญชี " + code);
        press(dialog, "ปิด");
        page.reload();
        assertThat(page.locator("main h1")).hasText("บัญชีของฉัน");
        assertThat(page.content()).doesNotContain(code);
    }

    @Test
    void whoever_leaves_or_changes_roles_is_signed_out_on_every_screen_at_once() {
        SampleTown town = town("leaving");
        Actor admin = town.as("admin", Set.of("clerk-office"), Role.ADMINISTRATOR);
        Page officer = wide("somchai@leaving");
        Page coordinator = wide("somying@leaving");
        backend.send(admin, new EndAssignment(new PersonId("somchai")));
        officer.waitForURL(Pattern.compile(".*/sign-in\\?left"));
        backend.send(admin, new AssignRoles(new PersonId("somying"), Set.of("clerk-office"), Set.of(Role.AUDITOR)));
        coordinator.waitForURL(Pattern.compile(".*/sign-in\\?rights"));
        officer.navigate("/app/work");
        assertThat(officer.locator("h1")).hasText("เข้าสู่ระบบ");
    }

    @Test
    void an_announcement_is_read_once_more_and_then_public() {
        town("publish");
        Page page = wide("somying@publish", "/app/announcements");
        press(page.locator("main"), "เขียนประกาศ");
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("ชื่อเรื่อง").fill("ปิดถนนซ่อมท่อ");
        dialog.getByLabel("เนื้อหา").fill("วันที่ 25 พ.ย.");
        press(dialog, "ตรวจทาน");
        assertThat(dialog).containsText("จะแสดงต่อสาธารณะ");
        assertThat(new Visit(port).get("/o/publish/announcements").body()).doesNotContain("ปิดถนนซ่อมท่อ");
        press(dialog, "เผยแพร่ต่อสาธารณะ");
        assertThat(page.locator("main")).containsText("ปิดถนนซ่อมท่อ");
        eventually(
                () -> assertThat(new Visit(port).get("/o/publish/announcements").body())
                        .contains("ปิดถนนซ่อมท่อ"));
    }

    @Test
    void the_operator_takes_an_organisation_in_and_its_administrator_signs_in() {
        Page operator = browsers.signedIn(1280, 900, "operator", WholeApplication.OPERATOR_PASSWORD);
        assertThat(operator.locator("h1")).hasText("องค์กรในระบบ");
        press(operator.locator("main"), "รับองค์กรเข้าระบบ");
        Locator dialog = operator.locator("vaadin-dialog");
        dialog.getByLabel("รหัสองค์กร").fill("3039999");
        dialog.getByLabel("ชื่อ (ไม่รวมประเภท)").fill("ใหม่เอี่ยม");
        dialog.getByLabel("อำเภอ").fill("เมือง");
        dialog.getByLabel("จังหวัด").fill("นครราชสีมา");
        dialog.getByLabel("ชื่อและนามสกุล").fill("ดวงใจ ดูแล");
        dialog.getByLabel("ตำแหน่ง").fill("ปลัด");
        dialog.getByLabel("ชื่อผู้ใช้").fill("duangjai");
        dialog.locator("vaadin-password-field input").fill(SampleTown.PASSWORD);
        press(dialog, "รับเข้าระบบ");
        assertThat(operator.locator("table")).containsText("องค์การบริหารส่วนตำบลใหม่เอี่ยม");
        assertThat(backend.ask(Actor.operator(TenantId.PLATFORM, "operator"), new PublicOrganisations())
                        .organisations())
                .anyMatch(listed -> listed.tenant().code().equals("3039999"));
        eventually(() -> backend.ask(
                Actor.publicOf(new TenantId("3039999")), new Authenticate("duangjai", SampleTown.PASSWORD)));
        Page administrator = phone("duangjai@3039999");
        assertThat(administrator.locator("main")).containsText("ยังไม่มีมาตรการของปีงบประมาณ 2570");
    }

    @Test
    void the_chosen_fiscal_year_holds_on_every_screen_until_another_is_chosen() {
        town("years");
        Page page = wide("somying@years");
        page.locator(".year").click();
        page.locator("vaadin-select-item").getByText("ปีงบประมาณ 2571").click();
        assertThat(page.locator("h1")).hasText("ภาพรวม ปีงบประมาณ 2571");
        assertThat(page.locator("main")).containsText("ยังไม่มีมาตรการของปีงบประมาณ 2571");
        page.locator(".rail").getByText("มาตรการ").click();
        assertThat(page.locator("h1")).hasText("มาตรการ ปีงบประมาณ 2571");
        page.reload();
        assertThat(page.locator("h1")).hasText("มาตรการ ปีงบประมาณ 2571");
    }

    @Test
    void nothing_keeps_anybody_out_of_a_public_page() {
        OpenTown.register(backend, "axe-public", port);
        Page phone = browsers.open(320, 640);
        List<String> violations = new ArrayList<>();
        for (String path : PUBLIC_PAGES) {
            phone.navigate(path);
            violations.addAll(Axe.violations(phone));
            assertThat(phone.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
        }
        Page dark = browsers.open(1280, 900);
        dark.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        for (String path : List.of("/", "/overview", "/o/axe-public", "/o/axe-public/reports/2570/6/v/1")) {
            dark.navigate(path);
            violations.addAll(Axe.violations(dark));
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void nothing_keeps_anybody_out_of_a_staff_page_and_none_is_wider_than_a_phone() {
        OpenTown.register(backend, "axe-staff", port);
        List<String> violations = new ArrayList<>();
        look(wide("somying@axe-staff"), COORDINATORS_PAGES, violations);
        look(wide("admin@axe-staff"), ADMINISTRATORS_PAGES, violations);
        look(browsers.signedIn(1280, 900, "operator", WholeApplication.OPERATOR_PASSWORD), OPERATORS_PAGES, violations);
        look(phone("somying@axe-staff"), List.of("work", "measures", "reports/2570-6"), violations);
        assertThat(violations).isEmpty();
    }

    /** The first place by its address, the others by a link to each. */
    private static void look(Page page, List<String> paths, List<String> violations) {
        page.navigate("/app/" + paths.getFirst());
        for (String path : paths) {
            if (!path.equals(paths.getFirst())) {
                page.evaluate(FOLLOW, "/app/" + path);
                assertThat(page.locator("[data-left]")).hasCount(0);
            }
            assertThat(page.locator("main h1")).isVisible();
            assertThat(page.locator("main h1")).not().hasText("ไม่พบสิ่งที่เรียกดู");
            assertThat(page.content()).as(path).doesNotContain(OpenTown.LINE_SECRET, SampleTown.PASSWORD);
            violations.addAll(Axe.violations(page));
            ViewportSize size = page.viewportSize();
            page.setViewportSize(PHONE, size.height);
            fits(page);
            page.setViewportSize(size.width, size.height);
        }
    }

    private SampleTown town(String code) {
        SampleTown town = SampleTown.register(backend, code, "ช่อระกา")
                .withUsualPeople()
                .withMeasures()
                .withPublications();
        eventually(() -> {
            assertThat(backend.ask(town.coordinator(), new MeasureBoard(2570)).rows())
                    .hasSize(8);
            assertThat(backend.ask(town.coordinator(), new People()).people()).hasSize(3);
            assertThat(backend.ask(town.coordinator(), new Overview(2570)).all().done())
                    .isEqualTo(2);
        });
        return town;
    }
}
