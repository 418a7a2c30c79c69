package app.prongsai.readmodel;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Read and written in the database, one at a time. */
record StoredDocuments(MongoCollection<Document> collection) implements Documents {

    private static final int BATCH = 100;
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    /** The document as it is to stand from then on, or that there is none any more. */
    static WriteModel<Document> write(String id, Optional<Document> now) {
        return now.<WriteModel<Document>>map(
                        document -> new ReplaceOneModel<>(eq("_id", id), RowCodec.written(document), UPSERT))
                .orElseGet(() -> new DeleteOneModel<>(eq("_id", id)));
    }

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

    /** Unordered, so that one that is there stops none of the others. */
    @Override
    public Set<String> insert(List<Document> documents) {
        Set<String> ids = documents.stream()
                .map(document -> document.getString("_id"))
                .collect(Collectors.toCollection(HashSet::new));
        if (ids.isEmpty()) {
            return ids;
        }
        try {
            collection.insertMany(documents, UNORDERED);
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                ids.remove(documents.get(error.getIndex()).getString("_id"));
            }
        }
        return ids;
    }

    @Override
    public boolean delete(String id) {
        return collection.deleteOne(eq("_id", id)).getDeletedCount() > 0;
    }
}
