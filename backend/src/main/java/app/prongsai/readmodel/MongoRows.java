package app.prongsai.readmodel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import app.prongsai.shared.TenantId;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return Optional.ofNullable(documents().find(id(tenant, key))).map(this::row);
    }

    @Override
    public List<R> find(TenantId tenant, Collection<String> keys) {
        readModels.noteRead(name, tenant);
        Map<String, R> found = new HashMap<>();
        List<String> ids = keys.stream().distinct().map(key -> id(tenant, key)).toList();
        if (!ids.isEmpty()) {
            documents().find(ids).forEach(document -> found.put(document.getString("_id"), row(document)));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void change(TenantId tenant, String key, long place, Function<@Nullable R, @Nullable R> change) {
        String id = id(tenant, key);
        Documents documents = documents();
        Document before = documents.find(id);
        if (before != null && before.getLong("at") >= place) {
            return;
        }
        R after = change.apply(before == null ? null : row(before));
        if (after == null) {
            documents.delete(id);
        } else {
            documents.replace(document(documents, id, place, after));
        }
        readModels.changed(name, tenant);
    }

    @Override
    public void put(TenantId tenant, String key, R row) {
        Documents documents = documents();
        documents.replace(document(documents, id(tenant, key), 0, row));
        readModels.changed(name, tenant);
    }

    @Override
    public boolean putIfAbsent(TenantId tenant, String key, R row) {
        Documents documents = documents();
        boolean put = documents.insert(document(documents, id(tenant, key), 0, row));
        if (put) {
            readModels.changed(name, tenant);
        }
        return put;
    }

    @Override
    public Set<String> putAbsent(TenantId tenant, Map<String, R> rows) {
        Documents documents = documents();
        Set<String> put = documents.insert(rows.entrySet().stream()
                .map(row -> document(documents, id(tenant, row.getKey()), 0, row.getValue()))
                .toList());
        if (!put.isEmpty()) {
            readModels.changed(name, tenant);
        }
        return put.stream().map(id -> id.substring(id(tenant, "").length())).collect(Collectors.toSet());
    }

    @Override
    public boolean putWhile(TenantId tenant, String key, String field, String says, R row) {
        ReadModels.mustBeNow();
        String id = id(tenant, key);
        boolean put = readModels
                        .stored(name)
                        .replaceOne(
                                and(eq("_id", id), eq("row." + field, says)),
                                new Document("_id", id).append("at", 0L).append("row", codec.write(row)))
                        .getMatchedCount()
                > 0;
        if (put) {
            readModels.changed(name, tenant);
        }
        return put;
    }

    @Override
    public long add(TenantId tenant, String key, R first, String number, long more) {
        ReadModels.mustBeNow();
        Document begins = new Document("at", 0L);
        codec.write(first).forEach((field, value) -> {
            if (!field.equals(number)) {
                begins.append("row." + field, value);
            }
        });
        Document adding = new Document("$inc", new Document("row." + number, more)).append("$setOnInsert", begins);
        Document after = added(id(tenant, key), adding);
        readModels.changed(name, tenant);
        return after.get("row", Document.class).get(number, Number.class).longValue();
    }

    /** Of two who write the first row at once, one may be told that it is there. */
    private Document added(String id, Document adding) {
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        try {
            return Objects.requireNonNull(readModels.stored(name).findOneAndUpdate(eq("_id", id), adding, options));
        } catch (MongoException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return Objects.requireNonNull(readModels.stored(name).findOneAndUpdate(eq("_id", id), adding, options));
        }
    }

    @Override
    public void remove(TenantId tenant, String key) {
        if (documents().delete(id(tenant, key))) {
            readModels.changed(name, tenant);
        }
    }

    @Override
    public List<Entry<R>> leftOver() {
        return documents().all().stream().map(this::entry).toList();
    }

    private Entry<R> entry(Document document) {
        String id = document.getString("_id");
        int slash = id.indexOf('/');
        return new Entry<>(new TenantId(id.substring(0, slash)), id.substring(slash + 1), row(document));
    }

    private Documents documents() {
        return readModels.documents(name);
    }

    private Document document(Documents documents, String id, long place, R row) {
        return new Document("_id", id)
                .append("at", place)
                .append("row", documents.keepsObjects() ? row : codec.write(row));
    }

    private R row(Document document) {
        return codec.as(document.get("row", Object.class));
    }

    static boolean belongs(String id, TenantId tenant) {
        return id.startsWith(tenant.code() + "/");
    }

    private static String id(TenantId tenant, String key) {
        return tenant.code() + "/" + key;
    }
}
