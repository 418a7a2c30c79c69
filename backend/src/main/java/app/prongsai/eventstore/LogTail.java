package app.prongsai.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The last known position of each partition. Local appends move it at once; {@link #poll} finds appends of other
 * processes with one query. A position counts as reached only when everything before it is in the log.
 */
public final class LogTail {

    private final CommitLog log;
    private final AtomicLongArray positions = new AtomicLongArray(Keys.PARTITIONS);
    private final ReentrantLock polling = new ReentrantLock();
    private final AtomicLong finds = new AtomicLong();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

    LogTail(CommitLog log) {
        this.log = log;
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            int p = partition;
            positions.set(p, Gallop.end(0, n -> Keys.position(p, n), log::taken));
        }
    }

    public long of(int partition) {
        return positions.get(partition);
    }

    /** A token at the end of the log as known now. */
    public LogToken token() {
        long[] now = new long[Keys.PARTITIONS];
        for (int partition = 0; partition < now.length; partition++) {
            now[partition] = positions.get(partition);
        }
        return LogToken.of(now);
    }

    /** Calls back whenever the log has grown; quickly, on the thread that noticed. Run the answer to stop listening. */
    public Runnable onGrowth(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Looks for commits that other processes appended. Cost when there are none: one query for 64 keys.
     *
     * @return how often there have been any, whoever looked; it only grows
     */
    public long poll() {
        polling.lock();
        try {
            lookBehind();
            return finds.get();
        } finally {
            polling.unlock();
        }
    }

    /** How often commits of other processes have been found, without looking for more. */
    public long finds() {
        return finds.get();
    }

    /** Does something while nobody looks for what others appended. */
    void standing(Runnable work) {
        polling.lock();
        try {
            work.run();
        } finally {
            polling.unlock();
        }
    }

    private void lookBehind() {
        List<String> next = new ArrayList<>(Keys.PARTITIONS);
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            next.add(Keys.position(partition, positions.get(partition) + 1));
        }
        List<String> taken = log.taken(next);
        for (String id : taken) {
            int partition = Keys.partitionIn(id);
            long end = Gallop.end(Keys.positionIn(id), n -> Keys.position(partition, n), log::taken);
            log.cameFromElsewhere(partition, Keys.positionIn(id), end);
            reached(partition, end);
        }
        if (!taken.isEmpty()) {
            finds.incrementAndGet();
        }
    }

    void reached(int partition, long position) {
        long before = positions.getAndAccumulate(partition, position, Math::max);
        if (position > before) {
            listeners.forEach(Runnable::run);
        }
    }
}
