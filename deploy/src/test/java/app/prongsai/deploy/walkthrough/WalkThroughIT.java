package app.prongsai.deploy.walkthrough;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.prongsai.bot.simulator.Accepted;
import app.prongsai.bot.simulator.Channel;
import app.prongsai.bot.simulator.Delivery;
import app.prongsai.bot.simulator.Fault;
import app.prongsai.bot.simulator.Person;
import app.prongsai.bot.simulator.Said;
import app.prongsai.bot.simulator.Simulator;
import app.prongsai.bot.simulator.SimulatorApplication;
import app.prongsai.bot.simulator.Uttered;
import app.prongsai.deploy.walkthrough.Office.Desk;
import app.prongsai.deploy.walkthrough.Product.Outcome;
import app.prongsai.thai.ThaiNumerals;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README's walk, through public interfaces alone, on the database of {@code serve}, which starts empty. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WalkThroughIT {

    private static final String CODE = "5012345";
    private static final String OTHER = "5054321";
    private static final String CHANNEL = "2001234567";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String BOT = "U" + "0".repeat(31) + "b";
    private static final String ADMINISTRATOR = "U" + "0".repeat(31) + "3";
    private static final String OFFICER = "U" + "0".repeat(31) + "1";
    private static final String RESIDENT = "U" + "0".repeat(31) + "2";
    private static final String PASSWORD = "walk-through";
    private static final RunningPlan PLAN = RunningPlan.asOfToday();

    @TempDir
    static Path folder;

    private ConfigurableApplicationContext line;
    private Simulator simulator;
    private Product product;
    private Office office;
    private Desk administrator;

    @BeforeAll
    void startEmpty() {
        line = SimulatorApplication.start("--server.port=0", "--server.address=127.0.0.1");
        simulator = line.getBean(Simulator.class);
        String api = "http://127.0.0.1:"
                + ((WebServerApplicationContext) line).getWebServer().getPort() + "/simulator/line";
        product = new Product(folder, api, api + "-data", api + "-access");
        product.start();
        office = new Office(product);
    }

    @AfterAll
    void stop() {
        office.close();
        product.stop();
        line.close();
    }

    @Test
    @Order(1)
    void the_first_start_has_been_rehearsed_for_all_later_ones() {
        assertThat(Product.ROOT.resolve("deploy/target/prongsai.aot")).isNotEmptyFile();
    }

    @Test
    @Order(1)
    void serving_without_configuration_is_refused_in_one_line() {
        Outcome outcome =
                Product.runWith(Map.of("DATA_DIR", folder.resolve("unused").toString()), folder, "serve");
        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.output().strip().lines()).hasSize(1);
        assertThat(outcome.output()).contains("PRONGSAI_MASTER_KEY");
        assertThat(folder.resolve("unused")).doesNotExist();
    }

    @Test
    @Order(2)
    void the_operator_takes_two_organisations_in() {
        Desk operator = office.signIn("operator", Product.OPERATOR_PASSWORD).goTo("operator");
        register(operator, CODE, "ริมธาร");
        register(operator, OTHER, "ปลายนา");
        eventually(() -> assertThat(product.text("/api/v1/organisations"))
                .contains("\"code\":\"" + CODE + "\"", "ริมธาร", "ปลายนา"));
        administrator = office.signIn("admin@" + CODE, PASSWORD);
    }

    private void register(Desk operator, String code, String name) {
        operator.press("รับองค์กรเข้าระบบ")
                .fill("รหัสองค์กร", code)
                .fill("ชื่อ (ไม่รวมประเภท)", name)
                .fill("อำเภอ", "เมืองฟ้า")
                .fill("จังหวัด", "เชียงใหม่")
                .fill("ชื่อและนามสกุล", "ผู้ดูแล " + name)
                .fill("ตำแหน่ง", "นักวิเคราะห์นโยบายและแผน")
                .fill("ชื่อผู้ใช้", "admin")
                .fill("รหัสผ่านแรก", PASSWORD)
                .confirm("รับเข้าระบบ")
                .sees(code);
    }

    @Test
    @Order(3)
    void a_report_is_shown_then_imported_while_the_product_runs_and_importing_again_changes_nothing() {
        Path report = PLAN.report(folder);
        Outcome dryRun = product.run("import", "--organisation", CODE, report.toString(), "--json");
        assertThat(dryRun.exit()).as(dryRun.output()).isIn(0, 1);
        JsonNode json = JsonMapper.shared().readTree(dryRun.output());
        assertThat(json.path("executionFiscalYear").asInt()).isEqualTo(PLAN.year());
        assertThat(json.path("measures")).hasSize(3);
        assertThat(product.status(PLAN.reportOf(CODE))).isEqualTo(404);

        assertThat(apply(CODE, report)).contains("3 measures imported, 0 were there already");
        assertThat(apply(CODE, report)).contains("0 measures imported, 3 were there already");
        administrator.goTo("overview").counts(1, 1, 1);
    }

    @Test
    @Order(4)
    void the_real_report_is_imported_whole_where_it_is_at_hand() {
        Path real = Product.ROOT.resolveSibling("shared/input/000_0e4677eeeda807bd.txt");
        assumeTrue(Files.exists(real), "the real report is not here");
        assertThat(apply(OTHER, real)).contains("10 measures imported");
        eventually(
                () -> assertThat(product.text("/o/" + OTHER + "/reports/2566/6").replaceAll("\\s", ""))
                        .contains("การใช้ทรัพย์สินของราชการ")
                        .doesNotContain("<ulstyle"));
    }

    private String apply(String code, Path file) {
        Outcome outcome = product.run("import", "--organisation", code, file.toString(), "--apply");
        assertThat(outcome.exit()).as(outcome.output()).isIn(0, 1);
        return outcome.output();
    }

    @Test
    @Order(5)
    void an_officer_links_and_reports_a_measure_done_with_a_photo_and_the_open_overview_follows() throws IOException {
        connectLine();
        String linkCode = inviteOfficer();
        Desk watching =
                office.signIn("admin@" + CODE, PASSWORD).goTo("overview").counts(1, 1, 1);

        assertThat(officerSays(linkCode)).contains("ประเสริฐ");
        linksOnceMoreBySigningIn();
        assertThat(officerSays("งาน")).contains(PLAN.code(3));
        assertThat(officerSays(ThaiNumerals.toThai(PLAN.code(3) + " 50% ติดป้ายแล้วครึ่งหนึ่ง")))
                .contains("50%");
        watching.counts(1, 2, 0);
        assertThat(officerSays("เสร็จ " + PLAN.code(3))).contains("หลักฐาน");
        assertThat(officer(new Said.Photos(List.of(photo())))).contains("ดำเนินการแล้ว");
        watching.counts(2, 1, 0);
    }

    @Test
    @Order(6)
    void a_webhook_delivered_five_times_has_one_effect() {
        int replies = accepted(Accepted.Kind.REPLY).size();
        Uttered uttered = simulator.say(CHANNEL, OFFICER, new Said.Text(PLAN.code(2) + " 60% ประชุมครบแล้วหกหมู่บ้าน"));
        eventually(() -> assertThat(accepted(Accepted.Kind.REPLY)).hasSize(replies + 1));
        assertThat(lastReply()).contains("60%");
        String event = uttered.webhookEventIds().getFirst();
        for (int again = 0; again < 4; again++) {
            simulator.redeliver(CHANNEL, event);
        }
        eventually(() -> assertThat(simulator.deliveries(CHANNEL))
                .filteredOn(delivery -> delivery.webhookEventId().equals(event))
                .hasSize(5)
                .extracting(Delivery::status)
                .containsOnly(200));
        officerSays("สรุป"); // the officer's next word is answered after whatever the redeliveries did
        assertThat(accepted(Accepted.Kind.REPLY)).hasSize(replies + 2);
        assertThat(history("รับฟังเสียง")).containsOnlyOnce("ประชุมครบแล้วหกหมู่บ้าน");
    }

    @Test
    @Order(7)
    void an_announcement_and_a_digest_arrive_once_though_the_product_is_killed_between_event_and_push() {
        simulator.addStranger(CHANNEL, new Person(RESIDENT, "ป้าสมใจ", "ประชาชน"));
        simulator.say(CHANNEL, RESIDENT, new Said.Follow());
        eventually(() -> assertThat(simulator.accepted(CHANNEL, RESIDENT)).hasSize(1));
        simulator.say(CHANNEL, RESIDENT, new Said.Postback(agreeing()));
        eventually(() -> assertThat(simulator.accepted(CHANNEL, RESIDENT)).hasSize(2));
        int before = pushes().size();

        simulator.fail(new Fault(CHANNEL, "push", Fault.How.TIMEOUT_AFTER_ACCEPT, 1, 0, 60_000));
        publish();
        eventually(() -> assertThat(pushes()).hasSize(before + 1));
        product.kill9(); // LINE has accepted, the product does not know
        product.start();
        Desk coordinator = office.signIn("admin@" + CODE, PASSWORD).goTo("announcements");
        coordinator.sees("LINE รับแล้ว 1 คน");
        assertThat(pushes()).hasSize(before + 1);

        simulator.fail(new Fault(CHANNEL, "push", Fault.How.STATUS, 3, 503, 0));
        coordinator.goTo("overview").press("เตือนผู้รับผิดชอบวันนี้");
        coordinator.sees("สั่งเตือนแล้ว");
        product.kill9(); // the event is there, LINE has not accepted
        product.start();
        eventually(() -> assertThat(pushesTo(OFFICER)).hasSize(1));
        administrator = office.signIn("admin@" + CODE, PASSWORD);
        administrator
                .goTo("overview")
                .press("เตือนผู้รับผิดชอบวันนี้")
                .sees("สั่งเตือนแล้ว"); // the day's digest is out
    }

    /** What the button below the words of consent sends. */
    private String agreeing() {
        String asked =
                simulator.accepted(CHANNEL, RESIDENT).getFirst().messages().toString();
        Matcher button = Pattern.compile("v1\\|agree\\|[0-9-]+").matcher(asked);
        assertThat(button.find()).isTrue();
        return button.group();
    }

    private void publish() {
        administrator
                .goTo("announcements")
                .press("เขียนประกาศ")
                .fill("ชื่อเรื่อง", "ปิดถนนสายหลักชั่วคราว")
                .fill("เนื้อหา", "โปรดใช้ทางเลี่ยงด้านวัด")
                .confirm("ตรวจทาน")
                .confirm("เผยแพร่ต่อสาธารณะ");
    }

    @Test
    @Order(8)
    void the_report_shows_the_new_state_as_page_pdf_and_docx() throws IOException {
        String address = PLAN.reportOf(CODE);
        assertThat(product.text(address)).contains("ป้ายงบซ่อม", "ภาพถ่าย", "ยังไม่ได้รับจัดสรรงบ");
        try (var pdf = Loader.loadPDF(product.bytes(address + ".pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains("ภาพถ่าย");
        }
        try (var docx = new XWPFDocument(new ByteArrayInputStream(product.bytes(address + ".docx")))) {
            String done = docx.getTables().getFirst().getRow(4).getCell(5).getText();
            assertThat(done).contains("ภาพถ่าย");
        }
        assertThat(product.text("/o/" + CODE + "/announcements.rss")).contains("ปิดถนนสายหลักชั่วคราว");
    }

    @Test
    @Order(9)
    void a_report_that_its_chain_agreed_to_is_published_with_its_proof_and_answers_an_oit_item_by_itself() {
        Desk coordinator = invite("malee", "มาลี ศรีสุข", "นักวิเคราะห์นโยบายและแผน", "ผู้ประสานงาน");
        Desk chain = invite("suda", "สุดา แก้วใส", "หัวหน้าสำนักปลัด", "หัวหน้าส่วนราชการ", "ปลัด", "นายก");
        coordinator.goTo("oit").press("รับรายการปี").sees("รับรายการแล้ว");
        coordinator
                .goTo("reports/" + PLAN.year() + "-6")
                .press("เสนอรายงาน")
                .fill("เหตุผลที่เสนอทั้งที่ยังไม่แก้", "ข้อมูลที่ขาดจะเสนอในรอบถัดไป")
                .confirm("เสนอรายงาน")
                .sees("รอหัวหน้าหน่วยงาน");

        chain.goTo("work").follow("รอบ 6 เดือน").press("เห็นชอบ").sees("รอปลัด");
        chain.press("เห็นชอบ").sees("รอนายก");
        chain.press("เห็นชอบ").sees("เห็นชอบครบแล้ว");
        coordinator.press("เผยแพร่รายงาน").confirm("เผยแพร่รายงาน").sees("เผยแพร่แล้ว ฉบับที่ 1");

        String address = PLAN.reportOf(CODE);
        assertThat(product.text(address))
                .contains("ฉบับเผยแพร่ที่ 1", "SHA-256", address + "/v/1/qr.svg", "href=\"/proof\"");
        assertThat(product.text(address + "/v/1")).contains("สุดา แก้วใส");
        assertThat(product.status(address + "/v/1/qr.svg")).isEqualTo(200);
        eventually(() -> assertThat(product.text("/o/" + CODE + "/oit/" + PLAN.year() + ".json"))
                .contains(address));
    }

    private Desk invite(String username, String name, String position, String... roles) {
        administrator
                .goTo("people")
                .press("เพิ่มบุคลากร")
                .fill("ชื่อและนามสกุล", name)
                .fill("ตำแหน่ง", position)
                .fill("ชื่อผู้ใช้", username)
                .fill("รหัสผ่านแรก", PASSWORD);
        administrator.choose("ส่วนราชการ", "สำนักปลัด");
        for (String role : roles) {
            administrator.tick(role);
        }
        administrator.confirm("เพิ่ม").sees(name);
        return office.signIn(username + "@" + CODE, PASSWORD);
    }

    @Test
    @Order(10)
    void another_organisation_sees_none_of_it() {
        Desk stranger = office.signIn("admin@" + OTHER, PASSWORD);
        String sheet = sheetAddress("รับฟังเสียง");
        stranger.page.navigate(sheet);
        stranger.sees("ไม่พบ");
        assertThat(stranger.page.content()).doesNotContain("รับฟังเสียง").doesNotContain("หกหมู่บ้าน");
        assertThat(product.status(PLAN.reportOf(OTHER))).isEqualTo(404);
        assertThat(product.text("/o/" + OTHER + "/announcements")).doesNotContain("ปิดถนนสายหลัก");
    }

    @Test
    @Order(11)
    void every_read_model_can_be_rebuilt_while_the_product_serves() {
        Outcome outcome = product.run("rebuild", "all");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("measure-boards: rebuilt from", "staff-directory: rebuilt from");
        administrator.goTo("overview").counts(2, 1, 0);
        assertThat(pushesTo(OFFICER)).hasSize(1);
        assertThat(pushesTo(RESIDENT)).hasSize(1);
    }

    /** LINE is told the address by the product; what only a person can switch on is switched on in the simulator. */
    private void connectLine() {
        simulator.register(new Channel(CHANNEL, SECRET, BOT, "ริมธาร", URI.create(product.address("/nowhere"))));
        simulator.useWebhook(CHANNEL, false);
        simulator.addUser(CHANNEL, new Person(OFFICER, "ประเสริฐ", "นายช่างโยธา"));
        simulator.addUser(CHANNEL, new Person(ADMINISTRATOR, "วิชัย", "ผู้ดูแลระบบ"));
        administrator
                .goTo("organisation/line")
                .fill("Channel ID", CHANNEL)
                .fill("Channel secret", "f".repeat(32))
                .press("ตรวจสอบกับ LINE")
                .sees("Channel secret ไม่ตรงกับ Channel ID นี้")
                .fill("Channel secret", SECRET)
                .press("ตรวจสอบกับ LINE")
                .sees("@sim" + CHANNEL)
                .press("ใช่ เชื่อมต่อบัญชีนี้")
                .sees("LINE ส่งถึงระบบได้")
                .sees("Use webhook ยังปิดอยู่");
        simulator.useWebhook(CHANNEL, true);
        administrator
                .press("ถาม LINE อีกครั้ง")
                .sees("Use webhook เปิดแล้ว")
                .tick("(2) เปิด Webhook redelivery แล้ว ข้อความจะไม่หายแม้ระบบหยุดชั่วคราว")
                .tick("(3) ปิดข้อความทักทายแล้ว ระบบทักทายเอง")
                .tick("(4) ปิดข้อความตอบกลับอัตโนมัติแล้ว")
                .press("ตั้งครบแล้ว")
                .sees("บันทึกแล้วว่าตั้งค่าใน LINE ครบ")
                .press("ออกรหัสเชื่อม LINE")
                .confirm("ออกรหัส");
        String code = administrator.text(".secret");
        simulator.say(CHANNEL, ADMINISTRATOR, new Said.Text(code));
        administrator.confirm("ปิด").press("ส่งข้อความทดสอบถึงฉัน").sees("LINE รับข้อความแล้ว");
        assertThat(pushesTo(ADMINISTRATOR)).hasSize(1);
        assertThat(product.log()).doesNotContain(SECRET);
    }

    private String inviteOfficer() {
        administrator
                .goTo("people")
                .press("เพิ่มบุคลากร")
                .fill("ชื่อและนามสกุล", "ประเสริฐ ช่างคิด")
                .fill("ตำแหน่ง", "นายช่างโยธา")
                .fill("ชื่อผู้ใช้", "prasert")
                .fill("รหัสผ่านแรก", PASSWORD);
        administrator.choose("ส่วนราชการ", "กองช่าง", "สำนักปลัด");
        administrator.confirm("เพิ่ม").sees("ประเสริฐ ช่างคิด");
        administrator
                .page
                .locator("article", new com.microsoft.playwright.Page.LocatorOptions().setHasText("ประเสริฐ"))
                .getByText("ออกรหัสเชื่อม LINE")
                .click();
        administrator.confirm("ออกรหัส").sees("รหัสนี้แสดงครั้งเดียว");
        Matcher code = Pattern.compile("[0-9]{6}").matcher(administrator.text(".secret"));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /** Without a code: by the chat's button, our page, LINE's own page, and its webhook. */
    private void linksOnceMoreBySigningIn() {
        assertThat(officerSays("ยกเลิกการเชื่อม")).contains("หรือไม่");
        assertThat(officer(new Said.Postback("v1|unlink"))).contains("ยกเลิกการเชื่อมแล้ว");
        Matcher button = Pattern.compile("\"uri\":\"([^\"]+/app/link[^\"]+)\"").matcher(officerSays("เชื่อมบัญชี"));
        assertThat(button.find()).isTrue();
        int before = simulator.accepted(CHANNEL, OFFICER).size();
        Desk officer = office.signIn("prasert@" + CODE, PASSWORD);
        officer.page.navigate(button.group(1));
        officer.sees("prasert@" + CODE).press("ยืนยันและไปที่ LINE").page.waitForURL("**/simulator/chat/**");
        eventually(() -> assertThat(simulator.accepted(CHANNEL, OFFICER)).hasSizeGreaterThan(before));
        assertThat(lastReply()).contains("เชื่อมบัญชีแล้ว", "ประเสริฐ ช่างคิด");
    }

    private String officerSays(String text) {
        return officer(new Said.Text(text));
    }

    /** What the bot replied, as one text. */
    private String officer(Said said) {
        long before = simulator.accepted(CHANNEL, OFFICER).size();
        simulator.say(CHANNEL, OFFICER, said);
        eventually(() -> assertThat(simulator.accepted(CHANNEL, OFFICER)).hasSizeGreaterThan((int) before));
        return lastReply();
    }

    private String lastReply() {
        return simulator.accepted(CHANNEL, OFFICER).getLast().messages().toString();
    }

    private List<Accepted> accepted(Accepted.Kind kind) {
        return simulator.accepted(CHANNEL).stream()
                .filter(request -> request.kind() == kind)
                .toList();
    }

    private List<Accepted> pushes() {
        return simulator.accepted(CHANNEL).stream()
                .filter(request -> request.kind() != Accepted.Kind.REPLY)
                .toList();
    }

    private List<Accepted> pushesTo(String user) {
        return pushes().stream().filter(request -> request.to().contains(user)).toList();
    }

    private String history(String measure) {
        administrator.page.navigate(sheetAddress(measure));
        administrator.sees("ทาง LINE");
        return administrator.text("body");
    }

    private String sheetAddress(String measure) {
        administrator.goTo("measures");
        return String.valueOf(administrator
                .page
                .locator("a[href*='measures/']", new com.microsoft.playwright.Page.LocatorOptions().setHasText(measure))
                .first()
                .evaluate("link => link.href"));
    }

    private static byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        image.getGraphics().setColor(Color.ORANGE);
        image.getGraphics().fillRect(10, 10, 40, 30);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
