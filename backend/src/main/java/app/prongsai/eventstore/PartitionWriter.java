package app.prongsai.eventstore;

import app.prongsai.shared.TenantId;
import com.mongodb.MongoException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;

/**
 * The one writer of a partition in this process. Knows the partition's tail and the heads of the tenants met so far;
 * both are true up to the tail, and what others appended behind it is read before the next try.
 */
final class PartitionWriter {

    private static final long UNKNOWN = -1;

    private final CommitLog log;
    private final int partition;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<TenantId, TenantHead> heads = new HashMap<>();
    private long tail = UNKNOWN;

    PartitionWriter(CommitLog log, int partition) {
        this.log = log;
        this.partition = partition;
    }

    Commit append(Draft draft) {
        turn.lock();
        try {
            return write(draft);
        } catch (MongoException e) {
            forget(); // whether the insert arrived is unknown: look before the next one
            throw e;
        } finally {
            turn.unlock();
        }
    }

    private Commit write(Draft draft) {
        while (true) {
            // The tail is fixed before a cold head is read, so that a head never runs ahead of it.
            long position = fixedTail() + 1;
            Document document = draft.at(position, head(draft.tenant()));
            boolean inserted = log.insert(document);
            Commit ours = Commit.from(document);
            if (inserted || isOurOwn(ours)) {
                advance(ours);
                return ours;
            }
            if (catchUp() == 0) {
                refuse(draft);
                forget();
            }
        }
    }

    /** A driver may have retried an insert that had arrived: then the taken position is ours. */
    private boolean isOurOwn(Commit ours) {
        Commit taken = log.findBy("_id", Keys.position(partition, ours.position()));
        return taken != null && taken.hash().equals(ours.hash());
    }

    private long catchUp() {
        long read = 0;
        while (true) {
            var commits = log.partition(partition, tail, CommitLog.WINDOW);
            commits.forEach(this::advance);
            read += commits.size();
            if (commits.size() < CommitLog.WINDOW) {
                return read;
            }
        }
    }

    private void refuse(Draft draft) {
        if (log.holds(draft.tenant(), draft.command())) {
            throw new CommandRepeated(draft.command());
        }
        if (log.findBy("stream", Keys.stream(draft.stream(), draft.firstSequence())) != null) {
            throw new StreamConflict(draft.stream(), draft.firstSequence());
        }
    }

    private long fixedTail() {
        if (tail == UNKNOWN) {
            tail = Gallop.end(log.tail().of(partition), n -> Keys.position(partition, n), log::taken);
        }
        return tail;
    }

    private TenantHead head(TenantId tenant) {
        return heads.computeIfAbsent(tenant, this::coldHead);
    }

    private TenantHead coldHead(TenantId tenant) {
        long chain = Gallop.end(0, n -> Keys.chain(tenant, n), keys -> log.chained(keys));
        if (chain == 0) {
            return TenantHead.EMPTY;
        }
        Commit last = log.findBy("chain", Keys.chain(tenant, chain));
        if (last == null) {
            throw new IllegalStateException("Commit " + chain + " of " + tenant + " has vanished");
        }
        return new TenantHead(chain, last.hash());
    }

    private void advance(Commit commit) {
        tail = commit.position();
        heads.put(commit.tenant(), new TenantHead(commit.chain(), commit.hash()));
    }

    private void forget() {
        tail = UNKNOWN;
        heads.clear();
    }
}
