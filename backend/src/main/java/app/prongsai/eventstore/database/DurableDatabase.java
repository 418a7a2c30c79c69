package app.prongsai.eventstore.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database as maps of the store: {@code data/<db>.<collection>}, {@code index/<db>.<collection>/<index>}. */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    static final String DATA = "data/";
    static final String INDEX = "index/";

    private static final MVMap.Builder<Object, byte[]> DATA_MAP =
            new MVMap.Builder<Object, byte[]>().keyType(IdType.INSTANCE).valueType(RowType.INSTANCE);
    private static final MVMap.Builder<byte[], Object> INDEX_MAP =
            new MVMap.Builder<byte[], Object>().keyType(RowType.INSTANCE).valueType(IdType.INSTANCE);

    private final MVStore store;

    DurableDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    static MVMap<Object, byte[]> openData(MVStore store, String mapName) {
        return store.openMap(mapName, DATA_MAP);
    }

    static MVMap<byte[], Object> openIndex(MVStore store, String mapName) {
        return store.openMap(mapName, INDEX_MAP);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        MVMap<Object, byte[]> rows = openData(store, dataMap(collection));
        return new DurableCollection(this, collection, options, rows, cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new DurableIndex(openIndex(store, indexMap(collection, index)), index, keys, sparse);
    }

    /** An index whose build failed (the documents hold a duplicate) leaves nothing behind, so it can be built later. */
    @Override
    protected synchronized void addIndex(Document description) {
        try {
            super.addIndex(description);
        } catch (RuntimeException e) {
            if (description.get("name") instanceof String name && description.get("ns") instanceof String namespace) {
                removeUnfinishedIndex(namespace.substring(getDatabaseName().length() + 1), name);
            }
            throw e;
        }
    }

    private void removeUnfinishedIndex(String collection, String name) {
        boolean inUse = resolveOrCreateCollection(collection).getIndexes().stream()
                .anyMatch(index -> index.getName().equals(name));
        if (!inUse) {
            store.removeMap(indexMap(collection, name));
        }
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        store.removeMap(indexMap(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.removeMap(dataMap(collection));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        store.getMapNames().stream()
                .filter(map -> map.startsWith(dataMap("")) || map.startsWith(INDEX + getFullCollectionNamespace("")))
                .forEach(store::removeMap);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        if (from != this) {
            throw new MongoServerException("a collection cannot be moved to another database here");
        }
        String oldName = collection.getCollectionName();
        super.moveCollection(from, collection, newName);
        rename(dataMap(oldName), dataMap(newName));
        for (Index<?> index : collection.getIndexes()) {
            rename(indexMap(oldName, index.getName()), indexMap(newName, index.getName()));
        }
    }

    private void rename(String oldName, String newName) {
        if (store.hasMap(oldName)) {
            store.renameMap(oldName.startsWith(DATA) ? openData(store, oldName) : openIndex(store, oldName), newName);
        }
    }

    private String dataMap(String collection) {
        return DATA + getFullCollectionNamespace(collection);
    }

    private String indexMap(String collection, String index) {
        return INDEX + getFullCollectionNamespace(collection) + "/" + index;
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
