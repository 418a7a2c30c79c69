package app.prongsai.eventstore;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the commits of other processes, once per interval. */
final class LogPoll implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogPoll.class);

    private final CommitLog log;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-poll").daemon().factory());

    LogPoll(CommitLog log, Duration interval) {
        this.log = log;
        thread.scheduleWithFixedDelay(this::poll, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void poll() {
        try {
            log.tail().poll();
        } catch (RuntimeException e) {
            if (thread.isShutdown()) {
                return;
            }
            LOG.warn("The log could not be polled: {}", e.toString());
        }
    }
}
