package app.prongsai.eventstore;

import app.prongsai.shared.TenantId;
import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.RawBsonDocument;

/**
 * Gives the commits of a batch their places and writes them in one ordered insert. Ordered, because an unordered insert
 * that meets a taken position would write the later positions of that partition and fork the tenant's chain. Where it
 * stops, one commit is looked at: it is ours already, or others were faster and it is placed anew with all after it, or it
 * alone is refused. Used by one thread at a time.
 */
final class LogWriter {

    /** Commits of a partition asked for at once when others may have written it. */
    private static final int LOOK_AHEAD = 32;

    private static final int TRIES_WITHOUT_A_REASON = 8;

    private final CommitLog log;
    private final Turns turns;
    private final Partition[] partitions = new Partition[Keys.PARTITIONS];
    private final RecentStreams streams = new RecentStreams();

    LogWriter(CommitLog log, Turns turns) {
        this.log = log;
        this.turns = turns;
        for (int partition = 0; partition < partitions.length; partition++) {
            partitions[partition] = new Partition(log, partition, streams);
        }
    }

    /** Settles every append of the batch. */
    void write(Deque<Append> batch) {
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
                turns.met();
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
            if (isPast(draft)) {
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

    /** Unless the history was released meanwhile and the aggregate begins anew, which only its partition's end tells. */
    private boolean isPast(Draft draft) {
        if (streams.isPast(draft)) {
            partitions[draft.partition()].catchUp();
        }
        return streams.isPast(draft);
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
            turns.collided();
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

    /** Takes nothing for known any more. */
    void forget() {
        streams.clear();
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
