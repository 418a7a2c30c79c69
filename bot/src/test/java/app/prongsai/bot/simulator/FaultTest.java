package app.prongsai.bot.simulator;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.bot.simulator.Fault.How;
import app.prongsai.bot.simulator.Rig.Reply;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static final String PUSH = "/line/v2/bot/message/push";

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
    void a_broken_endpoint_accepts_nothing_as_often_as_ordered() {
        rig.simulator.fail(Fault.status("push", 503, 2));
        assertThat(push().status()).isEqualTo(503);
        assertThat(push().status()).isEqualTo(503);
        assertThat(rig.simulator.accepted(Rig.TOWN)).isEmpty();
        assertThat(push().status()).isEqualTo(200);
    }

    @Test
    void a_gateways_error_is_a_page_and_no_json() {
        rig.simulator.fail(Fault.status("push", 502, 1));
        Reply reply = push();
        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void an_error_after_acceptance_is_healed_by_the_retry_key() {
        UUID key = UUID.randomUUID();
        rig.simulator.fail(new Fault(null, "push", How.STATUS_AFTER_ACCEPT, 1, 500, 0));
        assertThat(push(key).status()).isEqualTo(500);
        assertThat(push(key).status()).isEqualTo(409);
        assertThat(rig.simulator.accepted(Rig.TOWN)).hasSize(1);
    }

    @Test
    void a_request_that_times_out_has_been_accepted() throws IOException, InterruptedException {
        UUID key = UUID.randomUUID();
        rig.simulator.fail(new Fault(null, "push", How.TIMEOUT_AFTER_ACCEPT, 1, 0, 0));
        HttpRequest request = rig.authorized(PUSH, token)
                .header("X-Line-Retry-Key", key.toString())
                .timeout(Duration.ofMillis(500))
                .POST(HttpRequest.BodyPublishers.ofString(Rig.push(Rig.OFFICER, "งาน")))
                .build();
        assertThatThrownBy(() -> rig.http.send(request, BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        Reply second = push(key);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.header("x-line-accepted-request-id"))
                .isEqualTo(rig.simulator.accepted(Rig.TOWN).getFirst().requestId());
    }

    @Test
    void a_client_that_waits_long_enough_sees_the_gateway_give_up() {
        rig.simulator.fail(new Fault(null, "push", How.TIMEOUT_AFTER_ACCEPT, 1, 0, 50));
        assertThat(push().status()).isEqualTo(504);
    }

    @Test
    void a_fault_may_strike_some_of_the_calls_only() {
        rig.simulator.fail(new Fault(null, "push", How.STATUS, 1_000, 503, 0, 30));
        long broken =
                IntStream.range(0, 200).filter(call -> push().status() == 503).count();
        assertThat(broken).isBetween(30L, 90L);
    }

    @Test
    void an_unruly_channel_sends_every_event_twice_and_out_of_order() throws InterruptedException {
        rig.simulator.unruly(Rig.TOWN, true);
        List<String> said = IntStream.range(0, 30)
                .mapToObj(word -> rig.simulator
                        .say(Rig.TOWN, Rig.OFFICER, new Said.Text("คำที่ " + word))
                        .webhookEventIds()
                        .getFirst())
                .toList();
        eventually(() -> assertThat(rig.simulator.deliveries(Rig.TOWN)).hasSize(60));
        List<String> came = rig.simulator.deliveries(Rig.TOWN).stream()
                .map(Delivery::webhookEventId)
                .toList();
        assertThat(came).containsAll(said);
        assertThat(came.stream().distinct().toList()).isNotEqualTo(said);
    }

    @Test
    void both_meanings_of_429_can_be_ordered() {
        rig.simulator.fail(new Fault(null, "push", How.RATE_LIMIT, 1, 0, 0));
        rig.simulator.fail(new Fault(null, "push", How.MONTHLY_LIMIT, 1, 0, 0));
        assertThat(push().message()).isEqualTo("The API rate limit has been exceeded. Try again later.");
        assertThat(push().message()).isEqualTo("You have reached your monthly limit.");
        assertThat(push().status()).isEqualTo(200);
    }

    @Test
    void a_late_answer_is_the_right_one() {
        rig.simulator.fail(new Fault(null, "push", How.DELAY, 1, 0, 300));
        long start = System.nanoTime();
        assertThat(push().status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void a_fault_hits_only_its_channel_and_endpoint() {
        rig.simulator.fail(new Fault(Rig.OTHER_TOWN, "push", How.STATUS, 1, 500, 0));
        rig.simulator.fail(new Fault(null, "multicast", How.STATUS, 1, 500, 0));
        assertThat(push().status()).isEqualTo(200);
        assertThat(rig.post(PUSH, rig.otherToken(), Rig.push(Rig.OFFICER, "งาน"))
                        .status())
                .isEqualTo(500);
    }

    @Test
    void tokens_can_be_made_to_fail_too() {
        rig.simulator.fail(Fault.status("token", 500, 1));
        assertThat(rig.token(Rig.TOWN, Rig.SECRET).status()).isEqualTo(500);
        assertThat(rig.token(Rig.TOWN, Rig.SECRET).status()).isEqualTo(200);
    }

    @Test
    void an_unknown_endpoint_or_a_success_is_no_fault() {
        assertThatThrownBy(() -> rig.simulator.fail(Fault.status("fax", 500, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.status("push", 200, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_held_answer_does_not_keep_the_process_from_stopping() throws IOException, InterruptedException {
        Thread caller;
        long start;
        try (Rig own = new Rig("--spring.application.name=own")) {
            String ownToken = own.token();
            own.simulator.fail(new Fault(null, "push", How.TIMEOUT_AFTER_ACCEPT, 1, 0, 60_000));
            caller = Thread.startVirtualThread(() -> own.post(PUSH, ownToken, Rig.push(Rig.OFFICER, "งาน")));
            Rig.eventually(() -> !own.simulator.accepted(Rig.TOWN).isEmpty());
            start = System.nanoTime();
            own.context.close();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        caller.join();
    }

    private Reply push() {
        return rig.post(PUSH, token, Rig.push(Rig.OFFICER, "งาน"));
    }

    private Reply push(UUID key) {
        return rig.post(PUSH, token, Rig.push(Rig.OFFICER, "งาน"), key);
    }
}
