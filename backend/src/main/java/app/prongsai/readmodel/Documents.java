package app.prongsai.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The documents of one generation of a read model. */
interface Documents {

    @Nullable
    Document find(String id);

    /** Those that exist, in any order. */
    List<Document> find(Collection<String> ids);

    List<Document> all();

    void replace(Document document);

    /** False if there was one; it stays. */
    boolean insert(Document document);

    /** Each unless there was one; the ids of those that were not there. */
    default Set<String> insert(List<Document> documents) {
        return documents.stream()
                .filter(this::insert)
                .map(document -> document.getString("_id"))
                .collect(Collectors.toSet());
    }

    /** False if there was none. */
    boolean delete(String id);

    /** Whether a row is kept as the object that it is, not as BSON. */
    default boolean keepsObjects() {
        return false;
    }
}
