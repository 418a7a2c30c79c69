package app.prongsai.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own; what fails is logged and done at the next turn. */
public final class Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

    private final String name;
    private final Duration every;
    private final Runnable work;
    private volatile @Nullable ScheduledExecutorService thread;

    /** @param name of the thread, and of the work in the log */
    public Recurring(String name, Duration every, Runnable work) {
        this.name = name;
        this.every = every;
        this.work = work;
    }

    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        started.scheduleWithFixedDelay(this::workOrWarn, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    public void stop() {
        ScheduledExecutorService stopped = thread;
        if (stopped != null) {
            stopped.shutdownNow();
            thread = null;
        }
    }

    public boolean isRunning() {
        return thread != null;
    }

    private void workOrWarn() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed and will be tried again: {}", name, e.toString());
        }
    }
}
