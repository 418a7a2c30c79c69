package app.prongsai.platform;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.LogToken;
import app.prongsai.eventstore.LogTokenStore;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The names of all processors, in whatever process they run. */
    public Set<String> processors() {
        return Set.copyOf(processing.eventProcessors().keySet());
    }

    /** By how many commits of the log, as far as this process knows it, a processor is behind. */
    public long lag(String processor) {
        long end = log.tail().token().position().orElse(0);
        return processing
                .eventProcessor(processor)
                .map(known -> Math.max(0, end - position(known).position().orElse(0)))
                .orElse(0L);
    }

    private List<String> behind(LogToken end) {
        return processing.eventProcessors().values().stream()
                .filter(processor -> !position(processor).covers(end))
                .map(EventProcessor::getName)
                .toList();
    }

    /**
     * A processor of this process knows better than the token store, to which it writes only now and then; but of the
     * segments that it has not claimed only the token store knows.
     */
    private LogToken position(EventProcessor processor) {
        Map<Integer, LogToken> positions = new HashMap<>();
        Map<Integer, EventTrackerStatus> here =
                processor instanceof StreamingEventProcessor streaming ? streaming.processingStatus() : Map.of();
        if (!areAll(here.values())) {
            positions.putAll(tokens.positions(processor.getName()));
        }
        here.forEach((segment, status) -> {
            LogToken token = (LogToken) status.getTrackingToken();
            positions.put(segment, token == null ? LogToken.START : token);
        });
        return positions.values().stream().reduce(LogToken::lowerBound).orElse(LogToken.START);
    }

    private static boolean areAll(Collection<EventTrackerStatus> segments) {
        return segments.stream()
                        .mapToDouble(status -> 1.0 / (status.getSegment().getMask() + 1))
                        .sum()
                >= 1;
    }
}
