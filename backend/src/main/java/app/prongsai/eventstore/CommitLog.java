package app.prongsai.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import app.prongsai.shared.TenantId;
import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The log itself. Every read is an equality or {@code $in} on one unique key, so its cost is what is read, on any
 * MongoDB. Several processes may append to one database: a writer that finds its next position taken reads what came in
 * between and tries the following one, while the unique {@code stream} key refuses a decision made on old state.
 * Thread-safe.
 */
public final class CommitLog {

    /** Commits asked for in one {@code $in}; bounds the memory of a reader. */
    static final int WINDOW = 256;

    private static final long TURN_MILLIS = 160;
    private static final long GUARD_MILLIS = 6;

    private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);

    private final MongoCollection<Document> commits;
    private final MongoCollection<RawBsonDocument> inserts;
    private final MongoCollection<Document> adoptions;
    private final LogTail tail;
    private final RecentCommits recent = new RecentCommits(this);
    private final Appender appender;
    private final Set<Consumer<Commit>> foreignListeners = new CopyOnWriteArraySet<>();

    public CommitLog(MongoDatabase database) {
        this(database, Clock.systemUTC());
    }

    /** @param clock by which processes take turns; the machine's own, also where the product's is set */
    CommitLog(MongoDatabase database, Clock clock) {
        commits = database.getCollection("log");
        for (String key : List.of("chain", "stream", "command")) {
            commits.createIndex(Indexes.ascending(key), new IndexOptions().unique(true));
        }
        adoptions = database.getCollection("adoptions");
        inserts = commits.withDocumentClass(RawBsonDocument.class);
        tail = new LogTail(this);
        appender = new Appender(this, new Turns(database, clock, TURN_MILLIS, GUARD_MILLIS));
    }

    /**
     * Appends one commit, all or nothing. If the same command had its effect before, nothing is written and that first
     * commit is the answer.
     *
     * @throws StreamConflict if the aggregate has moved on
     * @throws CommandReused if the log holds another command under the same id
     * @throws IllegalArgumentException if the commit is larger than a document may be
     * @throws com.mongodb.MongoException if the database does not answer; a repeated append then tells what became of it
     */
    public Commit append(Draft draft) {
        Commit commit = appender.append(draft);
        tail.reached(commit.partition(), commit.position());
        return commit;
    }

    /**
     * Takes in histories made elsewhere, all or none; until they are all there nobody of this process appends, and nobody
     * reads them.
     */
    public void adopt(Consumer<Adoption> histories) {
        appender.alone(() -> tail.standing(() -> Adoption.allOrNone(this, commits, adoptions, histories)));
        tail.poll();
    }

    /**
     * Takes a history out of the log for good, leaving gaps; other histories, all positions and tokens stay as they are.
     * Stopped in between, it is done again. Nobody may append to it meanwhile.
     *
     * @return how many commits it had
     */
    public long release(TenantId tenant) {
        long[] released = new long[1];
        appender.alone(() -> tail.standing(() -> released[0] = new Release(this, commits).of(tenant)));
        recent.forget(tenant);
        tail.poll();
        return released[0];
    }

    /** Whether the log holds the effect of this command. */
    public boolean holds(TenantId tenant, String command) {
        return effect(tenant, command).isPresent();
    }

    /** The commit that this command had as its effect. */
    public Optional<Commit> effect(TenantId tenant, String command) {
        return Optional.ofNullable(findBy("command", Keys.command(tenant, command)));
    }

    /** Calls back with each commit of another process that this one meets; quickly. Run the answer to stop listening. */
    public Runnable onForeign(Consumer<Commit> listener) {
        foreignListeners.add(listener);
        return () -> foreignListeners.remove(listener);
    }

    /** Positions that were found taken; some may be this process's own, just written. */
    void cameFromElsewhere(int partition, long from, long to) {
        for (long next = from; next <= to && !foreignListeners.isEmpty(); next += WINDOW) {
            partition(partition, next - 1, (int) Math.min(WINDOW, to - next + 1))
                    .forEach(this::cameFromElsewhere);
        }
    }

    void cameFromElsewhere(Commit commit) {
        foreignListeners.forEach(listener -> listener.accept(commit));
    }

    /** The commits of one aggregate from that sequence number on (which must begin a commit), oldest first. */
    public List<Commit> stream(String stream, long fromSequence) {
        List<Commit> found = new ArrayList<>();
        commits(stream, fromSequence).forEachRemaining(found::add);
        return found;
    }

    /** The same, read from the database as they are asked for. */
    Iterator<Commit> commits(String stream, long fromSequence) {
        return new StreamOfCommits(this, stream, fromSequence);
    }

    List<Commit> streamWindow(String stream, long from, int size) {
        return window("stream", from, size, n -> Keys.stream(stream, n));
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

    /** When the commits from that number on were made: at most {@value #WINDOW}, oldest first, without a gap. */
    List<TenantHistory.Stamp> stamps(TenantId tenant, long fromChain) {
        List<String> keys = new ArrayList<>(WINDOW);
        for (long number = fromChain; number < fromChain + WINDOW; number++) {
            keys.add(Keys.chain(tenant, number));
        }
        List<TenantHistory.Stamp> found = commits.find(in("chain", keys))
                .projection(include("chain", "at", "hash"))
                .batchSize(WINDOW)
                .map(TenantHistory.Stamp::from)
                .into(new ArrayList<>());
        found.sort(Comparator.comparingLong(TenantHistory.Stamp::chain));
        int whole = 0;
        while (whole < found.size() && found.get(whole).chain() == fromChain + whole) {
            whole++;
        }
        return found.subList(0, whole);
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

    /** The same near the end of the log, where many readers ask for them one after another. */
    List<Commit> recent(List<String> ids) {
        return recent.at(ids);
    }

    /** Which of these positions are taken. */
    List<String> taken(List<String> ids) {
        return existing("_id", ids);
    }

    /** Which of these places in a tenant's history are taken. */
    List<String> chained(List<String> chains) {
        return existing("chain", chains);
    }

    /** The commit of that command, if it is safe already: with a majority of the servers where there are several. */
    @Nullable
    Commit findSafe(String commandKey) {
        Document document = commits.withReadConcern(ReadConcern.MAJORITY)
                .find(eq("command", commandKey))
                .batchSize(1)
                .first();
        return document == null ? null : Commit.from(document);
    }

    @Nullable
    Commit findBy(String field, String key) {
        Document document = commits.find(eq(field, key)).batchSize(1).first();
        return document == null ? null : Commit.from(document);
    }

    /** Inserts in this order; answers how many were written before the first whose key was taken, or all. */
    int insert(List<RawBsonDocument> documents) {
        try {
            if (documents.size() == 1) {
                inserts.insertOne(documents.getFirst());
            } else if (!documents.isEmpty()) {
                inserts.insertMany(documents, IN_ORDER);
            }
            return documents.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() == null
                    && e.getWriteErrors().size() == 1
                    && e.getWriteErrors().getFirst().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return e.getWriteErrors().getFirst().getIndex();
            }
            throw e;
        } catch (MongoWriteException | DuplicateKeyException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return 0;
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
