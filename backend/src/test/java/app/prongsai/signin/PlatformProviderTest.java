package app.prongsai.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.platform.Seal;
import app.prongsai.shared.RuleViolated;
import app.prongsai.testing.SettableClock;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlatformProviderTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private PlatformProvider provider;
    private volatile boolean speaks = true;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> {
            asked.incrementAndGet();
            byte[] says = """
                    {"issuer": "ISSUER", "authorization_endpoint": "ISSUER/authorize", "token_endpoint": "ISSUER/token",
                     "jwks_uri": "ISSUER/keys", "token_endpoint_auth_methods_supported": ["client_secret_post"]}
                    """.replace("ISSUER", issuer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(speaks ? 200 : 503, says.length);
            exchange.getResponseBody().write(says);
            exchange.close();
        });
        server.start();
        provider = provider(issuer);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_it_said_of_its_doors_is_believed_for_a_while_however_many_strangers_come() throws Exception {
        try (var strangers = Executors.newFixedThreadPool(8)) {
            Callable<String> visit = () -> provider.known().orElseThrow().token();
            for (var token :
                    strangers.invokeAll(Stream.generate(() -> visit).limit(100).toList())) {
                assertThat(token.get()).endsWith("/token");
            }
        }
        assertThat(asked).hasValue(1);
        clock.advance(Duration.ofMinutes(10));
        assertThat(provider.known())
                .hasValueSatisfying(known -> assertThat(known.post()).isTrue());
        assertThat(asked).hasValue(2);
    }

    @Test
    void one_that_does_not_answer_is_left_in_peace_for_a_moment_and_then_asked_again() {
        speaks = false;
        for (int visit = 0; visit < 10; visit++) {
            assertThatThrownBy(provider::known)
                    .isInstanceOfSatisfying(
                            RuleViolated.class,
                            refused -> assertThat(refused.rule()).isEqualTo("signin.provider-does-not-answer"));
        }
        assertThat(asked).hasValue(1);
        speaks = true;
        clock.advance(Duration.ofSeconds(15));
        assertThat(provider.known()).isPresent();
    }

    @Test
    void where_none_is_set_there_is_none() {
        assertThat(provider("").known()).isEmpty();
        assertThat(provider("").label()).isEmpty();
    }

    private PlatformProvider provider(String issuer) {
        ProviderSettings settings = new ProviderSettings(
                issuer,
                "prongsai",
                "secret",
                "บัญชีของกรม",
                Duration.ofMinutes(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(15),
                true);
        ProviderDiscovery discovery = new ProviderDiscovery(new ProviderCalls(settings), new Seal(new byte[32]));
        return new PlatformProvider(discovery, settings, clock);
    }
}
