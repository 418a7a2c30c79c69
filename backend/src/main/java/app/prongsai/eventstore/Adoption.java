package app.prongsai.eventstore;

import static com.mongodb.client.model.Filters.eq;

import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Histories made elsewhere, taken in behind what the log holds: their commits get new positions and are otherwise as they
 * were. While it goes on nobody of this process appends or reads on, so a half is seen by nobody; what is not finished is
 * taken out again, after a stop in the midst by the next process that owns the database.
 */
public final class Adoption {

    private static final int BATCH = 256;
    private static final int BATCH_BYTES = 8 * 1024 * 1024;

    private final CommitLog log;
    private final MongoCollection<Document> commits;
    private final MongoCollection<Document> adopting;
    private final Deque<TenantId> adopted = new ArrayDeque<>();
    private final Map<Integer, Long> tails = new HashMap<>();
    private final List<Function<String, RawBsonDocument>> waiting = new ArrayList<>();
    private int waitingBytes;
    private long written;

    private Adoption(CommitLog log, MongoCollection<Document> commits, MongoCollection<Document> adopting) {
        this.log = log;
        this.commits = commits;
        this.adopting = adopting;
    }

    static void allOrNone(
            CommitLog log,
            MongoCollection<Document> commits,
            MongoCollection<Document> adopting,
            Consumer<Adoption> histories) {
        Adoption adoption = new Adoption(log, commits, adopting);
        try {
            histories.accept(adoption);
            adoption.done();
        } catch (RuntimeException | Error e) {
            adoption.undo();
            throw e;
        }
    }

    /** From now on commits of this organisation come. */
    public void begin(TenantId tenant) {
        flush();
        if (!log.chained(List.of(Keys.chain(tenant, 1))).isEmpty()) {
            throw new IllegalStateException("The log holds a history of organisation " + tenant + " already");
        }
        adopting.replaceOne(
                eq("_id", tenant.code()),
                new Document("_id", tenant.code()).append("order", adopted.size()),
                new ReplaceOptions().upsert(true));
        adopted.push(tenant);
        written = 0;
    }

    /**
     * The next commit of that organisation.
     *
     * @param commit given a position, the document as it is to be stored
     */
    public void add(int bytes, Function<String, RawBsonDocument> commit) {
        waiting.add(commit);
        waitingBytes += bytes;
        if (waiting.size() >= BATCH || waitingBytes >= BATCH_BYTES) {
            flush();
        }
    }

    private void flush() {
        while (!waiting.isEmpty()) {
            int partition = Keys.partitionOf(adopted.getFirst());
            long tail = tails.computeIfAbsent(partition, this::end);
            List<RawBsonDocument> documents = new ArrayList<>();
            for (Function<String, RawBsonDocument> commit : waiting) {
                documents.add(commit.apply(Keys.position(partition, tail + documents.size() + 1)));
            }
            int now = log.insert(documents);
            written += now;
            waiting.subList(0, now).clear();
            tails.put(partition, tail + now);
            if (!waiting.isEmpty()) {
                long end = end(partition);
                if (end == tail + now) {
                    throw new IllegalStateException("The log holds a part of organisation " + adopted.getFirst());
                }
                tails.put(partition, end); // another process came in between
            }
        }
        waitingBytes = 0;
    }

    private void done() {
        flush();
        adopted.forEach(tenant -> adopting.deleteOne(eq("_id", tenant.code())));
    }

    private void undo() {
        waiting.clear();
        if (!adopted.isEmpty() && written == 0) {
            adopting.deleteOne(eq("_id", adopted.pop().code())); // nothing there is ours
        }
        adopted.forEach(tenant -> takeOut(commits, adopting, tenant));
    }

    /** Takes out what a process left unfinished when it was stopped; only while no other process can be at it. */
    static void undoInterrupted(MongoDatabase database) {
        MongoCollection<Document> commits = database.getCollection("log");
        MongoCollection<Document> adopting = database.getCollection("adoptions");
        List<Document> unfinished = adopting.find().batchSize(100).into(new ArrayList<>());
        unfinished.sort(
                Comparator.comparing((Document row) -> row.getInteger("order")).reversed());
        unfinished.forEach(row -> takeOut(commits, adopting, new TenantId(row.getString("_id"))));
    }

    /** From the end on, so that no hole is ever left; what others wrote behind it stays, and then so does this. */
    private static void takeOut(
            MongoCollection<Document> commits, MongoCollection<Document> adopting, TenantId tenant) {
        long number = Gallop.end(0, n -> Keys.chain(tenant, n), keys -> existing(commits, "chain", keys));
        for (; number > 0; number--) {
            Document last = commits.find(eq("chain", Keys.chain(tenant, number)))
                    .batchSize(1)
                    .first();
            String id = last == null ? "" : last.getString("_id");
            if (!Keys.isPosition(id)
                    || !existing(commits, "_id", List.of(Keys.position(Keys.partitionIn(id), Keys.positionIn(id) + 1)))
                            .isEmpty()) {
                throw new IllegalStateException("Organisation " + tenant + " was restored up to commit " + number
                        + " only and cannot be taken out again: others wrote behind it");
            }
            commits.deleteOne(eq("_id", id));
        }
        adopting.deleteOne(eq("_id", tenant.code()));
    }

    private long end(int partition) {
        return Gallop.end(log.tail().of(partition), n -> Keys.position(partition, n), log::taken);
    }

    private static List<String> existing(MongoCollection<Document> commits, String field, List<String> keys) {
        return commits.find(new Document(field, new Document("$in", keys)))
                .batchSize(keys.size())
                .map(document -> document.getString(field))
                .into(new ArrayList<>());
    }
}
