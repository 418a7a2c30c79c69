package app.prongsai.bot.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A bot's webhook in miniature: keeps what it is sent and answers with the statuses a test lines up, else 200. */
final class WebhookReceiver implements AutoCloseable {

    record Webhook(byte[] body, String signature, String contentType) {

        JsonNode json() {
            return Json.read(body);
        }

        JsonNode event() {
            return json().path("events").path(0);
        }
    }

    private final BlockingQueue<Webhook> received = new LinkedBlockingQueue<>();
    private final Queue<Integer> statuses = new LinkedList<>();
    private final HttpServer server;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/line/webhook/key");
    }

    void answer(Integer... next) {
        synchronized (statuses) {
            statuses.addAll(Arrays.asList(next));
        }
    }

    /** Requests are kept waiting until the returned latch is counted down. */
    CountDownLatch stall() {
        gate = new CountDownLatch(1);
        return gate;
    }

    Webhook next() throws InterruptedException {
        Webhook webhook = received.poll(20, TimeUnit.SECONDS);
        if (webhook == null) {
            throw new AssertionError("No webhook came");
        }
        return webhook;
    }

    List<Webhook> next(int count) throws InterruptedException {
        List<Webhook> webhooks = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            webhooks.add(next());
        }
        return webhooks;
    }

    boolean quiet() {
        return received.isEmpty();
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        received.add(new Webhook(
                body,
                exchange.getRequestHeaders().getFirst("x-line-signature"),
                exchange.getRequestHeaders().getFirst("Content-Type")));
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Integer status;
        synchronized (statuses) {
            status = statuses.poll();
        }
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
    }
}
