package app.prongsai.bench;

import com.linecorp.bot.parser.LineSignatureValidator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Signed webhooks at a steady rate, whatever the server answers. Each is measured from the moment when it was due, so a
 * server that stands still is charged with everybody who had to wait.
 */
final class Load {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final int port;
    private final int organisations;
    private final LineSignatureValidator[] signers;

    Load(int port, int organisations) {
        this.port = port;
        this.organisations = organisations;
        this.signers = new LineSignatureValidator[organisations];
        for (int number = 0; number < organisations; number++) {
            signers[number] =
                    new LineSignatureValidator(BotServer.secret(number).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param millis from due to answered, of every webhook */
    record Outcome(List<Double> millis, int refused, int broken) {}

    Outcome run(int perSecond, int seconds) {
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger broken = new AtomicInteger();
        long begin = System.nanoTime() + 100_000_000;
        int all = perSecond * seconds;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < all; number++) {
                long due = begin + number * 1_000_000_000L / perSecond;
                HttpRequest request = request(number);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                senders.execute(() -> {
                    int status = status(request);
                    millis.add((System.nanoTime() - due) / 1e6);
                    if (status >= 500 || status == 0) {
                        broken.incrementAndGet();
                    } else if (status != 200) {
                        refused.incrementAndGet();
                    }
                });
            }
        }
        return new Outcome(List.copyOf(millis), refused.get(), broken.get());
    }

    private HttpRequest request(int number) {
        int organisation = number % organisations;
        String id = UUID.randomUUID().toString();
        byte[] body = """
                {"destination":"%s","events":[{"type":"message","mode":"active","timestamp":%d,"webhookEventId":"%s",\
                "source":{"type":"user","userId":"%s"},"deliveryContext":{"isRedelivery":false},"replyToken":"%s",\
                "message":{"type":"text","id":"%d","quoteToken":"q","text":"ข่าว"}}]}""".formatted(
                        BotServer.bot(organisation),
                        System.currentTimeMillis(),
                        id,
                        BotServer.user("resident " + number % (10 * organisations)),
                        id.replace("-", ""),
                        number)
                .getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/line/" + BotServer.tenant(organisation) + "/webhook"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json; charset=utf-8")
                .header(
                        "x-line-signature",
                        Base64.getEncoder().encodeToString(signers[organisation].generateSignature(body)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private int status(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
