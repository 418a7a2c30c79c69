package app.prongsai.bot.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.conversation.Menu;
import app.prongsai.bot.line.DrawnMenus;
import app.prongsai.testing.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The chat page in Debian's Chromium; skipped, visibly, where there is none. */
class ChatBrowserTest {

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> errors = new ArrayList<>();
    private Rig rig;
    private Page page;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.executable())
                        .setArgs(Chromium.ARGUMENTS));
    }

    @AfterAll
    static void shut() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        rig = new Rig();
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(390, 844));
        page.onPageError(errors::add);
        page.onDialog(dialog -> errors.add("a dialog opened: " + dialog.message()));
        page.navigate(rig.base + "/chat/" + Rig.TOWN + "/" + Rig.OFFICER);
    }

    @AfterEach
    void stop() {
        page.close();
        rig.close();
        assertThat(errors).isEmpty();
    }

    @Test
    void what_one_types_is_sent_and_the_answer_appears_without_reloading() throws InterruptedException {
        page.fill("#text", "งาน");
        page.press("#text", "Enter");
        String replyToken = rig.webhook.next().event().path("replyToken").asString();
        assertThat(page.locator(".mine .bubble")).hasText("งาน");
        assertThat(page.locator("#text")).hasValue("");
        rig.post("/line/v2/bot/message/reply", rig.token(), Rig.reply(replyToken, "งานของคุณ 2 รายการ"));
        assertThat(page.locator(".theirs .bubble")).hasText("งานของคุณ 2 รายการ");
        page.reload();
        assertThat(page.locator(".bubble")).hasCount(2);
    }

    @Test
    void markup_in_words_is_shown_as_words() {
        push("{\"type\":\"text\",\"text\":\"<img src=x onerror=alert(1)><b>หนา</b>\"}");
        assertThat(page.locator(".theirs .bubble")).hasText("<img src=x onerror=alert(1)><b>หนา</b>");
        assertThat(page.locator(".theirs .bubble *")).hasCount(0);
    }

    @Test
    void a_quick_reply_is_said_and_vanishes() throws InterruptedException {
        push(quick("{\"type\":\"message\",\"label\":\"75\",\"text\":\"457 75%\"}"));
        page.click("#quick >> text=75");
        assertThat(rig.webhook.next().event().path("message").path("text").asString())
                .isEqualTo("457 75%");
        assertThat(page.locator("#quick button")).hasCount(0);
        assertThat(page.locator(".mine .bubble")).hasText("457 75%");
    }

    @Test
    void quick_replies_give_way_to_a_newer_message() {
        push(quick("{\"type\":\"message\",\"label\":\"75\",\"text\":\"75\"}"));
        assertThat(page.locator("#quick button")).hasCount(1);
        push("{\"type\":\"text\",\"text\":\"ใหม่กว่า\"}");
        assertThat(page.locator("#quick button")).hasCount(0);
    }

    @Test
    void a_button_echoes_its_display_text_and_fills_in_the_keyboard() throws InterruptedException {
        push(flex(
                "{\"type\":\"button\",\"style\":\"primary\",\"action\":{\"type\":\"postback\",\"label\":\"พิมพ์รายงาน\","
                        + "\"data\":\"v1|type|457\",\"displayText\":\"ขอพิมพ์รายงาน\",\"inputOption\":\"openKeyboard\","
                        + "\"fillInText\":\"รายงาน 457 \"}}"));
        page.click("text=พิมพ์รายงาน");
        assertThat(rig.webhook.next().event().path("postback").path("data").asString())
                .isEqualTo("v1|type|457");
        assertThat(page.locator(".mine .bubble")).hasText("ขอพิมพ์รายงาน");
        assertThat(page.locator("#text")).hasValue("รายงาน 457 ");
        assertThat(page.locator("#text")).isFocused();
    }

    @Test
    void the_menu_below_the_chat_opens_and_each_part_does_what_it_says() throws Exception {
        byte[] picture = DrawnMenus.picture(Menu.APPROVER);
        String definition = DrawnMenus.definition(Menu.APPROVER);
        String id = rig.send(
                        "POST",
                        "/line/v2/bot/richmenu",
                        rig.token(),
                        "application/json",
                        definition.getBytes(StandardCharsets.UTF_8))
                .json()
                .path("richMenuId")
                .asString();
        rig.send("POST", "/line-data/v2/bot/richmenu/" + id + "/content", rig.token(), "image/png", picture);
        rig.send("POST", "/line/v2/bot/user/" + Rig.OFFICER + "/richmenu/" + id, rig.token(), null, new byte[0]);
        page.reload();
        page.click("#menuBar");
        page.waitForFunction("() => document.querySelector('#menu img')?.naturalWidth === 2500");
        Files.write(Files.createDirectories(Path.of("target/pictures")).resolve("chat-menu.png"), page.screenshot());
        page.click("#menu >> [aria-label='รอเห็นชอบ']");
        assertThat(rig.webhook.next().event().path("postback").path("data").asString())
                .isEqualTo("v1|waiting");
    }

    @Test
    void a_camera_action_picks_a_file_and_sends_it() throws InterruptedException {
        push(quick("{\"type\":\"camera\",\"label\":\"กล้อง\"}"));
        page.waitForFileChooser(() -> page.click("#quick >> text=กล้อง"))
                .setFiles(new FilePayload("road.png", "image/png", DOT));
        assertThat(rig.webhook.next().event().path("message").path("type").asString())
                .isEqualTo("image");
        page.waitForFunction("() => document.querySelector('.mine img.photo')?.naturalWidth === 1");
        assertThat(page.locator("#quick button")).hasCount(0);
    }

    @Test
    void several_photos_are_sent_as_one_set() throws InterruptedException {
        page.setInputFiles("#rollFile", new FilePayload[] {
            new FilePayload("1.png", "image/png", DOT), new FilePayload("2.png", "image/png", DOT)
        });
        assertThat(rig.webhook.next(2))
                .allSatisfy(webhook -> assertThat(webhook.event()
                                .path("message")
                                .path("imageSet")
                                .path("total")
                                .asInt())
                        .isEqualTo(2));
    }

    @Test
    void a_file_that_is_no_picture_is_refused_with_a_reason() {
        page.setInputFiles("#rollFile", new FilePayload("a.png", "image/png", "text".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#notice")).containsText("JPEG");
        assertThat(rig.webhook.quiet()).isTrue();
    }

    @Test
    void a_date_is_chosen_within_its_bounds() throws InterruptedException {
        push(quick("{\"type\":\"datetimepicker\",\"label\":\"เลื่อน\",\"data\":\"v1|due\",\"mode\":\"date\","
                + "\"initial\":\"2026-11-30\",\"min\":\"2026-11-22\",\"max\":\"2026-12-31\"}"));
        page.click("#quick >> text=เลื่อน");
        assertThat(page.locator("#date")).hasValue("2026-11-30");
        page.fill("#date", "2027-01-15");
        page.click("#dateDialog .main");
        assertThat(page.locator("#dateDialog")).isVisible();
        page.fill("#date", "2026-12-15");
        page.click("#dateDialog .main");
        JsonNode postback = rig.webhook.next().event().path("postback");
        assertThat(postback.path("params").path("date").asString()).isEqualTo("2026-12-15");
        assertThat(page.locator("#quick button")).hasCount(0);
    }

    @Test
    void a_place_is_sent_with_its_address() throws InterruptedException {
        page.click("#place");
        page.fill("#placeAddress", "หมู่ 3 ต.ท่าช้าง");
        page.click("#placeDialog .main");
        JsonNode message = rig.webhook.next().event().path("message");
        assertThat(message.path("address").asString()).isEqualTo("หมู่ 3 ต.ท่าช้าง");
        assertThat(message.path("latitude").asDouble()).isEqualTo(13.7563);
    }

    @Test
    void a_message_can_be_unsent() throws InterruptedException {
        page.fill("#text", "ผิด");
        page.click("#send");
        rig.webhook.next();
        page.hover(".mine");
        page.click(".unsend");
        assertThat(rig.webhook.next().event().path("type").asString()).isEqualTo("unsend");
        assertThat(page.locator(".mine")).hasCount(0);
        assertThat(page.locator(".remark")).hasText("คุณยกเลิกการส่งข้อความ");
    }

    @Test
    void blocking_takes_the_keyboard_away_and_following_gives_it_back() throws InterruptedException {
        page.click(".block");
        assertThat(rig.webhook.next().event().path("type").asString()).isEqualTo("unfollow");
        assertThat(page.locator("#composer")).isHidden();
        page.click(".follow");
        assertThat(rig.webhook.next().event().path("follow").path("isUnblocked").asBoolean())
                .isTrue();
        assertThat(page.locator("#composer")).isVisible();
    }

    @Test
    void a_link_is_opened_beside_the_chat() {
        String address = rig.base + "?lang=en";
        push(flex("{\"type\":\"button\",\"action\":{\"type\":\"uri\",\"label\":\"รายละเอียด\",\"uri\":\"" + address
                + "\"}}"));
        Page opened = page.waitForPopup(() -> page.click("text=รายละเอียด"));
        assertThat(opened).hasURL(address);
        opened.close();
    }

    @Test
    void a_flex_carousel_and_every_template_are_drawn() {
        String bubble = "{\"type\":\"bubble\",\"size\":\"kilo\",\"body\":{\"type\":\"box\",\"layout\":\"vertical\","
                + "\"contents\":[{\"type\":\"text\",\"text\":\"หัวข้อ\",\"weight\":\"bold\",\"color\":\"#123456\"},"
                + "{\"type\":\"separator\"},{\"type\":\"box\",\"layout\":\"horizontal\",\"contents\":["
                + "{\"type\":\"text\",\"text\":\"ซ้าย\",\"flex\":1},{\"type\":\"text\",\"text\":\"ขวา\",\"flex\":3}]}]}}";
        push("{\"type\":\"flex\",\"altText\":\"งาน\",\"contents\":{\"type\":\"carousel\",\"contents\":[" + bubble + ","
                + bubble + "]}}");
        assertThat(page.locator(".f-bubble")).hasCount(2);
        assertThat(page.locator("text=หัวข้อ").first()).hasCSS("color", "rgb(18, 52, 86)");
        double left = page.locator("text=ซ้าย").first().boundingBox().width;
        double right = page.locator("text=ขวา").first().boundingBox().width;
        assertThat(right / left).isBetween(2.8, 3.2);
        String action = "{\"type\":\"message\",\"label\":\"ดู\",\"text\":\"ดู\"}";
        push("{\"type\":\"template\",\"altText\":\"เลือก\",\"template\":{\"type\":\"buttons\",\"text\":\"ปุ่ม\","
                + "\"actions\":[" + action + "]}}");
        push("{\"type\":\"template\",\"altText\":\"เลือก\",\"template\":{\"type\":\"confirm\",\"text\":\"ยืนยัน\","
                + "\"actions\":[" + action + "," + action + "]}}");
        push("{\"type\":\"template\",\"altText\":\"เลือก\",\"template\":{\"type\":\"carousel\",\"columns\":["
                + "{\"text\":\"คอลัมน์\",\"actions\":[" + action + "]}]}}");
        assertThat(page.locator(".card")).hasCount(3);
        assertThat(page.locator(".card button")).hasCount(4);
    }

    @Test
    void nothing_is_wider_than_a_phone() {
        push(flex("{\"type\":\"text\",\"wrap\":true,\"text\":\"" + "ยาว".repeat(200) + "\"}"));
        push("{\"type\":\"text\",\"text\":\"" + "x".repeat(400) + "\"}");
        assertThat(page.locator(".theirs")).hasCount(2);
        assertThat(page.evaluate("document.querySelector('#messages').scrollWidth"
                        + " <= document.querySelector('#messages').clientWidth"))
                .isEqualTo(true);
    }

    private void push(String message) {
        assertThat(rig.post(
                                "/line/v2/bot/message/push",
                                rig.token(),
                                "{\"to\":\"" + Rig.OFFICER + "\",\"messages\":[" + message + "]}")
                        .status())
                .isEqualTo(200);
    }

    private static String quick(String action) {
        return "{\"type\":\"text\",\"text\":\"เลือก\",\"quickReply\":{\"items\":[{\"type\":\"action\",\"action\":"
                + action + "}]}}";
    }

    private static String flex(String component) {
        return "{\"type\":\"flex\",\"altText\":\"งาน\",\"contents\":{\"type\":\"bubble\",\"body\":{\"type\":\"box\","
                + "\"layout\":\"vertical\",\"contents\":[" + component + "]}}}";
    }
}
