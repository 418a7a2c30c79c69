package app.prongsai.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Work that is looked at again and again, on a thread of its own, while the instance runs; what fails waits for the next time. */
public abstract class Periodic implements SmartLifecycle {

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final boolean enabled;
    private final Duration every;
    private volatile @Nullable ScheduledExecutorService thread;

    /**
     * @param name of its thread
     * @param enabled whether it begins with the instance
     * @param every so long after a look it is looked at again
     */
    protected Periodic(String name, boolean enabled, Duration every) {
        this.name = name;
        this.enabled = enabled;
        this.every = every;
    }

    /** One look. */
    protected abstract void tick();

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        started.scheduleWithFixedDelay(this::tickOrWarn, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopped = thread;
        if (stopped != null) {
            stopped.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void tickOrWarn() {
        try {
            tick();
        } catch (RuntimeException e) {
            log.warn("{} failed and will be tried again: {}", name, e.toString());
        }
    }
}
