package app.prongsai.platform;

import app.prongsai.platform.RebuildRequest.State;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Rebuilds what another version of its projection filled, and what other processes wish: only a process that runs the
 * processors can pause them, and of several the first one does.
 */
@Component
class RebuildRequests implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRequests.class);

    private static final String VERSION = "version";
    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMinutes(1);

    private final Rebuild rebuild;
    private final Processes processes;
    private final Projections projections;
    private final Map<String, Long> tried = new HashMap<>();
    private final TenantCollection<RebuildRequest> requests;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Unhurried.threads("rebuild-"));

    private final ProcessorsHere processors;

    RebuildRequests(
            Rebuild rebuild,
            Projections projections,
            ReadModels readModels,
            Processes processes,
            ProcessorsHere processors) {
        this.rebuild = rebuild;
        this.projections = projections;
        this.processes = processes;
        this.processors = processors;
        this.requests = readModels.collection(RebuildRequest.COLLECTION, RebuildRequest.class);
    }

    @EventListener(ContextRefreshedEvent.class)
    void start() {
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
            for (String name : rebuild.readModels()) {
                if (projections.isOutdated(name) && mayTry(name)) {
                    LOG.info("{} was filled by another version of its projection and is rebuilt", name);
                    fulfil(RebuildRequest.of(name, VERSION));
                }
            }
            requests.find(TenantId.PLATFORM, rebuild.readModels()).stream()
                    .filter(request -> request.state() == State.WAITING)
                    .forEach(this::fulfil);
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("Requests to rebuild could not be read: {}", e.toString());
            }
        }
    }

    private boolean mayTry(String name) {
        Long last = tried.get(name);
        if (last != null && System.nanoTime() - last < BEFORE_THE_NEXT_TRY.toNanos()) {
            return false;
        }
        tried.put(name, System.nanoTime());
        return true;
    }

    private void fulfil(RebuildRequest request) {
        String name = request.readModel();
        try {
            requests.put(TenantId.PLATFORM, name, request.now(State.RUNNING, RebuildProgress.NONE));
            RebuildProgress end = rebuild.rebuild(
                    name, reached -> requests.put(TenantId.PLATFORM, name, request.now(State.RUNNING, reached)));
            requests.put(TenantId.PLATFORM, name, request.now(State.DONE, end));
            LOG.info("Rebuilt {} from {} events, {} per second", name, end.events(), end.rate());
        } catch (RuntimeException e) {
            LOG.error("Rebuilding {} failed", name, e);
            requests.put(TenantId.PLATFORM, name, request.now(State.FAILED, RebuildProgress.NONE));
        }
    }
}
