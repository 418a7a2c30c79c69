package app.prongsai.readmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Documents whose changes are seen at once by whoever makes them and written later; for one thread, which alone changes them. */
abstract class UnwrittenDocuments implements Documents {

    private static final int MANY = 500;

    private final StoredDocuments stored;
    private final Map<String, Optional<Document>> known = new HashMap<>();

    UnwrittenDocuments(StoredDocuments stored) {
        this.stored = stored;
    }

    /** To be written later: the document as it is now, or that there is none. */
    abstract void note(String id, Optional<Document> now);

    abstract void write();

    /** A row that is read again before it is written was never BSON. */
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
        ids.forEach(id -> known(id).ifPresent(found::add));
        return found;
    }

    @Override
    public List<Document> all() {
        write();
        return stored.all();
    }

    @Override
    public void replace(Document document) {
        change(document.getString("_id"), Optional.of(document));
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
        if (there) {
            change(id, Optional.empty());
        }
        return there;
    }

    Optional<Document> known(String id) {
        return known.getOrDefault(id, Optional.empty());
    }

    /** Whether they should be written and forgotten, to keep the memory that is needed within bounds. */
    boolean areMany() {
        return known.size() >= MANY;
    }

    /** Reads what was written anew. */
    void forget() {
        known.clear();
    }

    private void change(String id, Optional<Document> now) {
        known.put(id, now);
        note(id, now);
    }
}
