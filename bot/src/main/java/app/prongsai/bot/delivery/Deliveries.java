package app.prongsai.bot.delivery;

import app.prongsai.deliveries.Outbox;
import app.prongsai.deliveries.Outbox.Delivery;
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
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
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
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int MOST_IDLE = 10;

    /** @param bell rung when there may be something new */
    private record Worker(Thread thread, Semaphore bell) {}

    private final Backend backend;
    private final Postman postman;
    private final DeliverySettings settings;
    private final Semaphore atOnce;
    private final Map<TenantId, Worker> workers = new ConcurrentHashMap<>();
    private volatile boolean running;
    private @Nullable Watch watch;
    private @Nullable Thread looker;

    Deliveries(Backend backend, Postman postman, DeliverySettings settings) {
        this.backend = backend;
        this.postman = postman;
        this.settings = settings;
        this.atOnce = new Semaphore(settings.organisationsAtOnce());
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
        long end = System.nanoTime() + CLOSING.toNanos();
        try {
            for (Worker worker : List.copyOf(workers.values())) {
                worker.bell().release();
                worker.thread().join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
                worker.thread().interrupt();
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
                if (!running) {
                    return worker;
                }
                if (worker != null) {
                    worker.bell().release();
                    return worker;
                }
                Semaphore bell = new Semaphore(1);
                Thread thread = Thread.ofVirtual().name("delivery-" + code).unstarted(() -> work(tenant, bell));
                thread.start();
                return new Worker(thread, bell);
            });
        }
    }

    private void work(TenantId tenant, Semaphore bell) {
        Round round = new Round(settings.firstWait(), settings.longestWait(), ThreadLocalRandom.current());
        int idle = 0;
        try {
            while (running) {
                bell.drainPermits();
                List<Delivery> outbox = go(tenant, round);
                boolean settled = round.allSettled(outbox);
                idle = settled ? idle + 1 : 0;
                // What was settled a moment ago may still be listed; leaving now would mean to offer it again.
                if (settled && (outbox.isEmpty() || idle > MOST_IDLE) && leave(tenant, bell)) {
                    return;
                }
                await(bell, settled ? Duration.ZERO : round.pause());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException trouble) {
            // The next look sends another worker.
            LOG.warn("Deliveries of {} wait: {}", tenant, trouble.getClass().getName());
        } finally {
            workers.computeIfPresent(tenant, (code, worker) -> worker.bell() == bell ? null : worker);
        }
    }

    private List<Delivery> go(TenantId tenant, Round round) throws InterruptedException {
        atOnce.acquire();
        try {
            List<Delivery> outbox = backend.ask(Actor.system(tenant, Channel.LINE), new Outbox())
                    .deliveries();
            round.go(outbox, delivery -> running && offer(tenant, delivery));
            return outbox;
        } finally {
            atOnce.release();
        }
    }

    private boolean offer(TenantId tenant, Delivery delivery) {
        try {
            return postman.offer(tenant, delivery);
        } catch (RuntimeException trouble) {
            LOG.warn(
                    "Delivery {} waits: {}",
                    delivery.delivery().value(),
                    trouble.getClass().getName());
            return false;
        }
    }

    /** Not before the longer of a moment and what the round waits for, unless the bell rings. */
    private void await(Semaphore bell, Duration pause) throws InterruptedException {
        Duration least = settings.firstWait().dividedBy(4);
        bell.tryAcquire(Math.max(pause.toMillis(), least.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** Leaves unless the bell rang meanwhile; whoever rings later finds no worker and sends a new one. */
    private boolean leave(TenantId tenant, Semaphore bell) {
        return workers.computeIfPresent(tenant, (code, worker) -> bell.availablePermits() > 0 ? worker : null) == null;
    }
}
