package app.prongsai.readmodel;

import static com.mongodb.client.model.Filters.eq;

import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The collections of the read models. Each has a generation, kept in the database; a {@link Remake} fills the next
 * one while the present one serves, and then takes its place.
 */
public final class ReadModels {

    /** A change of some row: which collection, whose. */
    public record Change(String collection, TenantId tenant) {}

    private record State(int generation, int version) {

        static final State FIRST = new State(1, 1);
    }

    private static final Pattern GENERATION = Pattern.compile("(.+)\\.([0-9]{1,9})");
    private static final ScopedValue<Set<Change>> READS = ScopedValue.newInstance();
    private static final ScopedValue<InTheMaking> MAKING = ScopedValue.newInstance();
    private static final ScopedValue<Past> PAST = ScopedValue.newInstance();

    private final MongoDatabase database;
    private final MongoCollection<Document> generations;
    private final Map<String, State> serving = new ConcurrentHashMap<>();
    private final Set<String> names = new ConcurrentSkipListSet<>();
    private final Set<Consumer<Change>> watchers = new CopyOnWriteArraySet<>();
    private final Set<Consumer<String>> swapWatchers = new CopyOnWriteArraySet<>();

    public ReadModels(MongoDatabase database) {
        this.database = database;
        this.generations = database.getCollection("readmodels");
    }

    /** @param name of the read model, and of its collections; lower case with hyphens */
    public <R> TenantCollection<R> collection(String name, Class<R> row) {
        names.add(name);
        return new MongoRows<>(this, name, new RowCodec<>(row));
    }

    /** Every collection that was asked for so far. */
    public Set<String> names() {
        return Set.copyOf(names);
    }

    /** Runs a query and tells which rows' changes would change its answer. */
    public <T extends @Nullable Object, X extends Throwable> Noted<T> noting(ScopedValue.CallableOp<T, X> query)
            throws X {
        Set<Change> reads = ConcurrentHashMap.newKeySet();
        T answer = ScopedValue.where(READS, reads).call(query);
        note(reads);
        return new Noted<>(answer, Set.copyOf(reads));
    }

    /** Whether this thread is within {@link #noting}. */
    public boolean isNoting() {
        return READS.isBound();
    }

    /** What is being asked for is made from an answer that was read from these rows. */
    public void note(Set<Change> reads) {
        if (READS.isBound()) {
            READS.get().addAll(reads);
        }
    }

    /** Reads what no answer shows, such as a key: when that changes, nobody asks again. */
    public <T extends @Nullable Object, X extends Throwable> T unnoted(ScopedValue.CallableOp<T, X> reading) throws X {
        return ScopedValue.where(READS, ConcurrentHashMap.newKeySet()).call(reading);
    }

    /** An answer and what it was read from. */
    public record Noted<T extends @Nullable Object>(T answer, Set<Change> reads) {}

    /** Calls back on every change, on the thread that made it; be quick. Run the answer to stop. */
    public Runnable watch(Consumer<Change> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /**
     * Calls back with the name of each read model of which a rebuilt generation has taken its predecessor's place in this
     * process, which no change tells of.
     */
    public void watchSwaps(Consumer<String> watcher) {
        swapWatchers.add(watcher);
    }

    /** Begins the next generation, from nothing. */
    public Remake remake(String name) {
        String next = collectionName(name, state(name).generation() + 1);
        drop(next);
        return new Remake(this, name, new GatheredDocuments(database.getCollection(next)));
    }

    /** Begins a batch of changes to the generation that serves. */
    public RowBatch batch(String name) {
        return new RowBatch(this, name, new QueuedDocuments(stored(name)));
    }

    /** The version of the projection that filled the generation that serves. */
    public int version(String name) {
        return state(name).version();
    }

    /** Where nothing has happened yet, nothing was filled by an earlier version. */
    public void begins(String name, int version) {
        serves(name, new State(state(name).generation(), version));
    }

    void swap(String name, int version) {
        serves(name, new State(state(name).generation() + 1, version));
        swapWatchers.forEach(watcher -> watcher.accept(name));
    }

    /**
     * Drops the generations before the one that serves. Not at once after a swap: whoever is reading them, and every
     * other process until it has looked, would find nothing.
     */
    public void dropReplaced(String name) {
        int serves = state(name).generation();
        for (String collection : collections()) {
            Matcher generation = GENERATION.matcher(collection);
            if (generation.matches()
                    && generation.group(1).equals(name)
                    && Integer.parseInt(generation.group(2)) < serves) {
                database.getCollection(collection).drop();
            }
        }
    }

    private void serves(String name, State next) {
        generations.replaceOne(
                eq("_id", name),
                new Document("_id", name)
                        .append("generation", next.generation())
                        .append("version", next.version()),
                new ReplaceOptions().upsert(true));
        serving.put(name, next);
    }

    /**
     * Answers a question from the rows as they were. On this thread, and until it is answered, nothing can be written:
     * whoever tries gets an {@link IllegalStateException}.
     */
    public <T> T inThe(Past past, Supplier<T> question) {
        return ScopedValue.where(PAST, past).call(question::get);
    }

    static void mustBeNow() {
        if (PAST.isBound()) {
            throw ReadOnlyDocuments.refused();
        }
    }

    void during(InTheMaking making, Runnable handlers) {
        ScopedValue.where(MAKING, making).run(handlers);
    }

    <X extends Throwable> void during(InTheMaking making, ScopedValue.CallableOp<?, X> handlers) throws X {
        ScopedValue.where(MAKING, making).call(handlers);
    }

    Documents documents(String name) {
        if (MAKING.isBound() && MAKING.get().name().equals(name)) {
            return MAKING.get().documents();
        }
        StoredDocuments now = new StoredDocuments(stored(name));
        if (!PAST.isBound()) {
            return now;
        }
        Past past = PAST.get();
        return past.rows(name)
                .<Documents>map(rows -> new PastDocuments(past.tenant(), rows, now))
                .orElseGet(() -> new PresentDocuments(now));
    }

    /** The generation that serves. */
    MongoCollection<Document> stored(String name) {
        return database.getCollection(collectionName(name, state(name).generation()));
    }

    void noteRead(String name, TenantId tenant) {
        if (READS.isBound() && !PAST.isBound()) {
            READS.get().add(new Change(name, tenant));
        }
    }

    void changed(String name, TenantId tenant) {
        Change change = new Change(name, tenant);
        if (MAKING.isBound() && MAKING.get().name().equals(name)) {
            MAKING.get().changed().accept(change);
        } else {
            changed(change);
        }
    }

    void changed(Change change) {
        watchers.forEach(watcher -> watcher.accept(change));
    }

    /** Forgets which generations serve, for another process may have swapped. */
    public void refresh() {
        serving.clear();
    }

    private State state(String name) {
        return serving.computeIfAbsent(name, n -> {
            Document document = generations.find(eq("_id", n)).batchSize(1).first();
            return document == null
                    ? State.FIRST
                    : new State(document.getInteger("generation"), document.getInteger("version", 1));
        });
    }

    /** The embedded server takes the dropping of what is not there for an error. */
    private void drop(String collection) {
        if (collections().contains(collection)) {
            database.getCollection(collection).drop();
        }
    }

    private List<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    private static String collectionName(String name, int generation) {
        return name + "." + generation;
    }
}
