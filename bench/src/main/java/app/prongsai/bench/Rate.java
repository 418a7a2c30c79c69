package app.prongsai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Appends per second of some writers in a slice of time. */
final class Rate {

    private final Engine engine;
    private final List<Work> works = new ArrayList<>();

    Rate(Engine engine, int writers, int tenants) {
        this.engine = engine;
        for (int writer = 0; writer < writers; writer++) {
            works.add(new Work(writer, writers, tenants));
        }
    }

    /** Appends for so long; answers events per second. */
    double slice(long millis) {
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        List<Callable<Long>> writers = new ArrayList<>();
        for (Work work : works) {
            writers.add(() -> {
                long appended = 0;
                while (System.nanoTime() < end) {
                    engine.append(work.next());
                    appended++;
                }
                return appended;
            });
        }
        long appended = 0;
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (var writer : threads.invokeAll(writers)) {
                appended += writer.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        int each = engine instanceof RawDriver raw ? raw.atOnce() : 1;
        return appended * each * 1e9 / (System.nanoTime() - start);
    }
}
