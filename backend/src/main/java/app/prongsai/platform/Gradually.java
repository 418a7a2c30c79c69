package app.prongsai.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does many small things evenly over some time, so that what follows from them does not come all at once. */
final class Gradually implements AutoCloseable {

    private final Duration time;
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("gradually").daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());

    /** @param time from the first to the last; zero for all at once */
    Gradually(Duration time) {
        this.time = time;
    }

    /** @param steps each quickly done, which never fail */
    void each(List<Runnable> steps) {
        for (int step = 0; step < steps.size(); step++) {
            thread.schedule(steps.get(step), time.toNanos() / steps.size() * step, TimeUnit.NANOSECONDS);
        }
    }

    /** What is left is not done, nor what comes after. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
