package app.prongsai.platform;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.LogToken;
import app.prongsai.eventstore.LogTokenStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether the read models have followed the log, in whatever process they are kept. */
@Component
public class CaughtUp {

    private static final Logger LOG = LoggerFactory.getLogger(CaughtUp.class);
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
        while (!behind(end).isEmpty()) {
            if (System.nanoTime() > deadline) {
                LOG.warn("Behind the log's {} commits: {}", end.position().orElse(0), behind(end));
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }

    private List<String> behind(LogToken end) {
        return processing.eventProcessors().values().stream()
                .filter(processor -> !position(processor).covers(end))
                .map(EventProcessor::getName)
                .toList();
    }

    /** A processor of this process knows better than the token store, to which it writes only now and then. */
    private LogToken position(EventProcessor processor) {
        if (processor instanceof StreamingEventProcessor here && here.isRunning()) {
            return here.processingStatus().values().stream()
                    .map(EventTrackerStatus::getTrackingToken)
                    .map(token -> token == null ? LogToken.START : (LogToken) token)
                    .reduce(LogToken::lowerBound)
                    .orElse(LogToken.START);
        }
        return tokens.position(processor.getName()).orElse(LogToken.START);
    }
}
