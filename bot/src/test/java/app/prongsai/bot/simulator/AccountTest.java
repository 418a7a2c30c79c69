package app.prongsai.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.simulator.Rig.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

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
    void a_stateless_token_is_issued_for_id_and_secret() {
        Reply reply = rig.token(Rig.TOWN, Rig.SECRET);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(reply.json().path("expires_in").asInt()).isEqualTo(900);
        assertThat(reply.json().path("access_token").asString()).hasSizeGreaterThan(100);
    }

    @Test
    void a_wrong_secret_id_or_grant_is_told_which() {
        Reply secret = rig.token(Rig.TOWN, "wrong");
        assertThat(secret.status()).isEqualTo(400);
        assertThat(secret.json().path("error").asString()).isEqualTo("invalid_client");
        assertThat(secret.json().path("error_description").asString()).isEqualTo("invalid client_secret");
        assertThat(rig.token("2999", Rig.SECRET)
                        .json()
                        .path("error_description")
                        .asString())
                .isEqualTo("invalid client_id");
        assertThat(rig.form(Map.of("grant_type", "password", "client_id", Rig.TOWN, "client_secret", Rig.SECRET))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_token_expires_after_fifteen_minutes() {
        String token = rig.token();
        rig.clock.pass(Duration.ofSeconds(899));
        assertThat(rig.get("/line/v2/bot/info", token).status()).isEqualTo(200);
        rig.clock.pass(Duration.ofSeconds(1));
        Reply expired = rig.get("/line/v2/bot/info", token);
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.message()).startsWith("Authentication failed due to the following reason");
    }

    @Test
    void a_call_without_a_valid_token_is_refused() {
        assertThat(rig.get("/line/v2/bot/info", "made up").status()).isEqualTo(401);
        assertThat(rig.plain("/line/v2/bot/info").status()).isEqualTo(401);
        assertThat(rig.plain("/line/v2/bot/message/push", Rig.push(Rig.OFFICER, "x"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_token_opens_its_own_channel_only() {
        assertThat(rig.get("/line/v2/bot/info", rig.token())
                        .json()
                        .path("userId")
                        .asString())
                .isEqualTo(Rig.BOT);
        assertThat(rig.get("/line/v2/bot/info", rig.otherToken())
                        .json()
                        .path("displayName")
                        .asString())
                .isEqualTo("เทศบาลตำบลหนองบัว");
    }

    @Test
    void a_new_secret_is_valid_at_once_and_the_old_one_dead() {
        rig.simulator.register(new Channel(Rig.TOWN, "rotated", Rig.BOT, "อบต.ท่าช้าง", rig.webhook.url()));
        assertThat(rig.token(Rig.TOWN, Rig.SECRET).status()).isEqualTo(400);
        assertThat(rig.token(Rig.TOWN, "rotated").status()).isEqualTo(200);
    }

    @Test
    void a_profile_is_known_of_friends_and_of_those_who_wrote_until_they_block() {
        String token = rig.token();
        String path = "/line/v2/bot/profile/";
        assertThat(rig.get(path + Rig.OFFICER, token).json().path("displayName").asString())
                .isEqualTo("นายสมชาย ใจดี");
        assertThat(rig.get(path + Rig.NOBODY, token).status()).isEqualTo(404);
        rig.simulator.addStranger(Rig.TOWN, new Person(Rig.NOBODY, "คนแปลกหน้า", ""));
        assertThat(rig.get(path + Rig.NOBODY, token).status()).isEqualTo(404);
        rig.simulator.say(Rig.TOWN, Rig.NOBODY, new Said.Text("สวัสดี"));
        assertThat(rig.get(path + Rig.NOBODY, token).status()).isEqualTo(200);
        rig.simulator.say(Rig.TOWN, Rig.NOBODY, new Said.Unfollow());
        assertThat(rig.get(path + Rig.NOBODY, token).status()).isEqualTo(404);
    }

    @Test
    void a_photo_can_be_fetched_by_its_own_channel_until_it_is_unsent() {
        String token = rig.token();
        String id = rig.simulator
                .say(Rig.TOWN, Rig.OFFICER, new Said.Photos(List.of(JPEG)))
                .messageIds()
                .getFirst();
        String path = "/line-data/v2/bot/message/" + id + "/content";
        Reply reply = rig.get(path, token);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(reply.body()).isEqualTo(JPEG);
        assertThat(rig.get(path, rig.otherToken()).status()).isEqualTo(404);
        assertThat(rig.plain(path).status()).isEqualTo(401);
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Unsend(id));
        assertThat(rig.get(path, token).status()).isEqualTo(410);
        assertThat(rig.get("/line-data/v2/bot/message/1/content", token).status())
                .isEqualTo(404);
    }

    @Test
    void the_oldest_photos_are_forgotten() throws IOException {
        try (Rig small = new Rig("--prongsai.simulator.kept-photos-per-channel=2")) {
            List<String> ids = small.simulator
                    .say(Rig.TOWN, Rig.OFFICER, new Said.Photos(List.of(JPEG, JPEG, JPEG)))
                    .messageIds();
            String token = small.token();
            assertThat(ids)
                    .extracting(id -> small.get("/line-data/v2/bot/message/" + id + "/content", token)
                            .status())
                    .containsExactly(404, 200, 200);
        }
    }

    @Test
    void the_webhook_address_can_be_read_and_changed() {
        String path = "/line/v2/bot/channel/webhook/endpoint";
        String token = rig.token();
        assertThat(rig.get(path, token).json())
                .isEqualTo(Json.object()
                        .put("endpoint", rig.webhook.url().toString())
                        .put("active", true));
        assertThat(rig.put(path, token, "{\"endpoint\":\"https://example.go.th/hook\"}")
                        .status())
                .isEqualTo(200);
        assertThat(rig.get(path, token).json().path("endpoint").asString()).isEqualTo("https://example.go.th/hook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://example.go.th/hook", "ftp://example.go.th", "https://", "here"})
    void a_webhook_address_must_be_https(String address) {
        assertThat(rig.put("/line/v2/bot/channel/webhook/endpoint", rig.token(), "{\"endpoint\":\"" + address + "\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_webhook_address_has_at_most_five_hundred_characters() {
        String start = "https://example.go.th/";
        String path = "/line/v2/bot/channel/webhook/endpoint";
        String longest = start + "x".repeat(500 - start.length());
        assertThat(rig.put(path, rig.token(), "{\"endpoint\":\"" + longest + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(rig.put(path, rig.token(), "{\"endpoint\":\"" + longest + "x\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_webhook_test_sends_no_events_and_tells_the_outcome() throws InterruptedException {
        String path = "/line/v2/bot/channel/webhook/test";
        Reply good = rig.post(path, rig.token(), "");
        assertThat(good.json().path("success").asBoolean()).isTrue();
        assertThat(good.json().path("statusCode").asInt()).isEqualTo(200);
        WebhookReceiver.Webhook empty = rig.webhook.next();
        assertThat(new String(empty.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"destination\":\"U8e742f61d673b39c7fff3cecb7536ef0\",\"events\":[]}");
        assertThat(empty.signature()).isEqualTo("GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=");
        rig.webhook.answer(401);
        Reply bad = rig.post(path, rig.token(), "{}");
        assertThat(bad.json().path("success").asBoolean()).isFalse();
        assertThat(bad.json().path("reason").asString()).isEqualTo("ERROR_STATUS_CODE");
        assertThat(bad.json().path("statusCode").asInt()).isEqualTo(401);
        Reply nobody = rig.post(path, rig.token(), "{\"endpoint\":\"http://localhost:9/\"}");
        assertThat(nobody.json().path("reason").asString()).isEqualTo("COULD_NOT_CONNECT");
    }

    @Test
    void a_link_token_leads_to_one_account_link_event() throws InterruptedException {
        String linkToken = linkToken();
        String dialog = "/line-access/dialog/bot/accountLink?linkToken=" + linkToken + "&nonce=0123456789abcdef";
        Reply linked = rig.plain(dialog);
        assertThat(linked.status()).isEqualTo(302);
        assertThat(linked.header("Location")).endsWith("/simulator/chat/" + Rig.TOWN + "/" + Rig.OFFICER);
        var event = rig.webhook.next().event();
        assertThat(event.path("type").asString()).isEqualTo("accountLink");
        assertThat(event.path("link"))
                .isEqualTo(Json.object().put("result", "ok").put("nonce", "0123456789abcdef"));
        assertThat(event.path("source").path("userId").asString()).isEqualTo(Rig.OFFICER);
        assertThat(rig.plain(dialog).status()).isEqualTo(410);
        assertThat(rig.simulator.deliveries(Rig.TOWN)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whoever_is_signed_in_as_somebody_else_makes_the_linking_fail() throws InterruptedException {
        String dialog = "/line-access/dialog/bot/accountLink?linkToken=" + linkToken() + "&nonce=0123456789abcdef";
        Reply failed = rig.send(rig.request(dialog)
                .header("Cookie", "simulator-line-user=" + Rig.NOBODY)
                .GET());
        assertThat(failed.status()).isEqualTo(403);
        assertThat(new String(failed.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("เป็นของบัญชี LINE อื่น");
        var event = rig.webhook.next().event();
        assertThat(event.path("link"))
                .isEqualTo(Json.object().put("result", "failed").put("nonce", "0123456789abcdef"));
        assertThat(event.has("source")).isFalse();
        assertThat(event.has("replyToken")).isFalse();
        assertThat(rig.plain(dialog).status()).isEqualTo(410);
    }

    @Test
    void a_nonce_that_line_would_not_take_gives_no_event_at_all() {
        String dialog = "/line-access/dialog/bot/accountLink?linkToken=" + linkToken() + "&nonce=";
        assertThat(rig.plain(dialog + "012345678").status()).isEqualTo(410);
        assertThat(rig.plain(dialog + "x".repeat(256)).status()).isEqualTo(410);
        assertThat(rig.webhook.quiet()).isTrue();
        assertThat(rig.plain(dialog + "x".repeat(255)).status()).isEqualTo(302);
    }

    @Test
    void a_link_token_lives_ten_minutes_and_then_gives_no_event_at_all() {
        String linkToken = linkToken();
        rig.clock.pass(Duration.ofMinutes(10));
        Reply late =
                rig.plain("/line-access/dialog/bot/accountLink?linkToken=" + linkToken + "&nonce=0123456789abcdef");
        assertThat(late.status()).isEqualTo(410);
        assertThat(new String(late.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("เชื่อมบัญชีไม่สำเร็จ");
        assertThat(rig.webhook.quiet()).isTrue();
        assertThat(rig.post("/line/v2/bot/user/" + Rig.NOBODY + "/linkToken", rig.token(), "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_loading_sign_lasts_five_to_sixty_seconds_in_steps_of_five() {
        assertThat(loading(5).status()).isEqualTo(202);
        assertThat(loading(60).status()).isEqualTo(202);
        assertThat(loading(0).status()).isEqualTo(400);
        assertThat(loading(7).status()).isEqualTo(400);
        assertThat(loading(65).status()).isEqualTo(400);
    }

    @Test
    void every_answer_names_its_request() {
        assertThat(rig.token(Rig.TOWN, "wrong").header("x-line-request-id")).isNotEmpty();
        assertThat(rig.plain("/line/v2/bot/info").header("x-line-request-id")).isNotEmpty();
        assertThat(rig.get("/line/v2/bot/info", rig.token()).header("x-line-request-id"))
                .isNotEmpty();
    }

    private String linkToken() {
        return rig.post("/line/v2/bot/user/" + Rig.OFFICER + "/linkToken", rig.token(), "")
                .json()
                .path("linkToken")
                .asString();
    }

    private Reply loading(int seconds) {
        return rig.post(
                "/line/v2/bot/chat/loading/start",
                rig.token(),
                "{\"chatId\":\"" + Rig.OFFICER + "\",\"loadingSeconds\":" + seconds + "}");
    }
}
