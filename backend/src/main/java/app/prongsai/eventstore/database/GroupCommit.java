package app.prongsai.eventstore.database;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets no write command answer before what it did is on disk, and lets commands that run together share one commit.
 * A commit never falls into the middle of a command: a document and its index entries are saved together or not at
 * all. After a failed commit nothing is answered any more, because memory then holds what the disk does not.
 */
final class GroupCommit {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final int INTERNAL_ERROR = 1;

    private final MVStore store;
    private final Runnable housekeeping;
    private final Runnable afterCommit;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final ReentrantReadWriteLock door = new ReentrantReadWriteLock();
    private final Lock committing = new ReentrantLock();
    private final AtomicLong commits = new AtomicLong();
    private volatile Batch open = new Batch();
    private volatile @Nullable Throwable failure;
    private volatile boolean damageMet;

    /**
     * @param housekeeping runs before a commit while no command runs
     * @param afterCommit runs when a commit is on disk and before any of its commands answers
     */
    GroupCommit(MVStore store, Runnable housekeeping, Runnable afterCommit) {
        this.store = store;
        this.housekeeping = housekeeping;
        this.afterCommit = afterCommit;
    }

    /**
     * Runs a command that may change data. Its answer, good or bad, leaves only after the commit: a "duplicate key"
     * is a promise too, namely that the other document is there.
     */
    <T> T write(Supplier<T> command) {
        gate.readLock().lock();
        Batch batch = open;
        try {
            requireHealthy();
            return command.get();
        } catch (MVStoreException | Error e) {
            // A damaged page or no memory left, perhaps halfway through a change: it must not be saved.
            stop(e);
            throw e;
        } finally {
            gate.readLock().unlock();
            settle(batch);
        }
    }

    /** Runs a command that only reads: what it started to read stays readable although others commit meanwhile. */
    <T> T read(Supplier<T> command) {
        requireHealthy();
        door.readLock().lock();
        MVStore.TxCounter version = store.registerVersionUsage();
        try {
            return command.get();
        } catch (MVStoreException e) {
            damageMet = true;
            throw e;
        } finally {
            store.deregisterVersionUsage(version);
            door.readLock().unlock();
        }
    }

    /** Does something to the store while no command runs, not even one that reads; it leaves everything on disk. */
    void alone(Runnable work) {
        committing.lock();
        gate.writeLock().lock();
        door.writeLock().lock();
        try {
            requireHealthy();
            work.run();
            afterCommit.run();
        } catch (RuntimeException | Error e) {
            stop(e);
            throw e;
        } finally {
            door.writeLock().unlock();
            gate.writeLock().unlock();
            committing.unlock();
        }
    }

    /** How many commits reached the disk. */
    long commits() {
        return commits.get();
    }

    /** Whether the file may be trusted unseen the next time: everything was saved, and no read met damage. */
    boolean healthy() {
        return failure == null && !damageMet;
    }

    private void settle(Batch batch) {
        if (batch.claimed.compareAndSet(false, true)) {
            try {
                commit();
            } catch (RuntimeException | Error e) {
                stop(e);
            } finally {
                batch.done.countDown();
            }
        } else {
            awaitUninterruptibly(batch.done);
        }
        requireHealthy();
    }

    private void commit() {
        committing.lock();
        try {
            long before = store.getCurrentVersion();
            gate.writeLock().lock();
            try {
                open = new Batch();
                requireHealthy();
                housekeeping.run();
                store.commit();
            } finally {
                gate.writeLock().unlock();
            }
            if (store.getCurrentVersion() != before) {
                store.sync();
                commits.incrementAndGet();
                afterCommit.run();
            }
        } finally {
            committing.unlock();
        }
    }

    private synchronized void stop(Throwable cause) {
        if (failure == null) {
            failure = cause;
            log.error("The embedded database stopped, because a change could not be saved: {}", cause.toString());
        }
    }

    private void requireHealthy() {
        Throwable cause = failure;
        if (cause != null) {
            throw new MongoServerError(
                    INTERNAL_ERROR,
                    "InternalError",
                    "The embedded database stopped, because a change could not be saved (" + cause
                            + "). Everything acknowledged before is on disk. Check the free space and restart.",
                    cause);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The commands one commit will save. */
    private static final class Batch {
        private final AtomicBoolean claimed = new AtomicBoolean();
        private final CountDownLatch done = new CountDownLatch(1);
    }
}
