package app.prongsai.readmodel;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Gathered in memory and written many at a time; for one thread, on documents that nobody else touches. */
final class GatheredDocuments implements Documents {

    private static final int MOST = 500;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> collection;
    private final StoredDocuments stored;
    private final Map<String, Optional<Document>> known = new HashMap<>();
    private final Set<String> unwritten = new HashSet<>();

    GatheredDocuments(MongoCollection<Document> collection) {
        this.collection = collection;
        this.stored = new StoredDocuments(collection);
    }

    /** A row that changes several times before it is written is made BSON once. */
    @Override
    public boolean keepsObjects() {
        return true;
    }

    @Override
    public @Nullable Document find(String id) {
        return known.computeIfAbsent(id, unknown -> Optional.ofNullable(stored.find(unknown)))
                .orElse(null);
    }

    @Override
    public List<Document> find(Collection<String> ids) {
        List<String> unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(id -> known.put(id, Optional.empty()));
            stored.find(unknown).forEach(document -> known.put(document.getString("_id"), Optional.of(document)));
        }
        List<Document> found = new ArrayList<>();
        ids.forEach(id -> known.getOrDefault(id, Optional.empty()).ifPresent(found::add));
        return found;
    }

    @Override
    public List<Document> all() {
        write();
        return stored.all();
    }

    @Override
    public void replace(Document document) {
        String id = document.getString("_id");
        known.put(id, Optional.of(document));
        unwritten.add(id);
    }

    @Override
    public boolean insert(Document document) {
        boolean free = find(document.getString("_id")) == null;
        if (free) {
            replace(document);
        }
        return free;
    }

    @Override
    public boolean delete(String id) {
        boolean there = find(id) != null;
        known.put(id, Optional.empty());
        unwritten.add(id);
        return there;
    }

    /** Keeps the memory that is needed within bounds. */
    void writeIfMany() {
        if (known.size() >= MOST) {
            write();
            known.clear();
        }
    }

    void write() {
        if (!unwritten.isEmpty()) {
            collection.bulkWrite(unwritten.stream().map(this::change).toList());
            unwritten.clear();
        }
    }

    private WriteModel<Document> change(String id) {
        return known.getOrDefault(id, Optional.empty())
                .<WriteModel<Document>>map(
                        document -> new ReplaceOneModel<>(eq("_id", id), RowCodec.written(document), UPSERT))
                .orElseGet(() -> new DeleteOneModel<>(eq("_id", id)));
    }
}
