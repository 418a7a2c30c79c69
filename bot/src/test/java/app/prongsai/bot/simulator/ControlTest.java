package app.prongsai.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.simulator.Rig.Reply;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ControlTest {

    private static final String NEW_BOT = "U" + "c".repeat(32);

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
    void a_channel_and_its_people_can_be_set_up_from_outside() {
        assertThat(rig.plain(
                                "/control/channels",
                                "{\"channelId\":\"2003\",\"channelSecret\":\"s\",\"botUserId\":\"" + NEW_BOT
                                        + "\",\"name\":\"อบต.ใหม่\",\"webhookUrl\":\"" + rig.webhook.url()
                                        + "\",\"redelivery\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(rig.plain(
                                "/control/users",
                                "{\"channel\":\"" + NEW_BOT + "\",\"userId\":\"" + Rig.HEAD
                                        + "\",\"displayName\":\"นางแก้ว\",\"role\":\"ชาวบ้าน\",\"friend\":false}")
                        .status())
                .isEqualTo(200);
        assertThat(rig.simulator.people("2003")).containsExactly(new Person(Rig.HEAD, "นางแก้ว", "ชาวบ้าน"));
        assertThat(rig.simulator.channel("2003").redelivers()).isTrue();
        assertThat(rig.simulator.channel("2003").person(Rig.HEAD).follows()).isFalse();
        assertThat(rig.token("2003", "s").status()).isEqualTo(200);
    }

    @Test
    void what_was_accepted_can_be_read_from_outside_and_from_a_point_on() {
        String token = rig.token();
        rig.post("/line/v2/bot/message/push", token, Rig.push(Rig.OFFICER, "หนึ่ง"), java.util.UUID.randomUUID());
        rig.post("/line/v2/bot/message/push", token, Rig.push(Rig.HEAD, "สอง"));
        JsonNode all = rig.plain("/control/accepted?channel=" + Rig.TOWN).json();
        assertThat(all.size()).isEqualTo(2);
        assertThat(all.path(0).path("kind").asString()).isEqualTo("PUSH");
        assertThat(all.path(0).path("to").path(0).asString()).isEqualTo(Rig.OFFICER);
        assertThat(all.path(0).path("retryKey").asString()).hasSize(36);
        assertThat(all.path(0).path("messages").path(0).path("text").asString()).isEqualTo("หนึ่ง");
        assertThat(all.path(1).path("retryKey").isNull()).isTrue();
        assertThat(rig.plain("/control/accepted?channel=" + Rig.TOWN + "&after=1")
                        .json()
                        .size())
                .isEqualTo(1);
        assertThat(rig.plain("/control/accepted?channel=" + Rig.OTHER_TOWN)
                        .json()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_person_can_be_made_to_speak_and_the_deliveries_be_read() throws InterruptedException {
        Reply said = say("\"kind\":\"text\",\"text\":\"งาน\"");
        assertThat(rig.webhook.next().event().path("message").path("text").asString())
                .isEqualTo("งาน");
        Rig.eventually(() -> deliveries().size() == 1);
        assertThat(deliveries().path(0).path("webhookEventId"))
                .isEqualTo(said.json().path("webhookEventIds").path(0));
        assertThat(deliveries().path(0).path("status").asInt()).isEqualTo(200);
    }

    @Test
    void every_way_of_speaking_has_a_kind() throws InterruptedException {
        String id = say("\"kind\":\"photos\",\"pictures\":[\"iVBORw0KGgo=\"]")
                .json()
                .path("messageIds")
                .path(0)
                .asString();
        say("\"kind\":\"location\",\"address\":\"ม.3\",\"latitude\":15.0,\"longitude\":102.0");
        say("\"kind\":\"postback\",\"data\":\"v1|due\",\"params\":{\"date\":\"2026-11-30\"}");
        say("\"kind\":\"unsend\",\"messageId\":\"" + id + "\"");
        say("\"kind\":\"unfollow\"");
        say("\"kind\":\"follow\"");
        assertThat(rig.webhook.next(6))
                .extracting(webhook -> webhook.event().path("type").asString())
                .containsExactly("message", "message", "postback", "unsend", "unfollow", "follow");
    }

    @Test
    void several_people_can_speak_in_one_webhook() throws InterruptedException {
        rig.plain(
                "/control/say",
                "[{\"channel\":\"" + Rig.TOWN + "\",\"user\":\"" + Rig.OFFICER
                        + "\",\"kind\":\"text\",\"text\":\"หนึ่ง\"},{\"user\":\"" + Rig.HEAD
                        + "\",\"kind\":\"text\",\"text\":\"สอง\"}]");
        assertThat(rig.webhook.next().json().path("events").size()).isEqualTo(2);
    }

    @Test
    void an_event_can_be_delivered_again() throws InterruptedException {
        String eventId = say("\"kind\":\"text\",\"text\":\"งาน\"")
                .json()
                .path("webhookEventIds")
                .path(0)
                .asString();
        rig.webhook.next();
        rig.plain("/control/redeliver", "{\"channel\":\"" + Rig.TOWN + "\",\"webhookEventId\":\"" + eventId + "\"}");
        assertThat(rig.webhook
                        .next()
                        .event()
                        .path("deliveryContext")
                        .path("isRedelivery")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void faults_and_quotas_can_be_ordered_and_faults_called_off() {
        String token = rig.token();
        rig.plain("/control/quota", "{\"channel\":\"" + Rig.TOWN + "\",\"limit\":300,\"used\":12}");
        assertThat(rig.get("/line/v2/bot/message/quota/consumption", token)
                        .json()
                        .path("totalUsage")
                        .asInt())
                .isEqualTo(12);
        rig.plain("/control/fail", "{\"endpoint\":\"any\",\"how\":\"STATUS\",\"status\":503,\"times\":100}");
        assertThat(rig.get("/line/v2/bot/info", token).status()).isEqualTo(503);
        rig.plain("/control/fail/nothing", "");
        assertThat(rig.get("/line/v2/bot/info", token).status()).isEqualTo(200);
    }

    @Test
    void a_wrong_order_is_refused_with_a_reason() {
        assertThat(rig.plain("/control/accepted?channel=2999").status()).isEqualTo(404);
        assertThat(rig.plain("/control/fail", "{\"endpoint\":\"fax\",\"how\":\"STATUS\"}")
                        .message())
                .contains("fax");
        assertThat(rig.plain("/control/channels", "{\"channelId\":\"2003\"}").status())
                .isEqualTo(400);
        assertThat(rig.plain("/control/say", "{").status()).isEqualTo(400);
        assertThat(rig.plain("/control/say", "[]").status()).isEqualTo(400);
        assertThat(say("\"kind\":\"text\"").status()).isEqualTo(400);
        say("\"kind\":\"unfollow\"");
        assertThat(say("\"kind\":\"text\",\"text\":\"ยังอยู่ไหม\"").status()).isEqualTo(409);
    }

    @Test
    void everything_can_be_forgotten() {
        rig.plain("/control/reset", "");
        assertThat(rig.simulator.channels()).isEmpty();
        assertThat(rig.token(Rig.TOWN, Rig.SECRET).status()).isEqualTo(400);
    }

    @Test
    void only_the_newest_requests_are_kept() throws IOException {
        try (Rig small = new Rig("--prongsai.simulator.kept-requests=3")) {
            String token = small.token();
            for (int index = 1; index <= 5; index++) {
                small.post("/line/v2/bot/message/push", token, Rig.push(Rig.OFFICER, "ที่ " + index));
            }
            assertThat(small.simulator.accepted(Rig.TOWN))
                    .extracting(Accepted::number)
                    .containsExactly(3L, 4L, 5L);
        }
    }

    private Reply say(String said) {
        return rig.plain(
                "/control/say", "{\"channel\":\"" + Rig.TOWN + "\",\"user\":\"" + Rig.OFFICER + "\"," + said + "}");
    }

    private JsonNode deliveries() {
        return rig.plain("/control/deliveries?channel=" + Rig.TOWN).json();
    }
}
