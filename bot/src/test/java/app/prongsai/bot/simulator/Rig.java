package app.prongsai.bot.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

/** The simulator on a free port with a clock that tests move, two channels, and a client as dumb as curl. */
final class Rig implements AutoCloseable {

    static final String TOWN = "2001";
    static final String OTHER_TOWN = "2002";
    static final String SECRET = "8c570fa6dd201bb328f1c1eac23a96d8";
    static final String BOT = "U8e742f61d673b39c7fff3cecb7536ef0";
    static final String OTHER_BOT = "U" + "b".repeat(32);
    static final String OFFICER = "U" + "1".repeat(32);
    static final String HEAD = "U" + "2".repeat(32);
    static final String NOBODY = "U" + "9".repeat(32);

    record Reply(int status, byte[] body, java.net.http.HttpHeaders headers) {

        JsonNode json() {
            return Json.read(body);
        }

        String message() {
            return json().path("message").asString("");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    static final class Clocks {

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }

    final HttpClient http = HttpClient.newHttpClient();
    final ConfigurableApplicationContext context;
    final Simulator simulator;
    final MovableClock clock;
    final WebhookReceiver webhook;
    final String base;

    private static @Nullable ConfigurableApplicationContext shared;
    private final boolean alone;

    /** On the one context of all tests, as new. */
    Rig() throws IOException {
        this(shared(), false);
    }

    /** On a context of its own, with further arguments. */
    Rig(String... arguments) throws IOException {
        this(start(arguments), true);
    }

    private static synchronized ConfigurableApplicationContext shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        Stream<String> usual = Stream.of(
                "--server.port=0", "--logging.level.root=warn", "--prongsai.simulator.redelivery-delays=1ms,1ms,1ms");
        return SimulatorApplication.application(SimulatorApplication.Alone.class, Clocks.class)
                .run(Stream.concat(usual, Stream.of(arguments)).toArray(String[]::new));
    }

    private Rig(ConfigurableApplicationContext context, boolean alone) throws IOException {
        this.context = context;
        this.alone = alone;
        simulator = context.getBean(Simulator.class);
        clock = (MovableClock) context.getBean(Clock.class);
        clock.restart();
        simulator.forgetEverything();
        webhook = new WebhookReceiver();
        base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/simulator";
        simulator.register(new Channel(TOWN, SECRET, BOT, "อบต.ท่าช้าง", webhook.url()));
        simulator.register(new Channel(OTHER_TOWN, "another secret", OTHER_BOT, "เทศบาลตำบลหนองบัว", webhook.url()));
        simulator.addUser(TOWN, new Person(OFFICER, "นายสมชาย ใจดี", "ผู้รับผิดชอบมาตรการ"));
        simulator.addUser(TOWN, new Person(HEAD, "นางสาววันเพ็ญ ศรีสุข", "ปลัด"));
        simulator.addUser(OTHER_TOWN, new Person(OFFICER, "นายสมชาย ใจดี", "ผู้อยู่อาศัย"));
    }

    String token() {
        return token(TOWN, SECRET).json().path("access_token").asString();
    }

    String otherToken() {
        return token(OTHER_TOWN, "another secret").json().path("access_token").asString();
    }

    Reply token(String id, String secret) {
        return form(Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
    }

    Reply form(Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request("/line/oauth2/v3/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    Reply post(String path, String token, String body) {
        return send(authorized(path, token).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply post(String path, String token, String body, UUID retryKey) {
        return send(authorized(path, token)
                .header("X-Line-Retry-Key", retryKey.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply put(String path, String token, String body) {
        return send(authorized(path, token).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply send(String method, String path, String token, @Nullable String type, byte[] body) {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        return send(type == null ? request : request.header("Content-Type", type));
    }

    /** Without a token, as the control endpoints and the chat page are called. */
    Reply plain(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply plain(String path) {
        return send(request(path).GET());
    }

    HttpRequest.Builder authorized(String path, String token) {
        return request(path).header("Content-Type", "application/json").header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.body(), response.headers());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String push(String to, String... texts) {
        return "{\"to\":\"" + to + "\",\"messages\":" + messages(texts) + "}";
    }

    static String reply(String token, String... texts) {
        return "{\"replyToken\":\"" + token + "\",\"messages\":" + messages(texts) + "}";
    }

    static String messages(String... texts) {
        return Arrays.stream(texts)
                .map(text -> "{\"type\":\"text\",\"text\":\"" + text + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The reply token that came with the person's words. */
    String tokenFor(String channel, String user, String text) throws InterruptedException {
        simulator.say(channel, user, new Said.Text(text));
        return webhook.next().event().path("replyToken").asString();
    }

    static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come true within 20 seconds");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        if (alone) {
            context.close();
        }
        webhook.close();
        http.shutdownNow();
    }
}
