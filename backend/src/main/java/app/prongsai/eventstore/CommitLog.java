package app.prongsai.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import app.prongsai.shared.TenantId;
import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The log itself. Every read is an equality or {@code $in} on one unique key, so its cost is what is read, on any
 * MongoDB. Several processes may append to one database: a writer that finds its next position taken reads what came in
 * between and tries the following one, while the unique {@code stream} key refuses a decision made on old state.
 * Thread-safe; appends to one partition take turns inside the process.
 */
public final class CommitLog {

    /** Commits asked for in one {@code $in}; bounds the memory of a reader. */
    static final int WINDOW = 256;

    private static final int AGGREGATE_WINDOW = 32;

    private final MongoCollection<Document> commits;
    private final PartitionWriter[] writers = new PartitionWriter[Keys.PARTITIONS];
    private final LogTail tail;

    public CommitLog(MongoDatabase database) {
        commits = database.getCollection("log");
        for (String key : List.of("chain", "stream", "command")) {
            commits.createIndex(Indexes.ascending(key), new IndexOptions().unique(true));
        }
        tail = new LogTail(this);
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            writers[partition] = new PartitionWriter(this, partition);
        }
    }

    /**
     * Appends one commit, all or nothing.
     *
     * @throws StreamConflict if the aggregate has moved on
     * @throws CommandRepeated if the command's effect is in the log already
     */
    public Commit append(Draft draft) {
        Commit commit = writers[Keys.partitionOf(draft.tenant())].append(draft);
        tail.reached(commit.partition(), commit.position());
        return commit;
    }

    /** Whether the log holds the effect of this command. */
    public boolean holds(TenantId tenant, String command) {
        return findBy("command", Keys.command(tenant, command)) != null;
    }

    /** The commits of one aggregate from that sequence number on (which must begin a commit), oldest first. */
    public List<Commit> stream(String stream, long fromSequence) {
        List<Commit> found = new ArrayList<>();
        long next = fromSequence;
        while (true) {
            long start = next;
            for (Commit commit : window("stream", start, AGGREGATE_WINDOW, n -> Keys.stream(stream, n))) {
                if (commit.firstSequence() == next) {
                    found.add(commit);
                    next = commit.nextSequence();
                }
            }
            if (next < start + AGGREGATE_WINDOW) {
                return found;
            }
        }
    }

    /** At most {@code limit} commits (up to {@value #WINDOW}) of a tenant's history from that number on, oldest first. */
    public List<Commit> history(TenantId tenant, long fromChain, int limit) {
        List<Commit> found = new ArrayList<>();
        for (Commit commit : window("chain", fromChain, Math.min(limit, WINDOW), n -> Keys.chain(tenant, n))) {
            if (commit.chain() != fromChain + found.size()) {
                break;
            }
            found.add(commit);
        }
        return found;
    }

    /** Where the log ends, in this process's knowledge; wakes readers. */
    public LogTail tail() {
        return tail;
    }

    /** Commits of a partition after {@code position}, without a gap, at most {@code limit}. */
    List<Commit> partition(int partition, long position, int limit) {
        List<Commit> found = new ArrayList<>();
        for (Commit commit : window("_id", position + 1, limit, n -> Keys.position(partition, n))) {
            if (commit.position() != position + 1 + found.size()) {
                break;
            }
            found.add(commit);
        }
        return found;
    }

    /** The commits with these keys, in the order of partition and position. */
    List<Commit> at(List<String> ids) {
        return read(in("_id", ids), ids.size()).stream()
                .sorted(Comparator.comparingInt(Commit::partition).thenComparingLong(Commit::position))
                .toList();
    }

    /** Which of these positions are taken. */
    List<String> taken(List<String> ids) {
        return existing("_id", ids);
    }

    /** Which of these places in a tenant's history are taken. */
    List<String> chained(List<String> chains) {
        return existing("chain", chains);
    }

    @Nullable
    Commit findBy(String field, String key) {
        Document document = commits.find(eq(field, key)).batchSize(1).first();
        return document == null ? null : Commit.from(document);
    }

    /** Inserts, or answers false if some unique key is taken already. */
    boolean insert(Document commit) {
        try {
            commits.insertOne(commit);
            return true;
        } catch (MongoWriteException | DuplicateKeyException e) {
            if (ErrorCategory.fromErrorCode(((MongoException) e).getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private List<String> existing(String field, List<String> keys) {
        return commits.find(in(field, keys))
                .projection(include(field))
                .batchSize(keys.size())
                .map(document -> document.getString(field))
                .into(new ArrayList<>());
    }

    private List<Commit> window(String field, long from, int size, LongFunction<String> key) {
        List<String> keys = new ArrayList<>(size);
        for (long number = from; number < from + size; number++) {
            keys.add(key.apply(number));
        }
        return read(in(field, keys), size).stream()
                .sorted(Comparator.comparingLong(commit -> switch (field) {
                    case "_id" -> commit.position();
                    case "chain" -> commit.chain();
                    default -> commit.firstSequence();
                }))
                .toList();
    }

    private List<Commit> read(Bson filter, int batch) {
        return commits.find(filter)
                .batchSize(Math.min(batch, 64))
                .map(Commit::from)
                .into(new ArrayList<>());
    }
}
