package app.prongsai.readmodel;

import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A tenant's own rows as they were; everybody else's, such as the platform's, as they are now. */
record PastDocuments(TenantId tenant, PastRows rows, Documents now) implements ReadOnlyDocuments {

    @Override
    public @Nullable Document find(String id) {
        return isOwn(id) ? rows.find(id) : now.find(id);
    }

    @Override
    public List<Document> find(Collection<String> ids) {
        List<Document> found = new ArrayList<>();
        for (String id : ids) {
            Document document = isOwn(id) ? rows.find(id) : null;
            if (document != null) {
                found.add(document);
            }
        }
        List<String> others = ids.stream().filter(id -> !isOwn(id)).toList();
        if (!others.isEmpty()) {
            found.addAll(now.find(others));
        }
        return found;
    }

    @Override
    public List<Document> all() {
        List<Document> all = new ArrayList<>(rows.all());
        now.all().stream().filter(document -> !isOwn(document.getString("_id"))).forEach(all::add);
        return all;
    }

    private boolean isOwn(String id) {
        return MongoRows.belongs(id, tenant);
    }
}
