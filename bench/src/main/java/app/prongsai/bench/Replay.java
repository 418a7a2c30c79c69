package app.prongsai.bench;

import app.prongsai.eventstore.LogEventStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Everything from the beginning through the feed that processors read, by readers that share the tenants. */
final class Replay {

    private Replay() {}

    static long all(LogEventStore store, int readers) {
        List<Callable<Long>> works = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            int number = reader;
            works.add(() -> part(store, number, readers));
        }
        long events = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
            for (var part : threads.invokeAll(works)) {
                events += part.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return events;
    }

    private static long part(LogEventStore store, int reader, int readers) throws InterruptedException {
        long events = 0;
        try (var feed = store.openStream(null, reader, readers)) {
            while (feed.hasNextAvailable()) {
                feed.nextAvailable().getPayload();
                events++;
            }
        }
        return events;
    }
}
