package app.prongsai.readmodel;

import app.prongsai.shared.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's rows of one read model as they stood after some commit, in memory, as BSON. Unchangeable, so it may be kept
 * and shared; a later state is made from it by going on.
 */
public final class PastRows {

    /** Before the first commit. */
    public static final PastRows NONE = new PastRows(Map.of());

    private static final DocumentCodec CODEC = new DocumentCodec();
    private static final int BYTES_BESIDE = 200;

    private final Map<String, RawBsonDocument> rows;
    private final long bytes;

    private PastRows(Map<String, RawBsonDocument> rows) {
        this.rows = Map.copyOf(rows);
        this.bytes = rows.values().stream()
                .mapToLong(row -> row.getByteBuffer().remaining() + BYTES_BESIDE)
                .sum();
    }

    /** About what it occupies. */
    public long bytes() {
        return bytes;
    }

    public int size() {
        return rows.size();
    }

    /** Begins a later state; this one stays as it is. */
    public Making goingOn(ReadModels readModels, String name) {
        return new Making(readModels, name, this);
    }

    @Nullable
    Document find(String id) {
        RawBsonDocument row = rows.get(id);
        return row == null ? null : row.decode(CODEC);
    }

    List<Document> all() {
        return rows.values().stream().map(row -> row.decode(CODEC)).toList();
    }

    Set<String> ids() {
        return rows.keySet();
    }

    private PastRows after(Map<String, @Nullable Document> changed, TenantId tenant) {
        Map<String, RawBsonDocument> later = new HashMap<>(rows);
        changed.forEach((id, document) -> {
            if (document == null) {
                later.remove(id);
            } else if (MongoRows.belongs(id, tenant)) {
                later.put(id, new RawBsonDocument(RowCodec.written(document), CODEC));
            }
        });
        return new PastRows(later);
    }

    /** A later state in the making, for one thread. */
    public static final class Making {

        private final ReadModels readModels;
        private final PastRows before;
        private final InTheMaking making;
        private final ChangedDocuments documents;

        private Making(ReadModels readModels, String name, PastRows before) {
            this.readModels = readModels;
            this.before = before;
            this.documents = new ChangedDocuments(before);
            this.making = new InTheMaking(name, documents);
        }

        /** Runs event handlers of the read model against these rows. */
        public void run(Runnable handlers) {
            readModels.during(making, handlers);
        }

        /** The rows as they are now, the tenant's own alone. */
        public PastRows done(TenantId tenant) {
            return before.after(documents.changed(), tenant);
        }
    }
}
