package app.prongsai.platform;

import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.readmodel.TenantCollection.Entry;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The processes that run processors on this database: each says that it lives, ten times in as long as it would have to be
 * silent to be believed dead.
 */
@Component
class Processes implements AutoCloseable {

    private static final int BEATS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Processes.class);

    record Alive(Instant at) {}

    /** A processor that all other processes leave alone, because this one rebuilds its read model. */
    record Pause(String process) {}

    private final TenantCollection<Alive> processes;
    private final TenantCollection<Pause> pauses;
    private final ReadModels readModels;
    private final Clock clock;
    private final Duration silence;
    private final String own = UUID.randomUUID().toString();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("alive").daemon().factory());
    private volatile List<String> living = List.of(own);
    private volatile List<String> paused = List.of();

    Processes(
            ReadModels readModels,
            Clock clock,
            ProcessorsHere processors,
            @Value("${prongsai.processes.silence:10s}") Duration silence) {
        this.silence = silence;
        this.readModels = readModels;
        this.processes = readModels.collection("processes", Alive.class);
        this.pauses = readModels.collection("pauses", Pause.class);
        this.clock = clock;
        if (processors.run()) {
            beat();
            long beat = silence.toMillis() / BEATS;
            thread.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            processes.remove(TenantId.PLATFORM, own);
        } catch (RuntimeException e) {
            LOG.debug("The end of this process could not be told; its silence will", e);
        }
    }

    /** In the same order everywhere, this one always among them. */
    List<String> living() {
        return living;
    }

    String own() {
        return own;
    }

    /** Of what only one process may do, this one does it. */
    boolean isFirst() {
        return living.getFirst().equals(own);
    }

    boolean isPaused(String processor) {
        return paused.contains(processor);
    }

    void pause(String processor) {
        pauses.put(TenantId.PLATFORM, processor, new Pause(own));
    }

    void resume(String processor) {
        pauses.remove(TenantId.PLATFORM, processor);
    }

    private void beat() {
        try {
            processes.put(TenantId.PLATFORM, own, new Alive(clock.instant()));
            Instant silent = clock.instant().minus(silence);
            List<Entry<Alive>> all = processes.leftOver();
            all.stream()
                    .filter(process -> process.row().at().isBefore(silent))
                    .forEach(process -> processes.remove(TenantId.PLATFORM, process.key()));
            living = all.stream()
                    .filter(process -> !process.row().at().isBefore(silent)
                            || process.key().equals(own))
                    .map(Entry::key)
                    .sorted()
                    .toList();
            paused = pauses.leftOver().stream()
                    .filter(pause -> !pause.row().process().equals(own))
                    .filter(pause -> living.contains(pause.row().process()))
                    .map(Entry::key)
                    .toList();
            if (living.size() > 1) {
                readModels.refresh();
            }
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("Other processes could not be looked after: {}", e.toString());
            }
        }
    }
}
