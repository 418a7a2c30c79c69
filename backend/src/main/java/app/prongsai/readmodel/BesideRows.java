package app.prongsai.readmodel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they are stored, for collections that are not made from events and therefore have to be carried along when
 * histories move. Reads whole collections: not for a hot path.
 */
public final class BesideRows {

    private static final int BATCH = 500;

    private final ReadModels readModels;

    public BesideRows(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** The rows of all organisations from one to another, both included, in the order of their ids. */
    public void rows(String collection, TenantId first, TenantId last, Consumer<RawBsonDocument> to) {
        find(collection, of(first, last), to);
    }

    private static Bson of(TenantId first, TenantId last) {
        return and(gte("_id", first.code() + "/"), lt("_id", last.code() + "0"));
    }

    /** The platform's rows of which the organisation is the holder, such as that of its LINE bot. */
    public void heldBy(String collection, TenantId holder, Consumer<RawBsonDocument> to) {
        String platform = TenantId.PLATFORM.code();
        find(
                collection,
                and(gte("_id", platform + "/"), lt("_id", platform + "0"), eq("row.holder", holder.code())),
                to);
    }

    /** Every row of a collection, or of one organisation's in it, as what it says, one after the other. */
    public <R> void each(
            String collection, Class<R> type, @Nullable TenantId only, Consumer<TenantCollection.Entry<R>> to) {
        RowCodec<R> codec = new RowCodec<>(type);
        MongoCollection<Document> stored = readModels.stored(collection);
        (only == null ? stored.find() : stored.find(of(only, only)))
                .batchSize(BATCH)
                .forEach(document -> {
                    String id = document.getString("_id");
                    int slash = id.indexOf('/');
                    to.accept(new TenantCollection.Entry<>(
                            new TenantId(id.substring(0, slash)),
                            id.substring(slash + 1),
                            codec.as(document.get("row", Object.class))));
                });
    }

    /** Who holds that row, if it is there and anybody does. */
    public Optional<String> holder(String collection, String id) {
        return Optional.ofNullable(
                        raw(collection).find(eq("_id", id)).batchSize(1).first())
                .map(row -> row.getDocument("row").getString("holder").getValue());
    }

    /** Whose row that is. */
    public static TenantId tenant(RawBsonDocument row) {
        String id = id(row);
        return new TenantId(id.substring(0, id.indexOf('/')));
    }

    public static String id(RawBsonDocument row) {
        return row.getString("_id").getValue();
    }

    public void put(String collection, RawBsonDocument row) {
        ReadModels.mustBeNow();
        raw(collection).replaceOne(eq("_id", id(row)), row, new ReplaceOptions().upsert(true));
        readModels.changed(collection, tenant(row));
    }

    public void remove(String collection, RawBsonDocument row) {
        ReadModels.mustBeNow();
        raw(collection).deleteOne(eq("_id", id(row)));
        readModels.changed(collection, tenant(row));
    }

    private void find(String collection, Bson filter, Consumer<RawBsonDocument> to) {
        raw(collection).find(filter).batchSize(BATCH).forEach(to);
    }

    private MongoCollection<RawBsonDocument> raw(String collection) {
        return readModels.stored(collection).withDocumentClass(RawBsonDocument.class);
    }
}
