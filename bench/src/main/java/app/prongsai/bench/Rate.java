package app.prongsai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

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
        AtomicLong appended = new AtomicLong();
        inParallel(works.size(), writer -> {
            Work work = works.get(writer);
            while (System.nanoTime() < end) {
                engine.append(work.next());
                appended.incrementAndGet();
            }
        });
        return appended.get() * 1e9 / (System.nanoTime() - start);
    }

    static void inParallel(int writers, IntConsumer work) {
        List<Callable<Void>> works = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            int number = writer;
            works.add(() -> {
                work.accept(number);
                return null;
            });
        }
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (var done : threads.invokeAll(works)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
