package app.prongsai.platform;

import app.prongsai.eventstore.CommitLog;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The aggregates last used by this process, so that their next command reads nothing. Bounded; the longest unused goes
 * first. What another process appends to is dropped as soon as this one learns of it; until then the log refuses what was
 * decided on old state.
 */
@Component(WarmAggregates.NAME)
public final class WarmAggregates implements Cache {

    /** For {@code @Aggregate(cache = …)}. */
    public static final String NAME = "warmAggregates";

    private final Map<Object, Object> entries;

    /** @param most aggregates kept */
    public WarmAggregates(CommitLog log, @Value("${prongsai.log.warm-aggregates:5000}") int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > most;
            }
        };
        log.onForeign(commit -> {
            if (commit.isGap()) {
                removeAll();
            } else {
                remove(commit.stream());
            }
        });
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized <K, V> @Nullable V get(K key) {
        return (V) entries.get(key);
    }

    @Override
    public synchronized void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public synchronized boolean putIfAbsent(Object key, Object value) {
        return entries.putIfAbsent(key, value) == null;
    }

    @Override
    public synchronized boolean remove(Object key) {
        return entries.remove(key) != null;
    }

    @Override
    public synchronized void removeAll() {
        entries.clear();
    }

    @Override
    public synchronized boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    /** Nobody is told of what comes and goes here. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
