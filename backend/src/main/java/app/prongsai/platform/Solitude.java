package app.prongsai.platform;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.LogTokenStore;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.springframework.stereotype.Component;

/** Lets work be done while nobody handles the events of a processor: this process holds the claims of all its segments. */
@Component
class Solitude {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final EventProcessingConfiguration processing;
    private final LogTokenStore tokens;
    private final Processes processes;
    private final CommitLog log;

    Solitude(EventProcessingConfiguration processing, LogTokenStore tokens, Processes processes, CommitLog log) {
        this.processing = processing;
        this.tokens = tokens;
        this.processes = processes;
        this.log = log;
    }

    interface Claims {

        /** @throws UnableToClaimTokenException if another process took a segment meanwhile */
        void renew();
    }

    /**
     * @param work done when this process also knows of every commit that anybody has handled
     * @throws IllegalStateException if another process does not give its segments up
     */
    <T> T of(String name, Function<Claims, T> work) {
        EventProcessor processor =
                Objects.requireNonNull(processing.eventProcessors().get(name));
        int[] segments = tokens.fetchSegments(name);
        boolean wasRunning = processor.isRunning();
        processes.pause(name);
        try {
            processor.shutDown();
            claim(name, segments);
            log.tail().poll();
            return work.apply(() -> {
                for (int segment : segments) {
                    tokens.extendClaim(name, segment);
                }
            });
        } finally {
            for (int segment : segments) {
                tokens.releaseClaim(name, segment);
            }
            processes.resume(name);
            if (wasRunning) {
                processor.start();
            }
        }
    }

    private void claim(String name, int[] segments) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int segment : segments) {
            while (!claimed(name, segment)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("Another process does not give up its segments of " + name);
                }
                LockSupport.parkNanos(GLANCE.toNanos());
            }
        }
    }

    private boolean claimed(String name, int segment) {
        try {
            tokens.fetchToken(name, segment);
            return true;
        } catch (UnableToClaimTokenException anothers) {
            return false;
        }
    }
}
