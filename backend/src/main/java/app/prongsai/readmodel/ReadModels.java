package app.prongsai.readmodel;

import static com.mongodb.client.model.Filters.eq;

import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Set<Consumer<Change>> watchers = new CopyOnWriteArraySet<>();

    public ReadModels(MongoDatabase database) {
        this.database = database;
        this.generations = database.getCollection("readmodels");
    }

    /** @param name of the read model, and of its collections; lower case with hyphens */
    public <R> TenantCollection<R> collection(String name, Class<R> row) {
        return new MongoRows<>(this, name, new RowCodec<>(row));
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
        database.getCollection(collectionName(name, generation(name) + 1)).drop();
    }

    /** From now on the next generation serves; the old one is dropped. */
    public void swap(String name) {
        int old = generation(name);
        generations.replaceOne(
                eq("_id", name),
                new Document("_id", name).append("generation", old + 1),
                new ReplaceOptions().upsert(true));
        serving.put(name, old + 1);
        database.getCollection(collectionName(name, old)).drop();
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

    private int generation(String name) {
        return serving.computeIfAbsent(name, n -> {
            Document document = generations.find(eq("_id", n)).first();
            return document == null ? 1 : document.getInteger("generation");
        });
    }

    private static String collectionName(String name, int generation) {
        return name + "." + generation;
    }
}
