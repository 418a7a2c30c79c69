package app.prongsai.platform;

import app.prongsai.eventstore.LogEventStore;
import app.prongsai.eventstore.LogToken;
import app.prongsai.readmodel.ReadModels;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Remakes a read model from the log into a fresh collection while the old one serves and goes on following the events;
 * only for the last few does its processor pause, then the fresh one takes over.
 */
@Component
public class Rebuild {

    private static final int STEP = 1_000;

    private final ApplicationContext context;
    private final ReadModels readModels;
    private final LogEventStore events;
    private final EventProcessingConfiguration processing;
    private final ParameterResolverFactory parameters;

    Rebuild(
            ApplicationContext context,
            ReadModels readModels,
            LogEventStore events,
            EventProcessingConfiguration processing,
            ParameterResolverFactory parameters) {
        this.context = context;
        this.readModels = readModels;
        this.events = events;
        this.processing = processing;
        this.parameters = parameters;
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
        List<AnnotationEventHandlerAdapter> handlers = handlers(name);
        EventProcessor processor =
                Objects.requireNonNull(processing.eventProcessors().get(name));
        readModels.clearNext(name);
        Replay replay = new Replay(name, handlers, progress);
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

    private List<AnnotationEventHandlerAdapter> handlers(String name) {
        Map<String, Object> beans = context.getBeansWithAnnotation(ProcessingGroup.class);
        return beans.values().stream()
                .filter(bean -> bean.getClass()
                        .getAnnotation(ProcessingGroup.class)
                        .value()
                        .equals(name))
                .map(bean -> new AnnotationEventHandlerAdapter(bean, parameters))
                .toList();
    }

    private final class Replay {

        private final String name;
        private final List<AnnotationEventHandlerAdapter> handlers;
        private final LongConsumer progress;
        private LogToken token = LogToken.START;
        private long count;

        Replay(String name, List<AnnotationEventHandlerAdapter> handlers, LongConsumer progress) {
            this.name = name;
            this.handlers = handlers;
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
                for (AnnotationEventHandlerAdapter handler : handlers) {
                    if (handler.canHandle(event)) {
                        handler.handle(event);
                    }
                }
            } catch (Exception e) {
                throw new IllegalStateException("Rebuilding " + name + " failed at " + event.getIdentifier(), e);
            }
        }
    }
}
