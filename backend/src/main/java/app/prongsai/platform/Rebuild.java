package app.prongsai.platform;

import app.prongsai.eventstore.LogEventStore;
import app.prongsai.eventstore.LogToken;
import app.prongsai.readmodel.ReadModels;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;

/**
 * Remakes a read model from the log into a fresh collection while the old one serves and goes on following the events;
 * only for the last few does its processor pause, then the fresh one takes over.
 */
@Component
public class Rebuild {

    private static final int STEP = 1_000;

    private final ReadModels readModels;
    private final LogEventStore events;
    private final EventProcessingConfiguration processing;
    private final Handlers handlers;

    Rebuild(ReadModels readModels, LogEventStore events, EventProcessingConfiguration processing, Handlers handlers) {
        this.readModels = readModels;
        this.events = events;
        this.processing = processing;
        this.handlers = handlers;
    }

    /** The read models that can be rebuilt: the collections that a processor of the same name fills. */
    public Set<String> readModels() {
        Set<String> names = new TreeSet<>(readModels.names());
        names.retainAll(processing.eventProcessors().keySet());
        return names;
    }

    /**
     * @param progress told how many events were replayed so far, now and then
     * @return how many events were replayed
     * @throws IllegalArgumentException if there is no such read model
     */
    public long rebuild(String name, LongConsumer progress) {
        if (!readModels().contains(name)) {
            throw new IllegalArgumentException("No read model is called " + name);
        }
        EventProcessor processor =
                Objects.requireNonNull(processing.eventProcessors().get(name));
        readModels.clearNext(name);
        Replay replay = new Replay(name, handlers.of(name), progress);
        replay.to((LogToken) events.createHeadToken());
        boolean wasRunning = processor.isRunning();
        processor.shutDown();
        try {
            replay.to((LogToken) events.createHeadToken());
            readModels.swap(name);
        } finally {
            if (wasRunning) {
                processor.start();
            }
        }
        return replay.count;
    }

    private final class Replay {

        private final String name;
        private final Handlers.Group group;
        private final LongConsumer progress;
        private LogToken token = LogToken.START;
        private long count;

        Replay(String name, Handlers.Group group, LongConsumer progress) {
            this.name = name;
            this.group = group;
            this.progress = progress;
        }

        void to(LogToken end) {
            try (var stream = events.openStream(token)) {
                while (!token.covers(end) || stream.hasNextAvailable()) {
                    TrackedEventMessage<?> event = stream.nextAvailable();
                    readModels.remake(name, () -> handle(event));
                    token = (LogToken) event.trackingToken();
                    if (++count % STEP == 0) {
                        progress.accept(count);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while rebuilding " + name, e);
            }
            progress.accept(count);
        }

        private void handle(TrackedEventMessage<?> event) {
            try {
                group.handle(event);
            } catch (Exception e) {
                throw new IllegalStateException("Rebuilding " + name + " failed at " + event.getIdentifier(), e);
            }
        }
    }
}
