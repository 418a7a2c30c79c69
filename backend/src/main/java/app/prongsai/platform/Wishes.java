package app.prongsai.platform;

import app.prongsai.eventstore.backup.BackupRefused;
import app.prongsai.platform.Wish.State;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Wishes of other processes to let an organisation go, fulfilled by the process that runs the processors: only it can be
 * sure that they no longer write. Of several the first one does.
 */
@Component
public class Wishes implements AutoCloseable {

    /** Arguments: the organisation's code, the folder to export into. */
    public static final String LEAVE = "leave-wishes";

    private static final Logger LOG = LoggerFactory.getLogger(Wishes.class);

    private final Departures departures;
    private final Processes processes;
    private final TenantCollection<Wish> wishes;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("wishes").daemon().factory());

    Wishes(Departures departures, ReadModels readModels, Processes processes, ProcessorsHere processors) {
        this.departures = departures;
        this.processes = processes;
        this.wishes = readModels.collection(LEAVE, Wish.class);
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
            Optional<Wish> wish = wishes.find(TenantId.PLATFORM, Wish.KEY);
            if (wish.isPresent() && wish.get().state() == State.WAITING) {
                fulfil(wish.get());
            }
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("Wishes could not be read: {}", e.toString());
            }
        }
    }

    private void fulfil(Wish wish) {
        List<String> arguments = wish.arguments();
        Consumer<String> progress = words -> say(wish.now(State.RUNNING, words));
        try {
            progress.accept("");
            String done = departures.leave(new TenantId(arguments.get(0)), Path.of(arguments.get(1)), progress);
            say(wish.now(State.DONE, done));
        } catch (BackupRefused refused) {
            say(wish.now(State.REFUSED, String.valueOf(refused.getMessage())));
        } catch (IOException | RuntimeException e) {
            LOG.error("Letting an organisation go failed", e);
            say(wish.now(State.FAILED, ""));
        }
    }

    private void say(Wish now) {
        wishes.put(TenantId.PLATFORM, Wish.KEY, now);
    }
}
