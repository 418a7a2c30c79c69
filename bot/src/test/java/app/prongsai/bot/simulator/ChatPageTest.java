package app.prongsai.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.simulator.Rig.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ChatPageTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final String CHAT = "/chat/" + Rig.TOWN + "/" + Rig.OFFICER;

    private Rig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new Rig();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void the_list_shows_each_organisation_with_its_people_and_quota() {
        rig.simulator.quota(Rig.TOWN, 300L, 12);
        String page = page("");
        assertThat(page)
                .contains("อบต.ท่าช้าง", "เทศบาลตำบลหนองบัว", "นายสมชาย ใจดี", "ผู้รับผิดชอบมาตรการ", "12 จาก 300")
                .contains("href=\"/simulator/chat/2001/" + Rig.OFFICER);
    }

    @Test
    void the_pages_are_thai_and_can_be_english() {
        assertThat(page("")).contains("lang=\"th\"", "เลือกคนที่จะสวมบทบาท");
        assertThat(page("?lang=en")).contains("lang=\"en\"", "Choose whom to play");
        assertThat(page(CHAT)).contains("พิมพ์ข้อความ").contains("คุณคือ นายสมชาย ใจดี");
        assertThat(page(CHAT + "?lang=en")).contains("Type a message").contains("You are นายสมชาย ใจดี");
    }

    @Test
    void both_languages_have_the_same_texts() {
        Control own = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        ResourceBundle thai = ResourceBundle.getBundle("simulator-messages", Locale.ROOT, own);
        ResourceBundle english = ResourceBundle.getBundle("simulator-messages", Locale.ENGLISH, own);
        assertThat(thai.keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(english.getString(key)).as(key).isNotEqualTo(thai.getString(key)));
        assertThat(english.keySet()).isEqualTo(thai.keySet());
    }

    @Test
    void names_and_words_cannot_become_markup() {
        rig.simulator.addUser(Rig.TOWN, new Person(Rig.NOBODY, "<img src=x onerror=alert(1)>", "\"><script>"));
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("</script><script>alert('1')</script>\"&quot;"));
        assertThat(page("")).doesNotContain("<img").doesNotContain("<script>");
        assertThat(page(CHAT)).doesNotContain("<img").doesNotContain("<script>").doesNotContain("alert('1')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"})
    void the_script_never_turns_text_into_markup_or_code(String way) {
        String script = page("/chat.js");
        assertThat(script).contains("createElement").doesNotContain(way);
    }

    @Test
    void an_unknown_chat_is_told_apart_from_a_fault() {
        Reply reply = rig.plain("/chat/2001/" + Rig.NOBODY);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(new String(reply.body(), StandardCharsets.UTF_8)).contains("ไม่พบแชตนี้");
        assertThat(rig.plain("/chat/2999/" + Rig.OFFICER).status()).isEqualTo(404);
    }

    @Test
    void what_is_said_on_the_page_reaches_the_bot() throws InterruptedException {
        assertThat(rig.plain(CHAT + "/say", "{\"kind\":\"text\",\"text\":\"งาน\"}")
                        .status())
                .isEqualTo(200);
        assertThat(rig.webhook.next().event().path("message").path("text").asString())
                .isEqualTo("งาน");
        assertThat(rig.plain(CHAT + "/say", "{\"kind\":\"text\",\"text\":\"\"}").status())
                .isEqualTo(400);
        assertThat(rig.plain("/chat/2001/" + Rig.NOBODY + "/say", "{\"kind\":\"follow\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_photo_of_up_to_ten_megabytes_can_be_sent_and_looked_at() throws InterruptedException {
        assertThat(photo(Arrays.copyOf(PNG, 10 * 1024 * 1024)).status()).isEqualTo(200);
        String id = rig.webhook.next().event().path("message").path("id").asString();
        Reply shown = rig.plain(CHAT + "/content/" + id);
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.body()).hasSize(10 * 1024 * 1024);
        assertThat(photo(Arrays.copyOf(PNG, 10 * 1024 * 1024 + 1)).status()).isEqualTo(413);
        assertThat(photo("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(rig.plain("/chat/" + Rig.OTHER_TOWN + "/" + Rig.OFFICER + "/content/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_stream_tells_what_happens_in_the_chat_and_starts_where_the_reader_left_off() throws IOException {
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("หนึ่ง"));
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("สอง"));
        try (BufferedReader stream = stream("1")) {
            JsonNode second = next(stream);
            assertThat(second.path("number").asLong()).isEqualTo(2);
            assertThat(second.path("from").asString()).isEqualTo("USER");
            assertThat(second.path("message").path("text").asString()).isEqualTo("สอง");
            rig.post("/line/v2/bot/message/push", rig.token(), Rig.push(Rig.OFFICER, "งานของคุณ"));
            JsonNode pushed = next(stream);
            assertThat(pushed.path("from").asString()).isEqualTo("BOT");
            assertThat(pushed.path("message").path("text").asString()).isEqualTo("งานของคุณ");
            rig.post(
                    "/line/v2/bot/chat/loading/start",
                    rig.token(),
                    "{\"chatId\":\"" + Rig.OFFICER + "\",\"loadingSeconds\":10}");
            JsonNode loading = next(stream);
            assertThat(loading.path("what").asString()).isEqualTo("LOADING");
            assertThat(loading.path("message").path("seconds").asInt()).isEqualTo(10);
        }
    }

    @Test
    void a_blocked_account_says_nothing_more() {
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Unfollow());
        rig.post("/line/v2/bot/message/push", rig.token(), Rig.push(Rig.OFFICER, "ยังได้ยินไหม"));
        assertThat(page(CHAT)).contains("class=\"chat blocked\"").doesNotContain("ยังได้ยินไหม");
        assertThat(page("")).contains("บล็อกอยู่");
    }

    @Test
    void only_the_newest_entries_of_a_chat_are_kept() throws IOException {
        try (Rig small = new Rig("--prongsai.simulator.kept-per-chat=2")) {
            for (String word : java.util.List.of("หนึ่ง", "สอง", "สาม")) {
                small.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text(word));
            }
            String page = new String(small.plain(CHAT).body(), StandardCharsets.UTF_8);
            assertThat(page).contains("สอง", "สาม").doesNotContain("หนึ่ง");
        }
    }

    @Test
    void an_open_page_does_not_keep_the_process_from_stopping() throws IOException {
        Rig own = new Rig("--spring.application.name=own");
        try (own;
                BufferedReader stream = reader(own, "0")) {
            own.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("งาน"));
            next(stream);
            long start = System.nanoTime();
            own.context.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private String page(String path) {
        Reply reply = rig.plain(path);
        assertThat(reply.status()).isEqualTo(200);
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private Reply photo(byte[] picture) {
        return rig.send(rig.request(CHAT + "/photo")
                .header("Content-Type", "image/png")
                .POST(HttpRequest.BodyPublishers.ofByteArray(picture)));
    }

    private BufferedReader stream(String seen) throws IOException {
        return reader(rig, seen);
    }

    private static BufferedReader reader(Rig rig, String seen) throws IOException {
        try {
            InputStream body = rig.http
                    .send(
                            rig.request(CHAT + "/stream")
                                    .header("Last-Event-ID", seen)
                                    .build(),
                            BodyHandlers.ofInputStream())
                    .body();
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static JsonNode next(BufferedReader stream) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = stream.readLine();
        }
        assertThat(line).as("the stream ended").isNotNull();
        return Json.read(line.substring("data:".length()).getBytes(StandardCharsets.UTF_8));
    }
}
