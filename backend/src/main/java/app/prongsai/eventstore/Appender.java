package app.prongsai.eventstore;

import app.prongsai.shared.TenantId;
import com.mongodb.MongoException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.RawBsonDocument;

/**
 * All appends of this process. Whoever finds nobody writing writes: its own commit alone when it is the only one, else
 * everything that waits, over all partitions, in one ordered insert. The others sleep until theirs is settled or it is
 * their turn to write.
 *
 * <p>Ordered, because an unordered insert that meets a taken position would write the later positions of that partition
 * and fork the tenant's chain. Where an ordered insert stops, one commit is looked at: it is ours already, or others were
 * faster and it is placed anew with all after it, or it alone is refused.
 */
final class Appender {

    private static final int LARGEST_BATCH = 512;

    /** While several processes take turns: short enough to be through before the turn ends. */
    private static final int BATCH_IN_TURN = 128;

    private static final int LOOK_AHEAD = 16;
    private static final long GATHERING_NANOS = 200_000;
    private static final long GATHERING_STEP_NANOS = 20_000;
    private static final int LARGEST_BATCH_BYTES = 8 * 1024 * 1024;
    private static final int TRIES_WITHOUT_A_REASON = 8;

    private final CommitLog log;
    private final Turns turns;
    private final Partition[] partitions = new Partition[Keys.PARTITIONS];
    private final RecentStreams streams = new RecentStreams();
    private final Queue<Append> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();

    /** How many appends were under way when the last batch was through. */
    private int lately;

    Appender(CommitLog log, Turns turns) {
        this.log = log;
        this.turns = turns;
        for (int partition = 0; partition < partitions.length; partition++) {
            partitions[partition] = new Partition(log, partition, streams);
        }
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
            forget();
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
                gather();
                Deque<Append> batch = nextBatch();
                wrote = !batch.isEmpty();
                pause = wrote ? 0 : turns.nanosToNextTurn();
                int size = batch.size();
                write(batch);
                lately = size + waiting.size();
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
        int most = turns.anyContested() ? BATCH_IN_TURN : LARGEST_BATCH;
        for (Iterator<Append> each = waiting.iterator(); each.hasNext() && batch.size() < most; ) {
            Append next = each.next();
            if (bytes > 0 && bytes + next.size() > LARGEST_BATCH_BYTES) {
                break;
            }
            if (turns.mine(next.draft().partition())) {
                each.remove();
                batch.add(next);
                bytes += next.size();
            }
        }
        return batch;
    }

    private void write(Deque<Append> batch) {
        try {
            catchUpWhereTheTurnBegan(batch);
            while (!batch.isEmpty()) {
                List<Placed> placed = place(batch);
                int written = log.insert(placed.stream().map(Placed::document).toList());
                placed.subList(0, written).forEach(this::written);
                if (written < placed.size()) {
                    refused(placed.get(written));
                }
                batch.removeIf(Append::settled);
            }
        } catch (MongoException unknown) {
            lookAgain(batch, unknown);
        } catch (RuntimeException | Error e) {
            forget();
            batch.forEach(append -> append.fail(e));
        }
    }

    /** One query for all partitions whose turn has come, in which others may have written during theirs. */
    private void catchUpWhereTheTurnBegan(Deque<Append> batch) {
        Set<Integer> began = new TreeSet<>();
        batch.stream()
                .map(append -> append.draft().partition())
                .filter(turns::turnBegan)
                .forEach(began::add);
        if (began.isEmpty()) {
            return;
        }
        List<String> ids = new ArrayList<>();
        for (int partition : began) {
            for (int ahead = 1; ahead <= LOOK_AHEAD; ahead++) {
                ids.add(Keys.position(partition, partitions[partition].tail() + ahead));
            }
        }
        Map<Integer, Integer> found = new HashMap<>();
        for (Commit commit : log.at(ids)) {
            Partition partition = partitions[commit.partition()];
            if (commit.position() == partition.tail() + 1) {
                partition.advanceBehind(commit);
                if (found.merge(commit.partition(), 1, Integer::sum) == LOOK_AHEAD) {
                    partition.catchUp();
                }
                turns.met(commit.partition());
            }
        }
    }

    /**
     * Places as many as can be placed at once. Of two that want the same place in an aggregate, or have the same command,
     * the second waits to see what becomes of the first.
     */
    private List<Placed> place(Deque<Append> batch) {
        List<Placed> placed = new ArrayList<>(batch.size());
        Set<String> keys = new HashSet<>();
        Map<Integer, Long> tails = new HashMap<>();
        Map<TenantId, TenantHead> heads = new HashMap<>();
        for (Iterator<Append> each = batch.iterator(); each.hasNext(); ) {
            Append append = each.next();
            Draft draft = append.draft();
            if (streams.isPast(draft)) {
                settleByKeys(append);
                each.remove();
            } else if (keys.add(draft.streamKey()) & keys.add(draft.commandKey())) {
                Partition partition = partitions[draft.partition()];
                // The tail is fixed before a cold head is read, so that a head never runs ahead of it.
                long position = tails.computeIfAbsent(draft.partition(), p -> partition.tail()) + 1;
                TenantHead head = heads.computeIfAbsent(draft.tenant(), partition::head);
                Placed next = Placed.of(append, position, head);
                placed.add(next);
                tails.put(draft.partition(), position);
                heads.put(
                        draft.tenant(),
                        new TenantHead(next.commit().chain(), next.commit().hash()));
            }
        }
        return placed;
    }

    private void written(Placed placed) {
        partitions[placed.commit().partition()].advance(placed.commit());
        placed.append().succeed(placed.commit());
    }

    /** Some key of this commit is taken. */
    private void refused(Placed placed) {
        Partition partition = partitions[placed.commit().partition()];
        Commit taken = log.findBy("_id", placed.document().getString("_id").getValue());
        if (taken != null && taken.hash().equals(placed.commit().hash())) {
            written(placed); // the driver sent it again after it had arrived
        } else if (partition.catchUp() > 0) {
            turns.collided(placed.commit().partition());
        } else if (!settleByKeys(placed.append())) {
            partition.forget();
            if (placed.append().another() > TRIES_WITHOUT_A_REASON) {
                placed.append()
                        .fail(new IllegalStateException(
                                "The log refuses " + placed.commit().stream() + " although none of its keys is taken"));
            }
        }
    }

    /** Answers for a commit whose command or place in the aggregate the log holds already. */
    private boolean settleByKeys(Append append) {
        Draft draft = append.draft();
        Commit first = log.findBy("command", draft.commandKey());
        if (first != null) {
            if (draft.repeats(first)) {
                append.succeed(first);
            } else {
                append.fail(new CommandReused(draft.command()));
            }
        } else if (streams.isPast(draft) || log.findBy("stream", draft.streamKey()) != null) {
            append.fail(new StreamConflict(draft.stream(), draft.firstSequence()));
        }
        return append.settled();
    }

    /** The answer to an insert was lost: what of it is safe in the log arrived, the rest is reported as failed. */
    private void lookAgain(Deque<Append> batch, MongoException unknown) {
        boolean interrupted = Thread.interrupted();
        forget();
        for (Append append : batch) {
            if (!append.settled()) {
                try {
                    Commit arrived = log.findSafe(append.draft().commandKey());
                    if (arrived != null && append.draft().became(arrived)) {
                        append.succeed(arrived);
                    } else {
                        append.fail(unknown);
                    }
                } catch (MongoException stillGone) {
                    append.fail(unknown);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget() {
        for (Partition partition : partitions) {
            partition.forget();
        }
    }

    /** A commit with its places, as it is to be inserted. */
    private record Placed(Append append, Commit commit, RawBsonDocument document) {

        static Placed of(Append append, long position, TenantHead head) {
            Draft draft = append.draft();
            long chain = head.chain() + 1;
            var bytes = append.at(
                    Keys.position(draft.partition(), position), Keys.chain(draft.tenant(), chain), head.hash());
            return new Placed(append, Commit.of(draft, position, chain, head.hash(), bytes.hash()), bytes.document());
        }
    }
}
