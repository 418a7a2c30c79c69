package app.prongsai.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Says yes to every call at once, so that only the server before it is measured. */
final class LineStub implements AutoCloseable {

    private static final byte[] YES =
            "{\"access_token\":\"t\",\"expires_in\":900,\"token_type\":\"Bearer\",\"sentMessages\":[]}"
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    LineStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", LineStub::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, YES.length);
            exchange.getResponseBody().write(YES);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
