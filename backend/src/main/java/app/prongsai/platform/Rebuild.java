package app.prongsai.platform;

import app.prongsai.eventstore.LogEventStore;
import app.prongsai.eventstore.LogToken;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.Remake;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.stereotype.Component;

/**
 * Remakes a read model from the log into a fresh collection while the old one serves and goes on following the events;
 * only for the last few does its processor pause, in every process, then the fresh one takes over. Tenants that the projection fails at are
 * parked in it, those that it no longer fails at are parked no more.
 */
@Component
public class Rebuild {

    private final ReadModels readModels;
    private final LogEventStore events;
    private final EventProcessingConfiguration processing;
    private final Handlers handlers;
    private final Projections projections;
    private final Parking parking;
    private final Solitude solitude;
    private final Map<String, RebuildProgress> running = new ConcurrentHashMap<>();

    Rebuild(
            ReadModels readModels,
            LogEventStore events,
            EventProcessingConfiguration processing,
            Handlers handlers,
            Projections projections,
            Parking parking,
            Solitude solitude) {
        this.readModels = readModels;
        this.events = events;
        this.processing = processing;
        this.handlers = handlers;
        this.projections = projections;
        this.parking = parking;
        this.solitude = solitude;
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

    /** Where nothing has happened yet, nothing has to be rebuilt: every read model is of the version that runs. */
    void begin() {
        if (events.createHeadToken().equals(LogToken.START)) {
            readModels().stream()
                    .filter(projections::isOutdated)
                    .forEach(name -> readModels.begins(name, projections.version(name)));
        }
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

    private RebuildProgress remade(String name, Consumer<RebuildProgress> listener) {
        Handlers.Group group = handlers.of(name);
        Remake remake = readModels.remake(name);
        Replay replay = new Replay(events, group, skipped(name), remake, listener);
        replay.toTheEnd();
        return solitude.of(name, claims -> {
            RebuildProgress progress = replay.toTheEnd();
            parking.parkNoLaterThan(name, replay.broken());
            claims.renew();
            remake.swap(group.version());
            parking.unparkAllBut(name, replay.broken().keySet());
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
