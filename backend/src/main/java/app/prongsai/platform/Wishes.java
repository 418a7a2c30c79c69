package app.prongsai.platform;

import app.prongsai.eventstore.backup.BackupRefused;
import app.prongsai.platform.Wish.Kind;
import app.prongsai.platform.Wish.State;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Wishes of other processes, fulfilled by the process that runs the processors: only it can be sure that they no longer
 * write, and keep its automations from acting on half a history. Of several the first one does.
 */
@Component
class Wishes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wishes.class);

    private final Departures departures;
    private final Backups backups;
    private final Processes processes;
    private final TenantCollection<Wish> wishes;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("wishes").daemon().factory());

    Wishes(
            Departures departures,
            Backups backups,
            ReadModels readModels,
            Processes processes,
            ProcessorsHere processors) {
        this.departures = departures;
        this.backups = backups;
        this.processes = processes;
        this.wishes = readModels.collection(Wish.COLLECTION, Wish.class);
        if (processors.run()) {
            thread.scheduleWithFixedDelay(this::look, 500, 500, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        if (!processes.isFirst()) {
            return;
        }
        try {
            for (Kind kind : Kind.values()) {
                wishes.find(TenantId.PLATFORM, kind.key())
                        .filter(wish -> wish.state() == State.WAITING)
                        .ifPresent(wish -> fulfil(kind, wish));
            }
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("Wishes could not be read: {}", e.toString());
            }
        }
    }

    private void fulfil(Kind kind, Wish wish) {
        Consumer<String> progress = words -> say(kind, wish.now(State.RUNNING, words));
        try {
            progress.accept("");
            String done = done(kind, wish.arguments(), progress);
            say(kind, wish.now(State.DONE, done));
            LOG.info("The wish to {} is fulfilled", kind.key());
        } catch (BackupRefused refused) {
            say(kind, wish.now(State.REFUSED, String.valueOf(refused.getMessage())));
        } catch (IOException | RuntimeException e) {
            LOG.error("The wish to {} failed", kind.key(), e);
            say(kind, wish.now(State.FAILED, ""));
        }
    }

    private String done(Kind kind, List<String> arguments, Consumer<String> progress) throws IOException {
        return switch (kind) {
            case LEAVE -> departures.leave(new TenantId(arguments.getFirst()), Path.of(arguments.getLast()), progress);
            case RESTORE ->
                backups.restore(
                        Path.of(arguments.getFirst()),
                        arguments.size() == 1 ? null : new TenantId(arguments.getLast()),
                        commits -> progress.accept(commits + " commits"));
        };
    }

    private void say(Kind kind, Wish now) {
        wishes.put(TenantId.PLATFORM, kind.key(), now);
    }
}
