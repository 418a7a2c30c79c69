package app.prongsai.eventstore.database;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.Page;

/** The keys in the inner pages of a map's tree, which only lead the way: that of a row that was deleted may stay there. */
final class Signposts {

    private static final String ASIDE = "aside";

    private Signposts() {}

    /** Gives every map new ones where one leads to a row that is gone. Call it while nobody reads or writes. */
    static void renew(MVStore store) {
        for (String name : store.getMapNames()) {
            if (name.startsWith(DurableDatabase.DATA)) {
                renew(store, DurableDatabase.openData(store, name), DurableDatabase.openData(store, ASIDE));
            } else if (name.startsWith(DurableDatabase.INDEX)) {
                renew(store, DurableDatabase.openIndex(store, name), DurableDatabase.openIndex(store, ASIDE));
            }
        }
    }

    private static <K, V> void renew(MVStore store, MVMap<K, V> map, MVMap<K, V> aside) {
        if (anyIsStale(map, map.getRootPage())) {
            map.forEach(aside::append);
            map.clear();
            aside.forEach(map::append);
        }
        store.removeMap(aside);
    }

    private static <K, V> boolean anyIsStale(MVMap<K, V> map, Page<K, V> page) {
        if (page.isLeaf()) {
            return false;
        }
        for (int key = 0; key < page.getKeyCount(); key++) {
            if (!map.containsKey(page.getKey(key))) {
                return true;
            }
        }
        for (int child = 0; child < page.getRawChildPageCount(); child++) {
            if (anyIsStale(map, page.getChildPage(child))) {
                return true;
            }
        }
        return false;
    }
}
