package app.prongsai.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.simulator.Rig.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {

    private static final String REPLY = "/line/v2/bot/message/reply";
    private static final String PUSH = "/line/v2/bot/message/push";
    private static final String MULTICAST = "/line/v2/bot/message/multicast";
    private static final String BROADCAST = "/line/v2/bot/message/broadcast";

    private Rig rig;
    private String token;

    @BeforeEach
    void start() throws IOException {
        rig = new Rig();
        token = rig.token();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_reply_token_works_once() throws InterruptedException {
        String replyToken = rig.tokenFor(Rig.TOWN, Rig.OFFICER, "งาน");
        Reply first = rig.post(REPLY, token, Rig.reply(replyToken, "หนึ่ง", "สอง"));
        Reply second = rig.post(REPLY, token, Rig.reply(replyToken, "สาม"));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("sentMessages").size()).isEqualTo(2);
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.message()).isEqualTo("Invalid reply token");
        assertThat(rig.simulator.accepted(Rig.TOWN)).singleElement().satisfies(accepted -> {
            assertThat(accepted.kind()).isEqualTo(Accepted.Kind.REPLY);
            assertThat(accepted.to()).containsExactly(Rig.OFFICER);
            assertThat(accepted.retryKey()).isNull();
            assertThat(accepted.requestId()).isEqualTo(first.header("x-line-request-id"));
            assertThat(accepted.messages().path(1).path("text").asString()).isEqualTo("สอง");
        });
    }

    @Test
    void a_reply_token_works_for_a_minute() throws InterruptedException {
        String early = rig.tokenFor(Rig.TOWN, Rig.OFFICER, "งาน");
        String late = rig.tokenFor(Rig.TOWN, Rig.OFFICER, "งาน");
        rig.clock.pass(Duration.ofSeconds(59));
        assertThat(rig.post(REPLY, token, Rig.reply(early, "ทัน")).status()).isEqualTo(200);
        rig.clock.pass(Duration.ofSeconds(1));
        assertThat(rig.post(REPLY, token, Rig.reply(late, "ไม่ทัน")).message()).isEqualTo("Invalid reply token");
    }

    @Test
    void a_reply_token_works_for_its_own_channel_only() throws InterruptedException {
        String replyToken = rig.tokenFor(Rig.TOWN, Rig.OFFICER, "งาน");
        assertThat(rig.post(REPLY, rig.otherToken(), Rig.reply(replyToken, "x")).message())
                .isEqualTo("Invalid reply token");
        assertThat(rig.post(REPLY, token, Rig.reply("never issued", "x")).message())
                .isEqualTo("Invalid reply token");
        assertThat(rig.post(REPLY, token, Rig.reply(replyToken, "x")).status()).isEqualTo(200);
    }

    @Test
    void a_refused_reply_leaves_the_token_unused() throws InterruptedException {
        String replyToken = rig.tokenFor(Rig.TOWN, Rig.OFFICER, "งาน");
        assertThat(rig.post(REPLY, token, Rig.reply(replyToken, "")).status()).isEqualTo(400);
        assertThat(rig.post(REPLY, token, Rig.reply(replyToken, "x"), UUID.randomUUID())
                        .status())
                .isEqualTo(400);
        assertThat(rig.post(REPLY, token, Rig.reply(replyToken, "x")).status()).isEqualTo(200);
    }

    @Test
    void a_push_tells_the_ids_of_what_was_sent() {
        Reply reply = rig.post(PUSH, token, Rig.push(Rig.OFFICER, "หนึ่ง", "สอง"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("x-line-request-id")).isNotEmpty();
        assertThat(reply.json().path("sentMessages").path(0).path("id").asString())
                .matches("[0-9]+");
        assertThat(reply.json().path("sentMessages").path(0).path("quoteToken").asString())
                .isNotEmpty();
        assertThat(rig.simulator.accepted(Rig.TOWN, Rig.OFFICER))
                .singleElement()
                .satisfies(accepted -> assertThat(accepted.messageIds()).hasSize(2));
    }

    @Test
    void a_second_request_with_the_same_retry_key_is_told_of_the_first() {
        UUID key = UUID.randomUUID();
        Reply first = rig.post(PUSH, token, Rig.push(Rig.OFFICER, "งาน"), key);
        Reply second = rig.post(PUSH, token, Rig.push(Rig.OFFICER, "งาน"), key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.header("x-line-accepted-request-id")).isEqualTo(first.header("x-line-request-id"));
        assertThat(second.header("x-line-request-id")).isNotEqualTo(first.header("x-line-request-id"));
        assertThat(second.json().path("sentMessages")).isEqualTo(first.json().path("sentMessages"));
        assertThat(rig.simulator.accepted(Rig.TOWN))
                .singleElement()
                .satisfies(accepted -> assertThat(accepted.retryKey()).isEqualTo(key));
    }

    @Test
    void a_retry_key_is_forgotten_after_a_day_and_then_sends_again() {
        UUID key = UUID.randomUUID();
        rig.post(PUSH, token, Rig.push(Rig.OFFICER, "งาน"), key);
        rig.clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(rig.post(PUSH, rig.token(), Rig.push(Rig.OFFICER, "งาน"), key)
                        .status())
                .isEqualTo(409);
        rig.clock.pass(Duration.ofSeconds(1));
        assertThat(rig.post(PUSH, rig.token(), Rig.push(Rig.OFFICER, "งาน"), key)
                        .status())
                .isEqualTo(200);
        assertThat(rig.simulator.accepted(Rig.TOWN)).hasSize(2);
    }

    @Test
    void another_request_under_the_same_retry_key_is_refused_and_sends_nothing() {
        UUID key = UUID.randomUUID();
        assertThat(rig.post(PUSH, token, Rig.push(Rig.OFFICER, "งาน"), key).status())
                .isEqualTo(200);
        assertThat(rig.post(PUSH, token, Rig.push(Rig.OFFICER, "งานอื่น"), key).status())
                .isEqualTo(400);
        assertThat(rig.post(PUSH, token, Rig.push(Rig.HEAD, "งาน"), key).status())
                .isEqualTo(400);
        assertThat(rig.simulator.accepted(Rig.TOWN)).hasSize(1);
    }

    @Test
    void a_property_that_line_does_not_know_is_refused() {
        String misspelt = Rig.push(Rig.OFFICER, "งาน").replace("{\"to\"", "{\"notificationsDisabled\":true,\"to\"");
        Reply reply = rig.post(PUSH, token, misspelt);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().toString()).contains("notificationsDisabled");
    }

    @Test
    void a_refused_request_does_not_use_up_its_retry_key() {
        UUID key = UUID.randomUUID();
        assertThat(rig.post(PUSH, token, Rig.push(Rig.OFFICER, ""), key).status())
                .isEqualTo(400);
        assertThat(rig.post(PUSH, token, Rig.push(Rig.OFFICER, "งาน"), key).status())
                .isEqualTo(200);
    }

    @Test
    void a_retry_key_belongs_to_one_channel() {
        UUID key = UUID.randomUUID();
        rig.post(PUSH, token, Rig.push(Rig.OFFICER, "งาน"), key);
        assertThat(rig.post(PUSH, rig.otherToken(), Rig.push(Rig.OFFICER, "งาน"), key)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_retry_key_that_is_no_uuid_is_refused() {
        Reply reply = rig.send(rig.authorized(PUSH, token)
                .header("X-Line-Retry-Key", "1-1-1-1-1")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(Rig.push(Rig.OFFICER, "งาน"))));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(rig.simulator.accepted(Rig.TOWN)).isEmpty();
    }

    @Test
    void of_requests_racing_with_one_retry_key_exactly_one_is_accepted() throws Exception {
        UUID key = UUID.randomUUID();
        List<Callable<Integer>> racers = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(index -> () ->
                        rig.post(PUSH, token, Rig.push(Rig.OFFICER, "งาน"), key).status())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses =
                    threads.invokeAll(racers).stream().map(Future::resultNow).toList();
            assertThat(statuses).containsOnlyOnce(200).contains(409);
        }
        assertThat(rig.simulator.accepted(Rig.TOWN)).hasSize(1);
    }

    @Test
    void an_unknown_or_blocking_user_is_not_told_from_a_friend() {
        rig.simulator.say(Rig.TOWN, Rig.HEAD, new Said.Unfollow());
        assertThat(rig.post(PUSH, token, Rig.push(Rig.NOBODY, "งาน")).status()).isEqualTo(200);
        assertThat(rig.post(PUSH, token, Rig.push(Rig.HEAD, "งาน")).status()).isEqualTo(200);
        assertThat(rig.simulator.accepted(Rig.TOWN))
                .hasSize(2)
                .allSatisfy(accepted -> assertThat(accepted.reached()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "somchai", "U123", "C11111111111111111111111111111111"})
    void a_push_to_what_is_no_user_id_is_refused(String to) {
        assertThat(rig.post(PUSH, token, Rig.push(to, "งาน")).status()).isEqualTo(400);
        assertThat(rig.simulator.accepted(Rig.TOWN)).isEmpty();
    }

    @Test
    void a_multicast_goes_to_one_to_five_hundred_users() {
        assertThat(rig.post(MULTICAST, token, multicast(500)).json()).isEqualTo(Json.object());
        Reply tooMany = rig.post(MULTICAST, token, multicast(501));
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.json().path("details").path(0).path("property").asString())
                .isEqualTo("to");
        assertThat(rig.post(MULTICAST, token, multicast(0)).status()).isEqualTo(400);
        assertThat(rig.post(MULTICAST, token, "{\"to\":[\"somchai\"],\"messages\":" + Rig.messages("x") + "}")
                        .status())
                .isEqualTo(400);
        assertThat(rig.simulator.accepted(Rig.TOWN)).singleElement().satisfies(accepted -> {
            assertThat(accepted.kind()).isEqualTo(Accepted.Kind.MULTICAST);
            assertThat(accepted.to()).hasSize(500);
        });
    }

    @Test
    void a_multicast_with_a_retry_key_is_accepted_once_and_without_sent_messages() {
        UUID key = UUID.randomUUID();
        rig.post(MULTICAST, token, multicast(3), key);
        Reply again = rig.post(MULTICAST, token, multicast(3), key);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().has("sentMessages")).isFalse();
        assertThat(rig.simulator.accepted(Rig.TOWN)).hasSize(1);
    }

    @Test
    void a_broadcast_reaches_every_friend_sixty_times_an_hour() {
        rig.simulator.addStranger(Rig.TOWN, new Person(Rig.NOBODY, "คนแปลกหน้า", ""));
        String body = "{\"messages\":" + Rig.messages("ประกาศ") + "}";
        assertThat(rig.post(BROADCAST, token, body).status()).isEqualTo(200);
        assertThat(rig.simulator.accepted(Rig.TOWN).getFirst().reached())
                .containsExactlyInAnyOrder(Rig.OFFICER, Rig.HEAD);
        for (int call = 2; call <= 60; call++) {
            assertThat(rig.post(BROADCAST, token, body).status()).isEqualTo(200);
        }
        Reply tooMany = rig.post(BROADCAST, token, body);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.message()).isEqualTo("The API rate limit has been exceeded. Try again later.");
        rig.clock.pass(Duration.ofMinutes(1));
        assertThat(rig.post(BROADCAST, token, body).status()).isEqualTo(200);
    }

    @Test
    void a_stranger_is_reached_only_within_seven_days_of_writing() {
        rig.simulator.addStranger(Rig.TOWN, new Person(Rig.NOBODY, "คนแปลกหน้า", ""));
        rig.post(PUSH, token, Rig.push(Rig.NOBODY, "หนึ่ง"));
        rig.simulator.say(Rig.TOWN, Rig.NOBODY, new Said.Text("สวัสดี"));
        rig.post(PUSH, token, Rig.push(Rig.NOBODY, "สอง"));
        rig.clock.pass(Duration.ofDays(7));
        rig.post(PUSH, rig.token(), Rig.push(Rig.NOBODY, "สาม"));
        assertThat(rig.simulator.accepted(Rig.TOWN))
                .extracting(accepted -> accepted.reached().size())
                .containsExactly(0, 1, 0);
    }

    @Test
    void the_quota_counts_people_and_not_messages() {
        rig.simulator.quota(Rig.TOWN, 4L, 0);
        rig.post(PUSH, token, Rig.push(Rig.OFFICER, "หนึ่ง", "สอง", "สาม"));
        rig.post(MULTICAST, token, multicast(Rig.OFFICER, Rig.HEAD, Rig.HEAD, Rig.NOBODY));
        assertThat(usage()).isEqualTo(3);
        assertThat(rig.get("/line/v2/bot/message/quota", token).json())
                .isEqualTo(Json.object().put("type", "limited").put("value", 4));
    }

    @Test
    void a_send_beyond_the_quota_is_refused_whole_while_replies_stay_free() throws InterruptedException {
        rig.simulator.quota(Rig.TOWN, 300L, 299);
        Reply refused = rig.post(MULTICAST, token, multicast(Rig.OFFICER, Rig.HEAD));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.message()).isEqualTo("You have reached your monthly limit.");
        assertThat(rig.post(PUSH, token, Rig.push(Rig.OFFICER, "คนสุดท้าย")).status())
                .isEqualTo(200);
        assertThat(rig.post(PUSH, token, Rig.push(Rig.OFFICER, "เกิน")).status())
                .isEqualTo(429);
        String replyToken = rig.tokenFor(Rig.TOWN, Rig.OFFICER, "งาน");
        assertThat(rig.post(REPLY, token, Rig.reply(replyToken, "ฟรี")).status())
                .isEqualTo(200);
        assertThat(usage()).isEqualTo(300);
        assertThat(rig.simulator.accepted(Rig.TOWN)).hasSize(2);
    }

    @Test
    void the_quota_starts_anew_with_the_month_of_thailand() {
        rig.simulator.quota(Rig.TOWN, 1L, 1);
        rig.clock.pass(Duration.between(MovableClock.START, java.time.Instant.parse("2026-11-30T16:59:59Z")));
        assertThat(rig.post(PUSH, rig.token(), Rig.push(Rig.OFFICER, "งาน")).status())
                .isEqualTo(429);
        rig.clock.pass(Duration.ofSeconds(1));
        assertThat(rig.post(PUSH, rig.token(), Rig.push(Rig.OFFICER, "งาน")).status())
                .isEqualTo(200);
    }

    @Test
    void a_plan_without_a_limit_says_so() {
        assertThat(rig.get("/line/v2/bot/message/quota", token).json())
                .isEqualTo(Json.object().put("type", "none"));
    }

    @Test
    void a_wrong_body_is_refused_in_the_form_of_line() {
        Reply reply = rig.post(PUSH, token, Rig.push(Rig.OFFICER, ""));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json())
                .isEqualTo(Json.read(
                        "{\"message\":\"The request body has 1 error(s)\",\"details\":[{\"message\":\"May not be empty\",\"property\":\"messages[0].text\"}]}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(rig.post(PUSH, token, "{\"to\":").message())
                .startsWith("The request body could not be parsed as JSON (line: 1");
        assertThat(rig.post(PUSH, token, "[]").status()).isEqualTo(400);
    }

    @Test
    void a_body_beyond_two_megabytes_is_refused() {
        assertThat(rig.post(PUSH, token, " ".repeat(2 * 1024 * 1024 + 1)).status())
                .isEqualTo(413);
    }

    @Test
    void an_aggregation_unit_has_a_plain_name_and_comes_alone() {
        assertThat(rig.post(PUSH, token, withUnits("[\"round_2569\"]")).status())
                .isEqualTo(200);
        assertThat(rig.post(PUSH, token, withUnits("[\"รอบ\"]")).status()).isEqualTo(400);
        assertThat(rig.post(PUSH, token, withUnits("[\"a\",\"b\"]")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply", "push", "multicast", "broadcast"})
    void messages_can_be_validated_without_being_sent(String kind) {
        String path = "/line/v2/bot/message/validate/" + kind;
        assertThat(rig.post(path, token, "{\"messages\":" + Rig.messages("ดี") + "}")
                        .status())
                .isEqualTo(200);
        assertThat(rig.post(path, token, "{\"messages\":" + Rig.messages("") + "}")
                        .message())
                .isEqualTo("The request body has 1 error(s)");
        assertThat(rig.simulator.accepted(Rig.TOWN)).isEmpty();
    }

    private long usage() {
        return rig.get("/line/v2/bot/message/quota/consumption", token)
                .json()
                .path("totalUsage")
                .asLong();
    }

    private static String withUnits(String units) {
        return "{\"to\":\"" + Rig.OFFICER + "\",\"messages\":" + Rig.messages("x") + ",\"customAggregationUnits\":"
                + units + "}";
    }

    private static String multicast(int count) {
        return multicast(IntStream.range(0, count)
                .mapToObj(index -> String.format("U%032x", index))
                .toArray(String[]::new));
    }

    private static String multicast(String... users) {
        String to = java.util.Arrays.stream(users)
                .map(user -> "\"" + user + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"to\":" + to + ",\"messages\":" + Rig.messages("ประกาศ") + "}";
    }
}
