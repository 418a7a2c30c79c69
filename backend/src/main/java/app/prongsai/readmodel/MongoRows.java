package app.prongsai.readmodel;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import app.prongsai.shared.TenantId;
import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document per row: {@code {_id: "tenant/key", at: <place>, row: {…}}}. */
final class MongoRows<R> implements TenantCollection<R> {

    private final ReadModels readModels;
    private final String name;
    private final RowCodec<R> codec;

    MongoRows(ReadModels readModels, String name, RowCodec<R> codec) {
        this.readModels = readModels;
        this.name = name;
        this.codec = codec;
    }

    @Override
    public Optional<R> find(TenantId tenant, String key) {
        readModels.noteRead(name, tenant);
        return Optional.ofNullable(collection()
                        .find(eq("_id", id(tenant, key)))
                        .batchSize(1)
                        .first())
                .map(this::row);
    }

    @Override
    public List<R> find(TenantId tenant, Collection<String> keys) {
        readModels.noteRead(name, tenant);
        Map<String, R> found = new HashMap<>();
        List<String> ids = keys.stream().distinct().map(key -> id(tenant, key)).toList();
        if (!ids.isEmpty()) {
            collection()
                    .find(in("_id", ids))
                    .batchSize(100)
                    .forEach(document -> found.put(document.getString("_id"), row(document)));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void change(TenantId tenant, String key, long place, Function<@Nullable R, @Nullable R> change) {
        String id = id(tenant, key);
        Document before = collection().find(eq("_id", id)).batchSize(1).first();
        if (before != null && before.getLong("at") >= place) {
            return;
        }
        R after = change.apply(before == null ? null : row(before));
        if (after == null) {
            collection().deleteOne(eq("_id", id));
        } else {
            replace(id, place, after);
        }
        readModels.changed(name, tenant);
    }

    @Override
    public void put(TenantId tenant, String key, R row) {
        replace(id(tenant, key), 0, row);
        readModels.changed(name, tenant);
    }

    @Override
    public boolean putIfAbsent(TenantId tenant, String key, R row) {
        try {
            collection().insertOne(document(id(tenant, key), 0, row));
        } catch (MongoWriteException | DuplicateKeyException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        readModels.changed(name, tenant);
        return true;
    }

    @Override
    public void remove(TenantId tenant, String key) {
        if (collection().deleteOne(eq("_id", id(tenant, key))).getDeletedCount() > 0) {
            readModels.changed(name, tenant);
        }
    }

    @Override
    public List<Entry<R>> leftOver() {
        List<Entry<R>> entries = new ArrayList<>();
        collection().find().batchSize(100).forEach(document -> {
            String id = document.getString("_id");
            int slash = id.indexOf('/');
            entries.add(new Entry<>(new TenantId(id.substring(0, slash)), id.substring(slash + 1), row(document)));
        });
        return entries;
    }

    private MongoCollection<Document> collection() {
        return readModels.collection(name);
    }

    private void replace(String id, long place, R row) {
        collection().replaceOne(eq("_id", id), document(id, place, row), new ReplaceOptions().upsert(true));
    }

    private Document document(String id, long place, R row) {
        return new Document("_id", id).append("at", place).append("row", codec.write(row));
    }

    private R row(Document document) {
        return codec.read(document.get("row", Document.class));
    }

    private static String id(TenantId tenant, String key) {
        return tenant.code() + "/" + key;
    }
}
