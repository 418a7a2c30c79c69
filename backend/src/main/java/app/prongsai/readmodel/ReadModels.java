package app.prongsai.readmodel;

import static com.mongodb.client.model.Filters.eq;

import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * The collections of the read models. Each has a generation, kept in the database; {@link #remake} fills the next one
 * while the present one serves, {@link #swap} makes it the present one.
 */
public final class ReadModels {

    /** A change of some row: which collection, whose. */
    public record Change(String collection, TenantId tenant) {}

    private static final ScopedValue<Set<Change>> READS = ScopedValue.newInstance();
    private static final ScopedValue<String> REMAKING = ScopedValue.newInstance();

    private final MongoDatabase database;
    private final MongoCollection<Document> generations;
    private final Map<String, Integer> serving = new ConcurrentHashMap<>();
    private final Set<String> names = new ConcurrentSkipListSet<>();
    private final Set<Consumer<Change>> watchers = new CopyOnWriteArraySet<>();

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
    public <T> Noted<T> noting(Supplier<T> query) {
        Set<Change> reads = ConcurrentHashMap.newKeySet();
        T answer = ScopedValue.where(READS, reads).call(query::get);
        return new Noted<>(answer, Set.copyOf(reads));
    }

    /** An answer and what it was read from. */
    public record Noted<T>(T answer, Set<Change> reads) {}

    /** Calls back on every change, on the thread that made it; be quick. Run the answer to stop. */
    public Runnable watch(Consumer<Change> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Runs event handlers of a read model against the fresh collection of its next generation. */
    public void remake(String name, Runnable handlers) {
        ScopedValue.where(REMAKING, name).run(handlers);
    }

    /** Empties the next generation, so that remaking starts clean. */
    public void clearNext(String name) {
        drop(collectionName(name, generation(name) + 1));
    }

    /** From now on the next generation serves; the old one is dropped. */
    public void swap(String name) {
        int old = generation(name);
        generations.replaceOne(
                eq("_id", name),
                new Document("_id", name).append("generation", old + 1),
                new ReplaceOptions().upsert(true));
        serving.put(name, old + 1);
        drop(collectionName(name, old));
    }

    MongoCollection<Document> collection(String name) {
        boolean remaking = REMAKING.isBound() && REMAKING.get().equals(name);
        return database.getCollection(collectionName(name, generation(name) + (remaking ? 1 : 0)));
    }

    void noteRead(String name, TenantId tenant) {
        if (READS.isBound()) {
            READS.get().add(new Change(name, tenant));
        }
    }

    void changed(String name, TenantId tenant) {
        if (!REMAKING.isBound()) {
            Change change = new Change(name, tenant);
            watchers.forEach(watcher -> watcher.accept(change));
        }
    }

    /** Forgets what was read of the generations; another process may have swapped. */
    public void refresh() {
        serving.clear();
    }

    private int generation(String name) {
        return serving.computeIfAbsent(name, n -> {
            Document document = generations.find(eq("_id", n)).first();
            return document == null ? 1 : document.getInteger("generation");
        });
    }

    /** The embedded server takes the dropping of what is not there for an error. */
    private void drop(String collection) {
        if (database.listCollectionNames().into(new ArrayList<>()).contains(collection)) {
            database.getCollection(collection).drop();
        }
    }

    private static String collectionName(String name, int generation) {
        return name + "." + generation;
    }
}
