package app.prongsai.platform;

import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.ReadModels.Change;
import app.prongsai.readmodel.ReadModels.Noted;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers in memory, each until a row that it was read from changes; one may be made from another. After a rebuild of
 * what they were read from, which by itself changes nothing, they are made anew one after the other. Of more than there
 * is room for, the one that was not asked for longest goes first.
 */
public final class Kept<K, V> {

    private record Answer<V>(V value, long bytes, Set<Change> reads, Object moment) {}

    /** What came while an answer was being made. */
    private static final class Making {
        private final Set<Change> changes = ConcurrentHashMap.newKeySet();
        private final Set<String> swapped = ConcurrentHashMap.newKeySet();

        boolean outdates(Set<Change> reads) {
            return reads.stream().anyMatch(read -> changes.contains(read) || swapped.contains(read.collection()));
        }
    }

    private final ReadModels readModels;
    private final Supplier<?> moment;
    private final long room;
    private final ToLongFunction<V> size;
    private final Gradually afterRebuild;
    private final Map<K, Answer<V>> answers = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Change, Set<K>> readers = new HashMap<>();

    /** Whose answers are from before a rebuild; nothing else is made from them any more. */
    private final Set<K> replaced = new HashSet<>();

    private final Set<Making> underWay = new CopyOnWriteArraySet<>();
    private long bytes;

    /** @param moment an answer of another moment than this one's is none */
    Kept(ReadModels readModels, Supplier<?> moment, long room, ToLongFunction<V> size, Gradually afterRebuild) {
        this.readModels = readModels;
        this.moment = moment;
        this.room = room;
        this.size = size;
        this.afterRebuild = afterRebuild;
        readModels.watch(this::changed);
        readModels.watchSwaps(this::swapped);
    }

    /** What is kept under the key; null if nothing is. */
    public @Nullable V find(K key) {
        Object now = moment.get();
        synchronized (answers) {
            Answer<V> answer = answers.get(key);
            if (answer == null) {
                return null;
            }
            if (!answer.moment().equals(now) || (replaced.contains(key) && readModels.isNoting())) {
                remove(key);
                return null;
            }
            readModels.note(answer.reads());
            return answer.value();
        }
    }

    /** Makes an answer on this thread and keeps it, unless it is null or out of date already. */
    public <X extends Exception> @Nullable V make(K key, ScopedValue.CallableOp<@Nullable V, X> make) throws X {
        Object before = moment.get();
        Making making = new Making();
        underWay.add(making);
        try {
            Noted<@Nullable V> noted = readModels.noting(make);
            V value = noted.answer();
            if (value != null) {
                put(key, new Answer<>(value, size.applyAsLong(value), noted.reads(), before), making);
            }
            return value;
        } finally {
            underWay.remove(making);
        }
    }

    /** About what the answers occupy. */
    public long bytes() {
        synchronized (answers) {
            return bytes;
        }
    }

    private void put(K key, Answer<V> answer, Making making) {
        synchronized (answers) {
            if (answer.bytes() > room || making.outdates(answer.reads())) {
                return;
            }
            remove(key);
            answers.put(key, answer);
            answer.reads()
                    .forEach(read -> readers.computeIfAbsent(read, first -> new HashSet<>())
                            .add(key));
            bytes += answer.bytes();
            while (bytes > room) {
                remove(answers.keySet().iterator().next());
            }
        }
    }

    private void changed(Change change) {
        underWay.forEach(making -> making.changes.add(change));
        synchronized (answers) {
            Set<K> stale = readers.get(change);
            if (stale != null) {
                Set.copyOf(stale).forEach(this::remove);
            }
        }
    }

    private void swapped(String collection) {
        underWay.forEach(making -> making.swapped.add(collection));
        synchronized (answers) {
            List<K> stale = readers.entrySet().stream()
                    .filter(read -> read.getKey().collection().equals(collection))
                    .flatMap(read -> read.getValue().stream())
                    .distinct()
                    .toList();
            replaced.addAll(stale);
            afterRebuild.each(stale.stream()
                    .<Runnable>map(key -> () -> forgetReplaced(key))
                    .toList());
        }
    }

    private void forgetReplaced(K key) {
        synchronized (answers) {
            if (replaced.contains(key)) {
                remove(key);
            }
        }
    }

    private void remove(K key) {
        Answer<V> answer = answers.remove(key);
        if (answer == null) {
            return;
        }
        replaced.remove(key);
        bytes -= answer.bytes();
        for (Change read : answer.reads()) {
            readers.computeIfPresent(read, (same, keys) -> keys.remove(key) && keys.isEmpty() ? null : keys);
        }
    }
}
