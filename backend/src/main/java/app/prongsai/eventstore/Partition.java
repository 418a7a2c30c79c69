package app.prongsai.eventstore;

import app.prongsai.shared.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the writer knows of one partition: its last position and the heads of the tenants met so far, all true up to that
 * position. Used by one thread at a time.
 */
final class Partition {

    private static final long UNKNOWN = -1;

    private final CommitLog log;
    private final int number;
    private final RecentStreams streams;
    private final Map<TenantId, TenantHead> heads = new HashMap<>();
    private long tail = UNKNOWN;

    Partition(CommitLog log, int number, RecentStreams streams) {
        this.log = log;
        this.number = number;
        this.streams = streams;
    }

    long tail() {
        if (tail == UNKNOWN) {
            tail = Gallop.end(log.tail().of(number), n -> Keys.position(number, n), log::taken);
        }
        return tail;
    }

    TenantHead head(TenantId tenant) {
        return heads.computeIfAbsent(tenant, this::coldHead);
    }

    /** Reads what others appended behind the tail; answers how much it was. */
    long catchUp() {
        long read = 0;
        while (true) {
            List<Commit> commits = log.partition(number, tail(), CommitLog.WINDOW);
            commits.forEach(this::advanceBehind);
            read += commits.size();
            if (commits.size() < CommitLog.WINDOW) {
                return read;
            }
        }
    }

    /** Over a commit that another process wrote. */
    void advanceBehind(Commit commit) {
        advance(commit);
        log.cameFromElsewhere(commit);
    }

    void advance(Commit commit) {
        tail = commit.position();
        if (commit.isGap()) {
            heads.clear();
            streams.clear();
            return;
        }
        heads.put(commit.tenant(), new TenantHead(commit.chain(), commit.hash()));
        streams.advance(commit);
    }

    void forget() {
        tail = UNKNOWN;
        heads.clear();
    }

    private TenantHead coldHead(TenantId tenant) {
        long chain = Gallop.end(0, n -> Keys.chain(tenant, n), log::chained);
        if (chain == 0) {
            return TenantHead.EMPTY;
        }
        Commit last = log.findBy("chain", Keys.chain(tenant, chain));
        if (last == null) {
            throw new IllegalStateException("Commit " + chain + " of " + tenant + " has vanished");
        }
        return new TenantHead(chain, last.hash());
    }
}
