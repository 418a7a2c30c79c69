package app.prongsai.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * All appends of this process. Whoever finds nobody writing writes: its own commit alone when it is the only one, else
 * everything that waits, over all partitions, in one batch. The others sleep until theirs is settled or it is their turn
 * to write.
 */
final class Appender {

    private static final int LARGEST_BATCH = 512;

    /** While several processes take turns: short enough to be through before the turn ends. */
    private static final int BATCH_IN_TURN = 128;

    private static final long GATHERING_NANOS = 200_000;
    private static final long GATHERING_STEP_NANOS = 20_000;
    private static final int LARGEST_BATCH_BYTES = 8 * 1024 * 1024;

    private final Turns turns;
    private final LogWriter writer;
    private final Queue<Append> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();

    /** How many appends were under way when the last batch was through. */
    private int lately;

    Appender(CommitLog log, Turns turns) {
        this.turns = turns;
        this.writer = new LogWriter(log, turns);
    }

    Commit append(Draft draft) {
        Append mine = new Append(draft);
        waiting.add(mine);
        boolean interrupted = false;
        while (!mine.settled()) {
            // An interrupt is this caller's alone; it must not cut off an insert that holds others' commits.
            interrupted |= Thread.interrupted();
            if (lock.tryLock()) {
                long nothingToDoFor = lead(mine);
                if (nothingToDoFor > 0) {
                    mine.sleep(nothingToDoFor);
                }
            } else {
                mine.sleep();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.result();
    }

    /** Does something while nobody of this process appends; afterwards nothing is taken for known. */
    void alone(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            writer.forget();
            lock.unlock();
            wakeNext();
        }
    }

    /** Writes what waits; answers for how many nanoseconds there is nothing that may be written. */
    private long lead(Append mine) {
        boolean wrote = true;
        long pause = 0;
        try {
            if (!mine.settled()) {
                wrote = turns.mine();
                if (wrote) {
                    gather();
                    Deque<Append> batch = nextBatch();
                    int size = batch.size();
                    writer.write(batch);
                    lately = size + waiting.size();
                } else {
                    pause = turns.nanosToMine();
                }
            }
        } finally {
            lock.unlock();
            if (wrote) {
                wakeNext();
            }
        }
        return pause;
    }

    /** Who was just answered is likely to want more: a moment's patience, and they share an insert instead of following it. */
    private void gather() {
        long patience = System.nanoTime() + GATHERING_NANOS;
        while (waiting.size() < lately && System.nanoTime() < patience) {
            LockSupport.parkNanos(this, GATHERING_STEP_NANOS);
        }
    }

    /** After the lock is given back, so that whoever joined the queue meanwhile is either woken or finds it free. */
    private void wakeNext() {
        Append next = waiting.peek();
        if (next != null) {
            next.wake();
        }
    }

    private Deque<Append> nextBatch() {
        Deque<Append> batch = new ArrayDeque<>();
        int bytes = 0;
        int most = turns.contested() ? BATCH_IN_TURN : LARGEST_BATCH;
        for (Iterator<Append> each = waiting.iterator(); each.hasNext() && batch.size() < most; ) {
            Append next = each.next();
            if (bytes > 0 && bytes + next.size() > LARGEST_BATCH_BYTES) {
                break;
            }
            each.remove();
            batch.add(next);
            bytes += next.size();
        }
        return batch;
    }
}
