package app.prongsai.eventstore.proof;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import app.prongsai.eventstore.Gallop;
import app.prongsai.eventstore.Keys;
import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** The log as bytes, read by key alone. */
public final class RawLog {

    static final int WINDOW = 256;

    private static final int FIRST_WINDOW = 32;
    private static final long HEAVY_WINDOW_BYTES = 4 * 1024 * 1024;

    private final MongoCollection<Document> commits;
    private final MongoCollection<RawBsonDocument> raw;

    public RawLog(MongoDatabase database) {
        commits = database.getCollection("log");
        raw = commits.withDocumentClass(RawBsonDocument.class);
    }

    /** The number of the organisation's last commit, found by few questions; 0 if it has none. */
    public long length(TenantId tenant) {
        return Gallop.end(0, number -> Keys.chain(tenant, number), keys -> existing("chain", keys));
    }

    /** Hash of a commit of the organisation. */
    String hash(TenantId tenant, long number) {
        RawCommit commit = find("chain", Keys.chain(tenant, number));
        if (commit == null) {
            throw new IllegalStateException("Commit " + number + " of " + tenant + " has vanished");
        }
        return commit.text("hash");
    }

    /** Every organisation that has a history; walks all positions. */
    public Set<TenantId> tenants() {
        Damages unheeded = new Damages();
        Set<TenantId> tenants = new TreeSet<>();
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            tenants.addAll(new PartitionWalk(this, partition, unheeded).walk().tenants());
        }
        return tenants;
    }

    /** The organisation's commits in their order, at most {@code upTo}. */
    public Reader read(TenantId tenant, long upTo) {
        return new Reader(tenant, upTo);
    }

    /** Asks for as many commits at a time as fit in little memory. */
    public final class Reader {

        private final TenantId tenant;
        private final long upTo;
        private final Map<String, RawCommit> window = new HashMap<>();
        private long next = 1;
        private long windowEnd;
        private int size = FIRST_WINDOW;

        private Reader(TenantId tenant, long upTo) {
            this.tenant = tenant;
            this.upTo = upTo;
        }

        /** The next commit; null at the end and where one is missing. */
        public @Nullable RawCommit next() {
            if (next > upTo) {
                return null;
            }
            if (next > windowEnd) {
                fill();
            }
            String key = Keys.chain(tenant, next);
            RawCommit commit = window.remove(key);
            if (commit == null) {
                commit = find("chain", key); // it may have come while the window was read
            }
            if (commit != null) {
                next++;
            }
            return commit;
        }

        private void fill() {
            window.clear();
            long end = Math.min(upTo, next + size - 1);
            long bytes = 0;
            for (RawBsonDocument document : raw.find(in("chain", keys(next, end, n -> Keys.chain(tenant, n))))
                    .batchSize(FIRST_WINDOW)) {
                RawCommit commit = RawCommit.of(document);
                window.put(commit.text("chain"), commit);
                bytes += commit.bytes().length;
            }
            windowEnd = end;
            size = bytes > HEAVY_WINDOW_BYTES ? Math.max(1, size / 4) : Math.min(WINDOW, size * 2);
        }
    }

    /** The {@code chain} at each of these positions that is taken, by {@code _id}; an empty text if it has none. */
    Map<String, String> chainsAt(int partition, long from, int size) {
        Map<String, String> chains = new HashMap<>();
        commits.find(in("_id", keys(from, from + size - 1, n -> Keys.position(partition, n))))
                .projection(include("chain"))
                .batchSize(size)
                .forEach(document -> chains.put(
                        document.getString("_id"), document.get("chain") instanceof String chain ? chain : ""));
        return chains;
    }

    @Nullable
    RawCommit at(int partition, long position) {
        return find("_id", Keys.position(partition, position));
    }

    /** How many documents the log holds, whatever they are. */
    public long documents() {
        return commits.estimatedDocumentCount();
    }

    /** Every {@code _id} of the log; reads all of it. */
    Iterable<Object> ids() {
        return commits.find().projection(include("_id")).batchSize(1_000).map(document -> document.get("_id"));
    }

    /** The fields that the database keeps unique. */
    List<String> uniqueFields() {
        List<String> unique = new ArrayList<>();
        for (Document index : commits.listIndexes()) {
            if (Boolean.TRUE.equals(index.getBoolean("unique"))) {
                unique.addAll(index.get("key", Document.class).keySet());
            }
        }
        return unique;
    }

    private @Nullable RawCommit find(String field, String key) {
        RawBsonDocument document = raw.find(eq(field, key)).batchSize(1).first();
        return document == null ? null : RawCommit.of(document);
    }

    private List<String> existing(String field, List<String> keys) {
        return commits.find(in(field, keys))
                .projection(include(field))
                .batchSize(keys.size())
                .map(document -> document.getString(field))
                .into(new ArrayList<>());
    }

    private static List<String> keys(long from, long to, LongFunction<String> key) {
        List<String> keys = new ArrayList<>();
        for (long number = from; number <= to; number++) {
            keys.add(key.apply(number));
        }
        return keys;
    }
}
