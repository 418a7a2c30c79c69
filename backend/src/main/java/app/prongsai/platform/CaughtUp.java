package app.prongsai.platform;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.LogToken;
import app.prongsai.eventstore.LogTokenStore;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.stereotype.Component;

/** Whether the read models have followed the log, in whatever process they are kept. */
@Component
public class CaughtUp {

    private static final Duration GLANCE = Duration.ofMillis(20);

    private final CommitLog log;
    private final LogTokenStore tokens;
    private final EventProcessingConfiguration processing;

    CaughtUp(CommitLog log, LogTokenStore tokens, EventProcessingConfiguration processing) {
        this.log = log;
        this.tokens = tokens;
        this.processing = processing;
    }

    /** Waits until every processor has handled all that is in the log now; false if that took longer. */
    public boolean within(Duration longest) {
        log.tail().poll();
        LogToken end = log.tail().token();
        long deadline = System.nanoTime() + longest.toNanos();
        while (!all(end)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }

    private boolean all(LogToken end) {
        return processing.eventProcessors().keySet().stream()
                .allMatch(name -> tokens.position(name).orElse(LogToken.START).covers(end));
    }
}
