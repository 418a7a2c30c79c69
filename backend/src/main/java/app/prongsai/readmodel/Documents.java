package app.prongsai.readmodel;

import java.util.Collection;
import java.util.List;
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

    /** False if there was none. */
    boolean delete(String id);

    /** Whether a row is kept as the object that it is, not as BSON. */
    default boolean keepsObjects() {
        return false;
    }
}
