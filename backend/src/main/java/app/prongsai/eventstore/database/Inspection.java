package app.prongsai.eventstore.database;

import java.nio.file.Path;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Reads a whole data file without changing it and says what is wrong, before it is opened for writing. */
final class Inspection {

    private static final String NAMESPACES = ".system.namespaces";
    private static final String ID_INDEX = "/_id_";

    private final MVStore store;
    private final Set<String> maps;

    private Inspection(MVStore store) {
        this.store = store;
        this.maps = store.getMapNames();
    }

    /** Any exception but one, and any error (lengths may be impossible), means that this version is damaged. */
    static void readEverything(Path file, StoreHeader version, int knownFormat) {
        MVStore store = new DataFile(version).openStore(file, true);
        try {
            if (store.getStoreVersion() > knownFormat) {
                throw new NewerFormat();
            }
            new Inspection(store).run();
        } finally {
            store.closeImmediately();
        }
    }

    private void run() {
        for (String map : maps) {
            if (map.startsWith(DurableDatabase.DATA)) {
                walk(DurableDatabase.openData(store, map));
            } else if (map.startsWith(DurableDatabase.INDEX)) {
                walk(DurableDatabase.openIndex(store, map));
            } else {
                throw corrupt("has an unknown map");
            }
        }
        for (String map : maps) {
            if (map.startsWith(DurableDatabase.DATA) && map.endsWith(NAMESPACES)) {
                DurableDatabase.openData(store, map).keyIterator(null).forEachRemaining(this::checkCollection);
            }
        }
    }

    private static <K, V> void walk(MVMap<K, V> map) {
        Cursor<K, V> cursor = map.cursor(null);
        long entries = 0;
        K previous = null;
        while (cursor.hasNext()) {
            K key = cursor.next();
            if (previous != null && map.getKeyType().compare(previous, key) >= 0) {
                throw corrupt("has keys out of order");
            }
            previous = key;
            entries++;
        }
        if (entries != map.sizeAsLong()) {
            throw corrupt("has a wrong number of entries");
        }
    }

    /** @param namespace {@code <database>.<collection>}, as listed in the database */
    private void checkCollection(Object namespace) {
        String data = DurableDatabase.DATA + namespace;
        String ids = DurableDatabase.INDEX + namespace + ID_INDEX;
        if (!maps.contains(data) || !maps.contains(ids)) {
            throw corrupt("has a collection without its maps");
        }
        long documents = DurableDatabase.openData(store, data).sizeAsLong();
        if (documents != DurableDatabase.openIndex(store, ids).sizeAsLong()) {
            throw corrupt("has a collection that does not match its index");
        }
    }

    private static RuntimeException corrupt(String what) {
        return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "The data file {0}", what);
    }

    static final class NewerFormat extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
