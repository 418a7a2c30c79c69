package app.prongsai.bot.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Signs events and posts them to the webhook on virtual threads, one person's first attempts in their order. */
final class Courier implements AutoCloseable {

    private static final String USER_AGENT = "LineBotWebhook/2.0";

    private static final Duration LONGEST_DETOUR = Duration.ofMillis(500);

    private final Clock clock;
    private final SimulatorSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Void>> queues = new ConcurrentHashMap<>();
    private final HttpClient http;
    private final RestClient client;

    Courier(Clock clock, SimulatorSettings settings) {
        this.clock = clock;
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.webhookTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http, threads);
        requests.setReadTimeout(settings.webhookTimeout());
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /** Sends the events in one webhook, after whatever this person said before, and again later if that fails. */
    void send(SimulatedChannel channel, String userId, List<ObjectNode> events) {
        if (!channel.usesWebhook()) {
            return;
        }
        if (channel.isUnruly()) {
            sometime(() -> attempt(channel, events, 0));
            sometime(() -> deliver(channel, events, true));
            return;
        }
        String queue = channel.channel().channelId() + "/" + userId;
        queues.compute(
                queue,
                (key, tail) -> (tail == null ? CompletableFuture.<Void>completedFuture(null) : tail)
                        .exceptionally(earlier -> null)
                        .thenRunAsync(() -> attempt(channel, events, 0), threads));
    }

    /** Sends events once more as LINE may do at any time, even though they had arrived. */
    void sendAgain(SimulatedChannel channel, List<ObjectNode> events) {
        threads.execute(() -> deliver(channel, events, true));
    }

    private void sometime(Runnable work) {
        long wait = ThreadLocalRandom.current().nextLong(LONGEST_DETOUR.toMillis());
        CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS, threads).execute(work);
    }

    private void attempt(SimulatedChannel channel, List<ObjectNode> events, int tries) {
        boolean arrived = deliver(channel, events, tries > 0);
        if (!arrived
                && channel.redelivers()
                && tries < settings.redeliveryDelays().size()) {
            Duration wait = settings.redeliveryDelays().get(tries);
            Executor later = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, threads);
            later.execute(() -> attempt(channel, events, tries + 1));
        }
    }

    private boolean deliver(SimulatedChannel channel, List<ObjectNode> events, boolean again) {
        ArrayNode copies = Json.array();
        for (ObjectNode event : events) {
            ObjectNode copy = event.deepCopy();
            copy.putObject("deliveryContext").put("isRedelivery", again);
            copies.add(copy);
            channel.replyTokens.delivered(event.path("replyToken").asString(""));
        }
        Outcome outcome = post(channel.channel(), channel.channel().webhookUrl(), copies);
        for (ObjectNode event : events) {
            channel.record(new Delivery(
                    clock.instant(),
                    event.path("webhookEventId").asString(),
                    event.path("type").asString(),
                    again,
                    outcome.status() == 0 ? null : outcome.status(),
                    outcome.reason()));
        }
        return outcome.arrived();
    }

    /** A status of 0 is no answer; the reason is LINE's word for it. */
    record Outcome(int status, String reason) {

        boolean arrived() {
            return status >= 200 && status < 300;
        }
    }

    Outcome post(Channel channel, URI address, ArrayNode events) {
        ObjectNode webhook = Json.object().put("destination", channel.botUserId());
        webhook.set("events", events);
        byte[] body = Json.bytes(webhook);
        try {
            int status = client.post()
                    .uri(address)
                    .header("User-Agent", USER_AGENT)
                    .header("X-Line-Signature", Signature.of(body, channel.channelSecret()))
                    .contentType(MediaType.parseMediaType("application/json; charset=utf-8"))
                    .body(body)
                    .exchange((request, response) -> response.getStatusCode().value());
            return new Outcome(status, status >= 200 && status < 300 ? "OK" : "ERROR_STATUS_CODE");
        } catch (ResourceAccessException noAnswer) {
            boolean connected = !(noAnswer.getCause() instanceof java.net.ConnectException);
            return new Outcome(0, connected ? "REQUEST_TIMEOUT" : "COULD_NOT_CONNECT");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
