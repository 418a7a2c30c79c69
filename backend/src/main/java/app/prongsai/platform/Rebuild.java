package app.prongsai.platform;

import app.prongsai.eventstore.LogEventStore;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.Remake;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Remakes a read model from the log into a fresh collection while the old one serves and goes on following the events;
 * only for the last few does its processor pause, in every process, then the fresh one takes over; the old one goes when
 * nobody can be reading it any more. Tenants that the projection fails at are
 * parked in it, those that it no longer fails at are parked no more.
 */
@Component
public class Rebuild implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final ReadModels readModels;
    private final LogEventStore events;
    private final EventProcessingConfiguration processing;
    private final Handlers handlers;
    private final Parking parking;
    private final Solitude solitude;
    private final Turnstile turnstile;
    private final Duration replacedLasts;
    private final Map<String, RebuildProgress> running = new ConcurrentHashMap<>();
    private final Set<String> replaced = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("replaced").daemon().factory());

    Rebuild(
            ReadModels readModels,
            LogEventStore events,
            EventProcessingConfiguration processing,
            Handlers handlers,
            Parking parking,
            Solitude solitude,
            Turnstile turnstile,
            @Value("${prongsai.rebuild.replaced-lasts:15s}") Duration replacedLasts) {
        this.replacedLasts = replacedLasts;
        this.readModels = readModels;
        this.events = events;
        this.processing = processing;
        this.handlers = handlers;
        this.parking = parking;
        this.solitude = solitude;
        this.turnstile = turnstile;
    }

    /** The read models that can be rebuilt: the collections that a processor of the same name fills. */
    public Set<String> readModels() {
        Set<String> names = new TreeSet<>(readModels.names());
        names.retainAll(processing.eventProcessors().keySet());
        return names;
    }

    /** The rebuilds under way in this process, by read model. */
    public Map<String, RebuildProgress> running() {
        return Map.copyOf(running);
    }

    /**
     * @param listener told of the progress about twice a second, and at the end
     * @return how far it came: to the end
     * @throws IllegalArgumentException if there is no such read model
     */
    public RebuildProgress rebuild(String name, Consumer<RebuildProgress> listener) {
        if (!readModels().contains(name)) {
            throw new IllegalArgumentException("No read model is called " + name);
        }
        try {
            return remade(name, progress -> {
                running.put(name, progress);
                listener.accept(progress);
            });
        } finally {
            running.remove(name);
        }
    }

    /** What was replaced by rebuilds of this process is gone when this returns, even if somebody still reads it. */
    public void dropReplaced() {
        List.copyOf(replaced).forEach(this::dropReplaced);
    }

    private void dropReplaced(String name) {
        readModels.dropReplaced(name);
        replaced.remove(name);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            dropReplaced();
        } catch (RuntimeException e) {
            LOG.debug("What was replaced stays until the next rebuild of the same", e);
        }
    }

    private void dropReplacedOrWarn(String name) {
        try {
            dropReplaced(name);
        } catch (RuntimeException e) {
            LOG.warn("The {} that were replaced stay until the next rebuild: {}", name, e.toString());
        }
    }

    private RebuildProgress remade(String name, Consumer<RebuildProgress> listener) {
        Handlers.Group group = handlers.of(name);
        Remake remake = readModels.remake(name);
        Replay replay = new Replay(events, group, skipped(name), remake, turnstile, listener);
        replay.toTheEnd();
        return solitude.of(name, claims -> {
            RebuildProgress progress = replay.toTheEnd();
            parking.parkNoLaterThan(name, replay.broken());
            claims.renew();
            remake.swap(group.version());
            parking.unparkAllBut(name, replay.broken().keySet());
            replaced.add(name);
            thread.schedule(() -> dropReplacedOrWarn(name), replacedLasts.toMillis(), TimeUnit.MILLISECONDS);
            return progress;
        });
    }

    private Set<Replay.Place> skipped(String name) {
        return parking.skipped().stream()
                .filter(commit -> commit.processor().equals(name))
                .map(commit -> new Replay.Place(commit.tenant(), commit.chain()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
