package app.prongsai.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Requests at a steady rate, whatever the server answers. Each is measured from the moment when it was due, so a server
 * that stands still is charged with everybody who had to wait.
 */
final class Load {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final IntFunction<HttpRequest> requests;

    /** @param requests by their running numbers */
    Load(IntFunction<HttpRequest> requests) {
        this.requests = requests;
    }

    /** @param millis from due to answered, of every request */
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
                HttpRequest request = requests.apply(number);
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
