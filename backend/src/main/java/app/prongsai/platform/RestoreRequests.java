package app.prongsai.platform;

import app.prongsai.eventstore.backup.BackupRefused;
import app.prongsai.platform.RestoreRequest.State;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Wishes of other processes to restore a backup, fulfilled by the process that runs the processors: only it can keep its
 * automations from acting on half a history. Of several the first one does.
 */
@Component
class RestoreRequests implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreRequests.class);

    private final Backups backups;
    private final Processes processes;
    private final TenantCollection<RestoreRequest> requests;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("restore").daemon().factory());

    RestoreRequests(Backups backups, ReadModels readModels, Processes processes, ProcessorsHere processors) {
        this.processes = processes;
        this.backups = backups;
        this.requests = readModels.collection(RestoreRequest.COLLECTION, RestoreRequest.class);
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
            Optional<RestoreRequest> request = requests.find(TenantId.PLATFORM, RestoreRequest.KEY);
            if (request.isPresent() && request.get().state() == State.WAITING) {
                fulfil(request.get());
            }
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("Requests to restore could not be read: {}", e.toString());
            }
        }
    }

    private void fulfil(RestoreRequest request) {
        try {
            say(request.now(State.RUNNING, ""));
            TenantId only = request.organisation().isEmpty() ? null : new TenantId(request.organisation());
            String restored = backups.restore(
                    Path.of(request.file()), only, commits -> say(request.now(State.RUNNING, commits + " commits")));
            say(request.now(State.DONE, restored));
            LOG.info("Restored {}", restored);
        } catch (BackupRefused refused) {
            say(request.now(State.REFUSED, String.valueOf(refused.getMessage())));
        } catch (IOException | RuntimeException e) {
            LOG.error("Restoring a backup failed", e);
            say(request.now(State.FAILED, ""));
        }
    }

    private void say(RestoreRequest now) {
        requests.put(TenantId.PLATFORM, RestoreRequest.KEY, now);
    }
}
