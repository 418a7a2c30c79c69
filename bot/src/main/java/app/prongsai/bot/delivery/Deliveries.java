package app.prongsai.bot.delivery;

import app.prongsai.deliveries.TenantsWithPost;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Watch;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Empties the outboxes: one worker per organisation with post, woken by the read model and, to be sure, by time. */
@Component
class Deliveries implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Backend backend;
    private final Postman postman;
    private final DeliverySettings settings;
    private final Gates gates;
    private final Map<TenantId, Worker> workers = new ConcurrentHashMap<>();
    private volatile boolean running;
    private @Nullable Watch watch;
    private @Nullable Thread looker;

    Deliveries(Backend backend, Postman postman, DeliverySettings settings) {
        this.backend = backend;
        this.postman = postman;
        this.settings = settings;
        this.gates = new Gates(settings.organisationsAtOnce(), settings.troubledAtOnce());
    }

    @Override
    public void start() {
        running = true;
        watch = backend.watch(platform(), new TenantsWithPost(), this::told);
        looker = Thread.ofVirtual().name("deliveries").start(this::look);
    }

    @Override
    public void stop() {
        running = false;
        if (watch != null) {
            watch.close();
        }
        if (looker != null) {
            looker.interrupt();
        }
        long end = System.nanoTime() + settings.closing().toNanos();
        List<Worker> all = List.copyOf(workers.values());
        all.forEach(Worker::close);
        try {
            for (Worker worker : all) {
                worker.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static Actor platform() {
        return Actor.system(TenantId.PLATFORM, Channel.LINE);
    }

    /** Much may change at once, anywhere; looking ten times a second is soon enough. */
    private void told(TenantsWithPost.Tenants found) {
        wake(found.tenants());
        LockSupport.parkNanos(GLANCE.toNanos());
    }

    private void look() {
        try {
            while (running) {
                Thread.sleep(settings.look());
                try {
                    wake(backend.ask(platform(), new TenantsWithPost()).tenants());
                } catch (RuntimeException trouble) {
                    LOG.warn(
                            "The outboxes cannot be read: {}",
                            trouble.getClass().getName());
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void wake(List<TenantId> tenants) {
        for (TenantId tenant : tenants) {
            workers.compute(tenant, (code, worker) -> {
                if (worker != null) {
                    worker.ring();
                    return worker;
                }
                return running ? started(tenant) : null;
            });
        }
    }

    private Worker started(TenantId tenant) {
        Worker worker = new Worker(tenant, backend, postman, gates, settings, this::leave);
        worker.start();
        return worker;
    }

    /** Whoever rings later finds no worker and sends a new one. */
    private boolean leave(Worker leaving, boolean unlessRung) {
        return workers.computeIfPresent(
                        leaving.tenant(),
                        (code, worker) -> worker == leaving && !(unlessRung && leaving.isRung()) ? null : worker)
                != leaving;
    }
}
