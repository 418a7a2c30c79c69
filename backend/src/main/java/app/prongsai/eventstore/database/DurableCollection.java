package app.prongsai.eventstore.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection: one map from {@code _id} to BSON. Readers go side by side, a writer goes alone. */
final class DurableCollection extends AbstractMongoCollection<Object> {

    private final MVMap<Object, byte[]> rows;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> rows,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.rows = rows;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        String idField = getIdField();
        Object id =
                Missing.ofNullable(idField == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, idField));
        if (rows.putIfAbsent(id, Rows.encode(document)) != null) {
            throw new MongoServerException("a document with this _id is already stored");
        }
        return id;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        byte[] row;
        try {
            row = Rows.encode(after);
        } catch (MongoServerException e) {
            for (Index<Object> index : getIndexes()) {
                index.updateInPlace(after, before, position, this);
            }
            throw e;
        }
        rows.put(position, row);
    }

    @Override
    protected void removeDocument(Object position) {
        if (rows.remove(position) == null) {
            throw new NoSuchElementException("No document at the position");
        }
    }

    @Override
    protected Document getDocument(Object position) {
        byte[] row = rows.get(position);
        if (row == null) {
            throw new NoSuchElementException("No document at the position");
        }
        return Rows.decode(row);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Stream<Document> all = positions(isNaturalDescending(orderBy)).map(this::getDocument);
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return positions(false).map(id -> new DocumentWithPosition<>(getDocument(id), id));
    }

    private Stream<Object> positions(boolean descending) {
        Iterator<Object> ids = descending ? rows.keyIteratorReverse(null) : rows.keyIterator(null);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ids, Spliterator.ORDERED), false);
    }

    @Override
    protected Cursor createCursor(List<Document> remaining) {
        BatchCursor cursor = new BatchCursor(cursorRegistry.generateCursorId(), remaining);
        cursorRegistry.add(cursor);
        return cursor;
    }

    @Override
    public int count() {
        return rows.size();
    }

    /** Not counted on every write, because that would encode every document twice. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected int getDataSize() {
        long size = rows.values().stream().mapToLong(row -> row.length).sum();
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    @Override
    public QueryResult handleQuery(QueryParameters parameters) {
        return with(lock.readLock(), () -> super.handleQuery(parameters));
    }

    @Override
    public Document handleDistinct(Document query) {
        return with(lock.readLock(), () -> super.handleDistinct(query));
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        return with(lock.readLock(), () -> super.count(query, skip, limit));
    }

    @Override
    public void addDocument(Document document) {
        with(lock.writeLock(), () -> super.addDocument(document));
    }

    @Override
    public List<Document> insertDocuments(List<Document> documents, boolean ordered) {
        return with(lock.writeLock(), () -> super.insertDocuments(documents, ordered));
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return with(lock.writeLock(), () -> super.updateDocuments(selector, update, filters, multi, upsert, oplog));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return with(lock.writeLock(), () -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document findAndModify(Document query) {
        return with(lock.writeLock(), () -> super.findAndModify(query));
    }

    @Override
    public void removeDocument(Document document) {
        with(lock.writeLock(), () -> super.removeDocument(document));
    }

    @Override
    public void addIndex(Index<Object> index) {
        with(lock.writeLock(), () -> super.addIndex(index));
    }

    @Override
    public void dropIndex(String name) {
        with(lock.writeLock(), () -> super.dropIndex(name));
    }

    @Override
    public void renameTo(MongoDatabase database, String name) {
        with(lock.writeLock(), () -> super.renameTo(database, name));
    }

    private static void with(Lock lock, Runnable work) {
        with(lock, () -> {
            work.run();
            return true;
        });
    }

    private static <T> T with(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
