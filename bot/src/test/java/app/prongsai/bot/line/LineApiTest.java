package app.prongsai.bot.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.prongsai.bot.line.LineApi.Call;
import app.prongsai.bot.line.LineRefused.Why;
import app.prongsai.organisations.LineChannel;
import app.prongsai.platform.Backend;
import app.prongsai.shared.TenantId;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that behaves as LINE's gateways do on bad days, which the simulator cannot play. */
class LineApiTest {

    private static final TenantId TOWN = new TenantId("town");

    private final AtomicInteger tokens = new AtomicInteger();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private LineApi api;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/v3/token", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean right = form.equals("grant_type=client_credentials&client_id=channel+1&client_secret=s%26ecret%3D");
            answer(
                    exchange,
                    right ? 200 : 400,
                    right ? "{\"access_token\":\"t" + tokens.incrementAndGet() + "\"}" : "{}");
        });
        server.start();
        base = "http://localhost:" + server.getAddress().getPort();
        Backend backend = mock(Backend.class);
        when(backend.ask(any(), any())).thenReturn(new LineChannel.Credentials("channel 1", "s&ecret=", "U1"));
        api = new LineApi(
                backend,
                new LineSettings(
                        base + "/",
                        base,
                        Duration.ofSeconds(2),
                        true,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(50),
                        Duration.ofSeconds(5)),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        over.countDown();
        api.close();
        server.stop(0);
    }

    @Test
    void a_token_no_longer_taken_is_renewed_once_and_only_once() {
        server.createContext("/picky", exchange -> {
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, authorizations.size() == 1 ? 401 : 200, "{}");
        });
        server.createContext("/never", exchange -> answer(exchange, 401, "{}"));
        assertThat(api.call(TOWN, get("/picky")).status()).isEqualTo(200);
        assertThat(authorizations).containsExactly("Bearer t1", "Bearer t2");
        assertThat(api.call(TOWN, get("/picky")).status()).isEqualTo(200);
        assertThat(tokens).hasValue(2);
        refused("/never", Why.CREDENTIALS);
        assertThat(tokens).hasValue(3);
    }

    @Test
    void a_gateways_page_is_trouble_that_passes() {
        server.createContext("/page", exchange -> answer(exchange, 502, "<html>Bad Gateway</html>"));
        server.createContext("/page429", exchange -> answer(exchange, 429, "<html>slow down</html>"));
        refused("/page", Why.TROUBLE);
        refused("/page429", Why.TOO_FAST);
    }

    @Test
    void what_is_larger_than_asked_for_is_not_read_to_its_end() {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[8192];
            try (var body = exchange.getResponseBody()) {
                for (int count = 0; count < 10_000; count++) {
                    body.write(chunk);
                }
            }
        });
        refused("/endless", Why.TOO_LARGE);
    }

    @Test
    void silence_and_nobody_there_are_trouble() throws IOException {
        server.createContext("/silent", exchange -> {
            try {
                over.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.createContext("/half", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            try {
                over.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        refused("/silent", Why.TROUBLE);
        refused("/half", Why.TROUBLE);
        assertThatThrownBy(() -> api.call(TOWN, Call.get("nobody", URI.create("http://localhost:1/"), 10)))
                .isInstanceOfSatisfying(
                        LineRefused.class, refused -> assertThat(refused.why()).isEqualTo(Why.TROUBLE));
    }

    @Test
    void a_redirection_is_not_followed() {
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", base + "/secret");
            answer(exchange, 302, "");
        });
        server.createContext("/secret", exchange -> answer(exchange, 200, "{}"));
        refused("/elsewhere", Why.REQUEST);
    }

    private void refused(String path, Why why) {
        assertThatThrownBy(() -> api.call(TOWN, get(path))).isInstanceOfSatisfying(LineRefused.class, refused -> {
            assertThat(refused.why()).isEqualTo(why);
            assertThat(refused.getMessage()).doesNotContain("t1");
        });
    }

    private Call get(String path) {
        return Call.get("test", URI.create(base + path), 64 * 1024);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
