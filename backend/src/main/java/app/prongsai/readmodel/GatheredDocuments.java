package app.prongsai.readmodel;

import com.mongodb.client.MongoCollection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import org.bson.Document;

/** Each written as it stands at last, in any order: what a stop leaves is begun anew. */
final class GatheredDocuments extends UnwrittenDocuments {

    /** A commit of the embedded server waits for the commands under way, and others' writes for the commit: better short ones. */
    private static final int AT_ONCE = 25;

    private final MongoCollection<Document> collection;
    private final Set<String> unwritten = new HashSet<>();

    GatheredDocuments(MongoCollection<Document> collection) {
        super(new StoredDocuments(collection));
        this.collection = collection;
    }

    @Override
    void note(String id, Optional<Document> now) {
        unwritten.add(id);
    }

    @Override
    void write() {
        unwritten.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(ids -> collection.bulkWrite(ids.stream()
                        .map(id -> StoredDocuments.write(id, known(id)))
                        .toList()));
        unwritten.clear();
    }
}
