package app.prongsai.bot.delivery;

import app.prongsai.bot.delivery.Postman.Outcome;
import app.prongsai.deliveries.DeliveryId;
import app.prongsai.deliveries.Outbox;
import app.prongsai.deliveries.Outbox.Delivery;
import app.prongsai.deliveries.Outbox.Pending;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties one organisation's outbox, several calls at a time at the channel's pace. It looks again after each short list,
 * so what is urgent passes what waits.
 */
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration LONG_REST = Duration.ofMillis(500);
    private static final int MOST_IDLE = 10;

    interface Leave {

        /** @return whether the worker may go */
        boolean asks(Worker worker, boolean unlessRung);
    }

    private final TenantId tenant;
    private final Backend backend;
    private final Postman postman;
    private final Gates gates;
    private final DeliverySettings settings;
    private final Leave leave;
    private final Round round;
    private final Pace pace;
    private final Semaphore slots;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean inTrouble;

    Worker(TenantId tenant, Backend backend, Postman postman, Gates gates, DeliverySettings settings, Leave leave) {
        this.tenant = tenant;
        this.backend = backend;
        this.postman = postman;
        this.gates = gates;
        this.settings = settings;
        this.leave = leave;
        this.round = new Round(settings.firstWait(), settings.longestWait(), ThreadLocalRandom.current());
        this.pace = new Pace(settings.callsPerSecond(), ThreadLocalRandom.current());
        this.slots = new Semaphore(settings.callsAtOnce());
        this.thread = Thread.ofVirtual().name("delivery-" + tenant).unstarted(this::work);
    }

    TenantId tenant() {
        return tenant;
    }

    void start() {
        thread.start();
    }

    /** There may be something new. */
    void ring() {
        bell.release();
    }

    boolean isRung() {
        return bell.availablePermits() > 0;
    }

    /** Begins nothing more. */
    void close() {
        running = false;
        bell.release();
    }

    /** Waits for what was begun. */
    void join(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        thread.join(longest);
        thread.interrupt();
        if (slots.tryAcquire(settings.callsAtOnce(), end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            slots.release(settings.callsAtOnce());
        }
    }

    private void work() {
        int idle = 0;
        try {
            while (running) {
                bell.drainPermits();
                Look look = new Look(round.known());
                gates.pass(inTrouble, look);
                idle = look.done ? idle + 1 : 0;
                // What was settled a moment ago may still be listed; leaving now would mean to offer it again.
                if (look.done && (look.nothingListed || idle > MOST_IDLE) && leave.asks(this, true)) {
                    return;
                }
                if (look.foundNothing) {
                    rest();
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException trouble) {
            // The next look sends another worker.
            LOG.warn("Deliveries of {} wait: {}", tenant, trouble.getClass().getName());
        } finally {
            leave.asks(this, false);
        }
    }

    /** One look into the outbox, and what came of it. */
    private final class Look implements Gates.Work {

        private final Set<DeliveryId> known;
        private boolean done;
        private boolean nothingListed;
        private boolean foundNothing;

        Look(Set<DeliveryId> known) {
            this.known = known;
        }

        @Override
        public void run() throws InterruptedException {
            Pending pending = backend.ask(Actor.system(tenant, Channel.LINE), new Outbox(known));
            done = round.listed(known, pending.deliveries(), pending.stillListed());
            nothingListed = pending.stillListed().isEmpty();
            foundNothing = !begin(pending.deliveries());
        }
    }

    /** @return whether anything was begun */
    private boolean begin(List<Delivery> deliveries) throws InterruptedException {
        boolean troubledBefore = inTrouble;
        boolean begun = false;
        for (Delivery delivery : deliveries) {
            slots.acquire();
            boolean goesOn =
                    running && troubledBefore == inTrouble && pace.resting().compareTo(LONG_REST) < 0;
            if (!goesOn || !round.begin(delivery.delivery())) {
                slots.release();
                if (!goesOn) {
                    break;
                }
                continue;
            }
            begun = true;
            Thread.ofVirtual().name("delivery-call").start(() -> offer(delivery));
        }
        return begun;
    }

    private void offer(Delivery delivery) {
        Outcome outcome = Outcome.LATER;
        try {
            pace.await();
            outcome = postman.offer(tenant, delivery);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException trouble) {
            LOG.warn(
                    "Delivery {} waits: {}",
                    delivery.delivery().value(),
                    trouble.getClass().getName());
        } finally {
            note(delivery.delivery(), outcome);
            slots.release();
            bell.release();
        }
    }

    private void note(DeliveryId delivery, Outcome outcome) {
        switch (outcome) {
            case SETTLED -> {
                pace.accepted();
                round.settled(delivery);
            }
            case TOO_FAST -> {
                pace.tooFast();
                round.inTrouble(delivery);
            }
            case LATER -> round.inTrouble(delivery);
        }
        inTrouble = outcome != Outcome.SETTLED;
    }

    /** While something is in trouble the bell is not heard, or a broken channel would be asked whenever any other moves. */
    private void rest() throws InterruptedException {
        Duration pause = round.pause();
        Duration least = settings.firstWait().dividedBy(4);
        if (inTrouble && pause.compareTo(least) > 0) {
            Thread.sleep(pause.compareTo(settings.look()) < 0 ? pause : settings.look());
        } else {
            bell.tryAcquire(Math.max(1, least.toMillis()), TimeUnit.MILLISECONDS);
        }
    }
}
