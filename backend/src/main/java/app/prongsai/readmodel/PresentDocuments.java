package app.prongsai.readmodel;

import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is not made from events, seen from the past: as it is now. */
record PresentDocuments(Documents now) implements ReadOnlyDocuments {

    @Override
    public @Nullable Document find(String id) {
        return now.find(id);
    }

    @Override
    public List<Document> find(Collection<String> ids) {
        return now.find(ids);
    }

    @Override
    public List<Document> all() {
        return now.all();
    }
}
