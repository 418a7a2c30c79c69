package app.prongsai.bot.line;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.bot.WebhookSender;
import app.prongsai.conversations.UnfinishedChats;
import app.prongsai.organisations.ConnectLineChannel;
import app.prongsai.organisations.LineChannel;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest extends LineWorld {

    private static final String VECTOR_SECRET = "8c570fa6dd201bb328f1c1eac23a96d8";
    private static final String VECTOR_BOT = "U8e742f61d673b39c7fff3cecb7536ef0";
    private static final String VECTOR = "{\"destination\":\"U8e742f61d673b39c7fff3cecb7536ef0\",\"events\":[]}";
    private static final String VECTOR_SIGNATURE = "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=";

    @Test
    void the_documented_example_of_a_signature_is_accepted() {
        TenantId tenant = new TenantId("vector");
        Actor system = Actor.system(tenant, Channel.API);
        backend.send(system, new RegisterOrganisation("ตัวอย่าง", OrganisationType.TAO, "เมือง", "นครราชสีมา", null));
        backend.send(system, new ConnectLineChannel("1234567890", VECTOR_SECRET, VECTOR_BOT));
        eventually(() -> backend.ask(system, new LineChannel()));
        WebhookSender sender = new WebhookSender(webhook("vector"), VECTOR_SECRET);

        assertThat(sender.post(VECTOR, Map.of("x-line-signature", VECTOR_SIGNATURE)))
                .isEqualTo(200);
        assertThat(sender.post(VECTOR, Map.of("X-LINE-SIGNATURE", VECTOR_SIGNATURE)))
                .isEqualTo(200);
        assertThat(sender.post(VECTOR, Map.of("X-Line-Signature", VECTOR_SIGNATURE.replace('G', 'H'))))
                .isEqualTo(401);
        assertThat(sender.post(VECTOR + " ", Map.of("x-line-signature", VECTOR_SIGNATURE)))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "====", "ไทย", "not base64 at all!", "AAAA", "-----------------"})
    void a_wrong_or_malformed_signature_is_refused(String signature) {
        Town town = known();
        HttpRequest.Builder request = HttpRequest.newBuilder(town.webhook())
                .POST(HttpRequest.BodyPublishers.ofString("{\"destination\":\"" + town.bot() + "\",\"events\":[]}"));
        if (signature.codePoints().allMatch(character -> character < 128)) {
            request.header("x-line-signature", signature);
        }
        assertThat(WebhookSender.status(request)).isEqualTo(401);
    }

    @Test
    void a_missing_signature_and_another_channels_are_refused() {
        Town town = known();
        Town other = town("signed-by-another");
        String body = "{\"destination\":\"" + town.bot() + "\",\"events\":[]}";
        assertThat(new WebhookSender(town.webhook(), town.secret()).post(body, Map.of()))
                .isEqualTo(401);
        assertThat(new WebhookSender(town.webhook(), other.secret()).send(body)).isEqualTo(401);
    }

    @Test
    void a_signed_body_for_another_account_is_refused() {
        Town town = known();
        WebhookSender sender = new WebhookSender(town.webhook(), town.secret());
        assertThat(sender.send("{\"destination\":\"" + town.user("another bot") + "\",\"events\":[]}"))
                .isEqualTo(401);
        assertThat(sender.send("{\"events\":[]}")).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nowhere", "NOWHERE", "-", "a%20b", "%E0%B8%81", "a.b", "0123456789012345678901234567890123"})
    void an_unknown_or_malformed_organisation_is_not_found(String code) {
        assertThat(new WebhookSender(webhook(code), VECTOR_SECRET).send(VECTOR)).isEqualTo(404);
    }

    @Test
    void an_organisation_without_a_channel_is_not_found() {
        Actor system = Actor.system(new TenantId("no-channel"), Channel.API);
        backend.send(system, new RegisterOrganisation("ไร้ช่อง", OrganisationType.TAO, "เมือง", "นครราชสีมา", null));
        assertThat(new WebhookSender(webhook("no-channel"), VECTOR_SECRET).send(VECTOR))
                .isEqualTo(404);
    }

    @Test
    void a_body_above_one_megabyte_is_too_large_whether_or_not_it_says_so() {
        Town town = known();
        byte[] large = "x".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(WebhookSender.status(
                        HttpRequest.newBuilder(town.webhook()).POST(HttpRequest.BodyPublishers.ofByteArray(large))))
                .isEqualTo(413);
        assertThat(WebhookSender.status(HttpRequest.newBuilder(town.webhook())
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))))
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "hello", "{\"destination\":", "\u0000\u0001", "<html></html>"})
    void a_signed_body_that_is_no_json_is_a_bad_request(String body) {
        Town town = known();
        assertThat(new WebhookSender(town.webhook(), town.secret()).send(body)).isEqualTo(400);
    }

    @Test
    void neither_deep_nor_broken_bodies_break_anything() {
        Town town = known();
        WebhookSender sender = new WebhookSender(town.webhook(), town.secret());
        String begin = "{\"destination\":\"" + town.bot() + "\",\"events\":";
        assertThat(sender.send("[".repeat(100_000))).isEqualTo(400);
        assertThat(sender.send(begin + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .isEqualTo(400);
        assertThat(sender.send(begin + "[{\"timestamp\":" + "9".repeat(900) + "}]}"))
                .isEqualTo(200);
        assertThat(sender.send(begin + "[{\"type\":\"" + "x".repeat(900_000) + "\"}]}"))
                .isEqualTo(200);
        byte[] noUtf8 = (begin + "[{\"type\":\"?\"}]}").getBytes(StandardCharsets.UTF_8);
        noUtf8[noUtf8.length - 5] = (byte) 0xC3;
        assertThat(sender.send(noUtf8)).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"events\":null",
                ",\"events\":{}",
                ",\"events\":\"many\"",
                ",\"events\":[]",
                ",\"events\":[null,1,\"x\",[],{}]",
                ",\"events\":[{\"type\":null}]",
                ",\"events\":[{\"type\":\"thing-of-the-future\",\"webhookEventId\":\"01J\",\"source\":{\"type\":\"star\"}}]",
                ",\"events\":[{\"type\":\"message\",\"message\":7,\"timestamp\":\"soon\",\"source\":[1]}]",
                ",\"events\":[{\"type\":\"message\",\"message\":{\"type\":\"hologram\"},\"replyToken\":{}}]",
                ",\"events\":[{\"type\":\"postback\",\"postback\":null,\"mode\":\"dreaming\"}]",
                ",\"events\":[{\"type\":\"unsend\",\"webhookEventId\":\"../../x|y\"}]",
                ",\"events\":[{\"type\":\"message\",\"webhookEventId\":{\"$ne\":1},\"source\":{\"userId\":{\"$gt\":\"\"}}}]"
            })
    void unknown_and_strange_events_are_taken_and_finished(String events) {
        Town town = known();
        WebhookSender sender = new WebhookSender(town.webhook(), town.secret());
        assertThat(sender.send("{\"destination\":\"" + town.bot() + "\"" + events + "}"))
                .isEqualTo(200);
        eventually(() -> assertThat(
                        backend.ask(town.system(), new UnfinishedChats()).chats())
                .isEmpty());
    }

    @Test
    void what_is_said_in_groups_is_neither_stored_nor_answered() {
        Town town = known();
        var resident = town.resident("สมาชิกกลุ่ม");
        new WebhookSender(town.webhook(), town.secret()).send("""
                {"destination":"%s","events":[{"type":"message","webhookEventId":"01GROUP","timestamp":1,
                 "replyToken":"token","mode":"active","source":{"type":"group","groupId":"C1","userId":"%s"},
                 "message":{"type":"text","id":"1","text":"ข่าว"}}]}""".formatted(town.bot(), resident.user()));
        assertThat(backend.ask(town.system(), new UnfinishedChats()).chats()).isEmpty();
        resident.says("ข่าว").isAnswered("ข่าวประกาศ");
    }

    @Test
    void what_another_system_has_to_answer_is_only_recorded() {
        Town town = known();
        var resident = town.resident("คุยกับระบบอื่น");
        new WebhookSender(town.webhook(), town.secret()).send("""
                {"destination":"%s","events":[{"type":"message","webhookEventId":"01STANDBY","timestamp":1,
                 "replyToken":"token","mode":"standby","source":{"type":"user","userId":"%s"},
                 "message":{"type":"text","id":"1","text":"ข่าว"}}]}""".formatted(town.bot(), resident.user()));
        eventually(() -> assertThat(
                        backend.ask(town.system(), new UnfinishedChats()).chats())
                .isEmpty());
        assertThat(resident.replies()).isEmpty();
    }

    @Test
    void only_posting_is_possible() {
        assertThat(WebhookSender.status(
                        HttpRequest.newBuilder(known().webhook()).GET()))
                .isEqualTo(405);
    }

    private Town known() {
        TenantId tenant = new TenantId("webhook");
        Actor system = Actor.system(tenant, Channel.API);
        try {
            backend.ask(system, new LineChannel());
            return new Town(backend, SIMULATOR, "http://localhost:" + port, tenant);
        } catch (NotFound notYet) {
            return town("webhook");
        }
    }

    private URI webhook(String code) {
        return URI.create("http://localhost:" + port + "/line/" + code + "/webhook");
    }
}
