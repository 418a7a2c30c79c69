package app.prongsai.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.bot.simulator.WebhookReceiver.Webhook;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WebhookTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final String REPLY = "/line/v2/bot/message/reply";

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
    void the_signature_is_that_of_the_documented_example() {
        byte[] body = "{\"destination\":\"U8e742f61d673b39c7fff3cecb7536ef0\",\"events\":[]}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Signature.of(body, "8c570fa6dd201bb328f1c1eac23a96d8"))
                .isEqualTo("GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=");
    }

    @Test
    void words_arrive_as_a_signed_message_event() throws InterruptedException {
        Uttered uttered = rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("งาน 457 ๗๐%"));
        Webhook webhook = rig.webhook.next();
        assertThat(webhook.signature()).isEqualTo(Signature.of(webhook.body(), Rig.SECRET));
        assertThat(webhook.contentType()).startsWith("application/json");
        assertThat(webhook.json().path("destination").asString()).isEqualTo(Rig.BOT);
        JsonNode event = webhook.event();
        assertThat(event.path("type").asString()).isEqualTo("message");
        assertThat(event.path("mode").asString()).isEqualTo("active");
        assertThat(event.path("timestamp").asLong()).isEqualTo(MovableClock.START.toEpochMilli());
        assertThat(event.path("source"))
                .isEqualTo(Json.object().put("type", "user").put("userId", Rig.OFFICER));
        assertThat(event.path("deliveryContext")).isEqualTo(Json.object().put("isRedelivery", false));
        assertThat(event.path("webhookEventId").asString())
                .matches("[0-9A-HJKMNP-TV-Z]{26}")
                .isEqualTo(uttered.webhookEventIds().getFirst());
        assertThat(event.path("replyToken").asString()).matches("[0-9a-f]{32}");
        JsonNode message = event.path("message");
        assertThat(message.path("type").asString()).isEqualTo("text");
        assertThat(message.path("text").asString()).isEqualTo("งาน 457 ๗๐%");
        assertThat(message.path("id").asString())
                .matches("[0-9]+")
                .isEqualTo(uttered.messageIds().getFirst());
        assertThat(message.path("quoteToken").asString()).isNotEmpty();
    }

    @Test
    void a_quoted_message_is_named() throws InterruptedException {
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("เสร็จ", "123456"));
        assertThat(rig.webhook
                        .next()
                        .event()
                        .path("message")
                        .path("quotedMessageId")
                        .asString())
                .isEqualTo("123456");
    }

    @Test
    void a_photo_comes_without_its_bytes_and_several_are_tied_together() throws InterruptedException {
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Photos(List.of(PNG)));
        JsonNode single = rig.webhook.next().event().path("message");
        assertThat(single.path("type").asString()).isEqualTo("image");
        assertThat(single.path("contentProvider")).isEqualTo(Json.object().put("type", "line"));
        assertThat(single.has("imageSet")).isFalse();
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Photos(List.of(PNG, PNG, PNG)));
        List<JsonNode> sets = rig.webhook.next(3).stream()
                .map(webhook -> webhook.event().path("message").path("imageSet"))
                .toList();
        assertThat(sets).extracting(set -> set.path("index").asInt()).containsExactly(1, 2, 3);
        assertThat(sets).extracting(set -> set.path("total").asInt()).containsOnly(3);
        assertThat(sets.stream().map(set -> set.path("id").asString()).distinct())
                .hasSize(1);
    }

    @Test
    void what_is_no_jpeg_or_png_or_is_too_large_cannot_be_sent() {
        Said html = new Said.Photos(List.of("<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> rig.simulator.say(Rig.TOWN, Rig.OFFICER, html))
                .isInstanceOf(IllegalArgumentException.class);
        Said huge = new Said.Photos(List.of(java.util.Arrays.copyOf(PNG, 10 * 1024 * 1024 + 1)));
        assertThatThrownBy(() -> rig.simulator.say(Rig.TOWN, Rig.OFFICER, huge))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rig.webhook.quiet()).isTrue();
    }

    @Test
    void a_tapped_button_and_a_chosen_date_arrive_as_postbacks() throws InterruptedException {
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Postback("v1|done|457", "เสร็จแล้ว", null));
        assertThat(rig.webhook.next().event().path("postback"))
                .isEqualTo(Json.object().put("data", "v1|done|457"));
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Postback("v1|due|457", null, Map.of("date", "2026-11-30")));
        ObjectNode expected = Json.object().put("data", "v1|due|457");
        expected.putObject("params").put("date", "2026-11-30");
        assertThat(rig.webhook.next().event().path("postback")).isEqualTo(expected);
    }

    @Test
    void a_place_arrives_with_its_coordinates() throws InterruptedException {
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Location(null, "หมู่ 3 ต.ท่าช้าง", 15.06, 102.5));
        JsonNode message = rig.webhook.next().event().path("message");
        assertThat(message.path("address").asString()).isEqualTo("หมู่ 3 ต.ท่าช้าง");
        assertThat(message.path("latitude").asDouble()).isEqualTo(15.06);
        assertThat(message.has("title")).isFalse();
    }

    @Test
    void blocking_has_no_reply_token_and_coming_back_is_told_from_a_first_meeting() throws InterruptedException {
        rig.simulator.addStranger(Rig.TOWN, new Person(Rig.NOBODY, "คนแปลกหน้า", ""));
        rig.simulator.say(Rig.TOWN, Rig.NOBODY, new Said.Follow());
        JsonNode first = rig.webhook.next().event();
        assertThat(first.path("follow")).isEqualTo(Json.object().put("isUnblocked", false));
        assertThat(first.path("replyToken").asString()).isNotEmpty();
        rig.simulator.say(Rig.TOWN, Rig.NOBODY, new Said.Unfollow());
        JsonNode gone = rig.webhook.next().event();
        assertThat(gone.path("type").asString()).isEqualTo("unfollow");
        assertThat(gone.has("replyToken")).isFalse();
        assertThatThrownBy(() -> rig.simulator.say(Rig.TOWN, Rig.NOBODY, new Said.Text("ยังอยู่ไหม")))
                .isInstanceOf(IllegalStateException.class);
        rig.simulator.say(Rig.TOWN, Rig.NOBODY, new Said.Follow());
        assertThat(rig.webhook.next().event().path("follow").path("isUnblocked").asBoolean())
                .isTrue();
    }

    @Test
    void only_ones_own_message_can_be_unsent() throws InterruptedException {
        String id = rig.simulator
                .say(Rig.TOWN, Rig.OFFICER, new Said.Text("ผิด"))
                .messageIds()
                .getFirst();
        rig.webhook.next();
        assertThatThrownBy(() -> rig.simulator.say(Rig.TOWN, Rig.HEAD, new Said.Unsend(id)))
                .isInstanceOf(IllegalArgumentException.class);
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Unsend(id));
        JsonNode event = rig.webhook.next().event();
        assertThat(event.path("unsend")).isEqualTo(Json.object().put("messageId", id));
        assertThat(event.has("replyToken")).isFalse();
    }

    @Test
    void the_same_user_id_under_two_channels_is_two_people() throws InterruptedException {
        rig.simulator.say(Rig.OTHER_TOWN, Rig.OFFICER, new Said.Unfollow());
        Webhook webhook = rig.webhook.next();
        assertThat(webhook.json().path("destination").asString()).isEqualTo(Rig.OTHER_BOT);
        assertThat(webhook.signature()).isEqualTo(Signature.of(webhook.body(), "another secret"));
        rig.post("/line/v2/bot/message/push", rig.token(), Rig.push(Rig.OFFICER, "ยังเป็นเพื่อน"));
        assertThat(rig.simulator.accepted(Rig.TOWN).getFirst().reached()).containsExactly(Rig.OFFICER);
    }

    @Test
    void one_webhook_may_carry_the_words_of_several_people() throws InterruptedException {
        rig.simulator.sayTogether(
                Rig.TOWN,
                List.of(
                        new Simulator.Utterance(Rig.OFFICER, new Said.Text("หนึ่ง")),
                        new Simulator.Utterance(Rig.HEAD, new Said.Postback("v1|approve"))));
        JsonNode events = rig.webhook.next().json().path("events");
        assertThat(events.valueStream()
                        .map(event -> event.path("source").path("userId").asString()))
                .containsExactly(Rig.OFFICER, Rig.HEAD);
    }

    @Test
    void the_words_of_one_person_arrive_in_their_order() throws InterruptedException {
        List<String> words = IntStream.range(0, 30).mapToObj(Integer::toString).toList();
        words.forEach(word -> rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text(word)));
        assertThat(rig.webhook.next(30))
                .extracting(
                        webhook -> webhook.event().path("message").path("text").asString())
                .isEqualTo(words);
    }

    @Test
    void a_failed_webhook_is_lost_unless_redelivery_is_on() throws InterruptedException {
        rig.webhook.answer(500);
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("งาน"));
        rig.webhook.next();
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("จบ"));
        assertThat(rig.webhook.next().event().path("message").path("text").asString())
                .isEqualTo("จบ");
        Rig.eventually(() -> rig.simulator.deliveries(Rig.TOWN).size() == 2);
        assertThat(rig.simulator.deliveries(Rig.TOWN))
                .extracting(Delivery::succeeded)
                .containsExactly(false, true);
        assertThat(rig.webhook.quiet()).isTrue();
    }

    @Test
    void a_redelivered_event_differs_only_in_saying_so_and_stops_with_the_first_success() throws InterruptedException {
        rig.simulator.redelivery(Rig.TOWN, true);
        rig.webhook.answer(500, 302, 200);
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("งาน"));
        List<Webhook> tries = rig.webhook.next(3);
        assertThat(tries)
                .allSatisfy(
                        webhook -> assertThat(webhook.signature()).isEqualTo(Signature.of(webhook.body(), Rig.SECRET)));
        ObjectNode first = (ObjectNode) tries.getFirst().event();
        assertThat(first.path("deliveryContext").path("isRedelivery").asBoolean())
                .isFalse();
        first.putObject("deliveryContext").put("isRedelivery", true);
        assertThat(tries.get(1).event()).isEqualTo(first);
        assertThat(tries.get(2).event()).isEqualTo(first);
        Rig.eventually(() -> rig.simulator.deliveries(Rig.TOWN).size() == 3);
        assertThat(rig.simulator.deliveries(Rig.TOWN))
                .extracting(Delivery::status)
                .containsExactly(500, 302, 200);
        assertThat(rig.webhook.quiet()).isTrue();
    }

    @Test
    void redelivery_is_given_up_after_a_few_times() throws InterruptedException {
        rig.simulator.redelivery(Rig.TOWN, true);
        rig.webhook.answer(500, 500, 500, 500, 500);
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("งาน"));
        rig.webhook.next(4);
        Rig.eventually(() -> rig.simulator.deliveries(Rig.TOWN).size() == 4);
        rig.simulator.say(Rig.TOWN, Rig.HEAD, new Said.Text("จบ"));
        assertThat(rig.webhook.next().event().path("source").path("userId").asString())
                .isEqualTo(Rig.HEAD);
    }

    @Test
    void a_bot_that_was_down_gets_its_events_when_it_is_back() throws InterruptedException {
        rig.simulator.redelivery(Rig.TOWN, true);
        rig.simulator.register(
                new Channel(Rig.TOWN, Rig.SECRET, Rig.BOT, "อบต.ท่าช้าง", URI.create("http://localhost:9/")));
        rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("งาน"));
        Rig.eventually(() -> !rig.simulator.deliveries(Rig.TOWN).isEmpty());
        assertThat(rig.simulator.deliveries(Rig.TOWN).getFirst().status()).isNull();
        assertThat(rig.simulator.deliveries(Rig.TOWN).getFirst().problem()).isEqualTo("COULD_NOT_CONNECT");
        rig.simulator.register(new Channel(Rig.TOWN, Rig.SECRET, Rig.BOT, "อบต.ท่าช้าง", rig.webhook.url()));
        rig.simulator.redeliver(
                Rig.TOWN, rig.simulator.deliveries(Rig.TOWN).getFirst().webhookEventId());
        assertThat(rig.webhook
                        .next()
                        .event()
                        .path("deliveryContext")
                        .path("isRedelivery")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_bot_that_does_not_answer_in_time_counts_as_failed() throws IOException, InterruptedException {
        try (Rig hasty = new Rig("--prongsai.simulator.webhook-timeout=100ms")) {
            CountDownLatch gate = hasty.webhook.stall();
            hasty.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("งาน"));
            hasty.webhook.next();
            Rig.eventually(() -> !hasty.simulator.deliveries(Rig.TOWN).isEmpty());
            gate.countDown();
            assertThat(hasty.simulator.deliveries(Rig.TOWN).getFirst().problem())
                    .isEqualTo("REQUEST_TIMEOUT");
        }
    }

    @Test
    void a_delivered_event_may_come_twice() throws InterruptedException {
        Uttered uttered = rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("งาน"));
        JsonNode first = rig.webhook.next().event();
        rig.simulator.redeliver(Rig.TOWN, uttered.webhookEventIds().getFirst());
        JsonNode second = rig.webhook.next().event();
        assertThat(second.path("webhookEventId")).isEqualTo(first.path("webhookEventId"));
        assertThat(second.path("replyToken")).isEqualTo(first.path("replyToken"));
        assertThat(second.path("timestamp")).isEqualTo(first.path("timestamp"));
    }

    @Test
    void a_redelivery_gives_the_reply_token_another_minute_but_not_beyond_twenty() throws InterruptedException {
        Uttered uttered = rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("งาน"));
        String replyToken = rig.webhook.next().event().path("replyToken").asString();
        String eventId = uttered.webhookEventIds().getFirst();
        rig.clock.pass(Duration.ofMinutes(5));
        assertThat(rig.post(REPLY, rig.token(), Rig.reply(replyToken, "ช้า")).status())
                .isEqualTo(400);
        rig.simulator.redeliver(Rig.TOWN, eventId);
        rig.webhook.next();
        rig.clock.pass(Duration.ofSeconds(59));
        assertThat(rig.post(REPLY, rig.token(), Rig.reply(replyToken, "ทัน")).status())
                .isEqualTo(200);
        Uttered second = rig.simulator.say(Rig.TOWN, Rig.OFFICER, new Said.Text("งาน"));
        String secondToken = rig.webhook.next().event().path("replyToken").asString();
        rig.clock.pass(Duration.ofMinutes(20));
        rig.simulator.redeliver(Rig.TOWN, second.webhookEventIds().getFirst());
        rig.webhook.next();
        assertThat(rig.post(REPLY, rig.token(), Rig.reply(secondToken, "สาย")).status())
                .isEqualTo(400);
    }

    @Test
    void identifiers_do_not_repeat() {
        Set<String> ids = IntStream.range(0, 200)
                .mapToObj(index -> rig.simulator.say(Rig.OTHER_TOWN, Rig.OFFICER, new Said.Text("x")))
                .flatMap(uttered -> java.util.stream.Stream.concat(
                        uttered.messageIds().stream(), uttered.webhookEventIds().stream()))
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(400);
    }
}
