package app.prongsai.readmodel;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Rows as they were and what events made of them since; the changed ones stay objects, so that the next event finds them ready. */
final class ChangedDocuments implements Documents {

    private final PastRows before;
    private final Map<String, @Nullable Document> changed = new HashMap<>();

    ChangedDocuments(PastRows before) {
        this.before = before;
    }

    /** By id; null where one was deleted. */
    Map<String, @Nullable Document> changed() {
        return changed;
    }

    @Override
    public boolean keepsObjects() {
        return true;
    }

    @Override
    public @Nullable Document find(String id) {
        return changed.containsKey(id) ? changed.get(id) : before.find(id);
    }

    @Override
    public List<Document> find(Collection<String> ids) {
        return ids.stream().map(this::find).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Document> all() {
        Set<String> ids = new HashSet<>(before.ids());
        ids.addAll(changed.keySet());
        return find(ids);
    }

    @Override
    public void replace(Document document) {
        changed.put(document.getString("_id"), document);
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
        changed.put(id, null);
        return there;
    }
}
