package app.prongsai.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One reader's way through its partitions. Reads only what the tail says is there, a window at a time. */
final class Feed implements BlockingStream<TrackedEventMessage<?>> {

    private final int[] partitions;
    private final CommitLog log;
    private final LogEventStore store;
    private final Deque<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Runnable stopListening;
    private LogToken token;
    private volatile @Nullable Runnable onAvailable;

    /** @param reader this one's number among so many readers that share the partitions, from 0 */
    Feed(CommitLog log, LogEventStore store, LogToken token, int reader, int readers) {
        this.partitions = IntStream.range(0, Keys.PARTITIONS)
                .filter(partition -> partition % readers == reader)
                .toArray();
        this.log = log;
        this.store = store;
        this.token = token;
        this.stopListening = log.tail().onGrowth(this::wake);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(buffer.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lock();
        try {
            while (!fill()) {
                if (left <= 0) {
                    return false;
                }
                left = grown.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.DAYS)) {
            // keep waiting
        }
        return buffer.remove();
    }

    @Override
    public boolean setOnAvailableCallback(@Nullable Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public void close() {
        onAvailable = null;
        stopListening.run();
    }

    private boolean fill() {
        if (buffer.isEmpty()) {
            List<String> ids = next();
            if (!ids.isEmpty()) {
                for (Commit commit : log.recent(ids)) {
                    if (commit.position() != token.of(commit.partition()) + 1) {
                        continue; // behind a hole of this answer: it comes with the next one
                    }
                    token = token.after(commit);
                    buffer.addAll(store.messages(commit, token));
                }
            }
        }
        return !buffer.isEmpty();
    }

    private List<String> next() {
        int waiting = 0;
        for (int partition : partitions) {
            if (log.tail().of(partition) > token.of(partition)) {
                waiting++;
            }
        }
        List<String> ids = new ArrayList<>();
        for (int partition : waiting == 0 ? new int[0] : partitions) {
            long from = token.of(partition) + 1;
            long to = Math.min(log.tail().of(partition), from - 1 + CommitLog.WINDOW / waiting);
            for (long position = from; position <= to; position++) {
                ids.add(Keys.position(partition, position));
            }
        }
        return ids;
    }

    private void wake() {
        Runnable callback = onAvailable;
        if (callback != null) {
            callback.run();
        }
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
