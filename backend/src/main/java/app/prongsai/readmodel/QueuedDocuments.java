package app.prongsai.readmodel;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Every change written, in their order: a stop in the midst leaves what it would leave if each were written alone. */
final class QueuedDocuments extends UnwrittenDocuments {

    private final MongoCollection<Document> collection;
    private final List<WriteModel<Document>> unwritten = new ArrayList<>();

    QueuedDocuments(MongoCollection<Document> collection) {
        super(new StoredDocuments(collection));
        this.collection = collection;
    }

    @Override
    void note(String id, Optional<Document> now) {
        unwritten.add(StoredDocuments.write(id, now));
    }

    @Override
    void write() {
        if (!unwritten.isEmpty()) {
            List<WriteModel<Document>> written = List.copyOf(unwritten);
            unwritten.clear();
            collection.bulkWrite(written);
        }
    }
}
