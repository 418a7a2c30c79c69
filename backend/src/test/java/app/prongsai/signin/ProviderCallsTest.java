package app.prongsai.signin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.shared.RuleViolated;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ProviderCallsTest {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ProviderCalls calls =
            new ProviderCalls(new ProviderSettings("", "", "", "", Duration.ZERO, Duration.ZERO, PATIENCE, true));

    @Test
    void a_provider_that_begins_to_answer_and_goes_no_further_is_not_waited_for() throws Exception {
        try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> begun = new CompletableFuture<>();
            Thread.startVirtualThread(() -> begin(slow, begun));
            assertThatThrownBy(() -> calls.get("http://127.0.0.1:" + slow.getLocalPort()))
                    .isInstanceOf(RuleViolated.class);
            begun.join().close();
        }
    }

    private static void begin(ServerSocket server, CompletableFuture<Socket> begun) {
        try {
            Socket caller = server.accept();
            caller.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            begun.complete(caller);
        } catch (IOException nobodyCame) {
            begun.completeExceptionally(nobodyCame);
        }
    }
}
