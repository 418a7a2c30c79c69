package app.prongsai.readmodel;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Read and written in the database, one at a time. */
record StoredDocuments(MongoCollection<Document> collection) implements Documents {

    private static final int BATCH = 100;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    @Override
    public @Nullable Document find(String id) {
        return collection.find(eq("_id", id)).batchSize(1).first();
    }

    @Override
    public List<Document> find(Collection<String> ids) {
        return collection.find(in("_id", ids)).batchSize(BATCH).into(new ArrayList<>());
    }

    @Override
    public List<Document> all() {
        return collection.find().batchSize(BATCH).into(new ArrayList<>());
    }

    @Override
    public void replace(Document document) {
        collection.replaceOne(eq("_id", document.getString("_id")), document, UPSERT);
    }

    @Override
    public boolean insert(Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException | DuplicateKeyException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean delete(String id) {
        return collection.deleteOne(eq("_id", id)).getDeletedCount() > 0;
    }
}
