package app.prongsai.bot.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Values that are forgotten a fixed time after they were put; what is over is dropped with the next put. */
final class ShortLived<V> {

    private record Entry<V>(V value, Instant end) {}

    private final LinkedHashMap<String, Entry<V>> entries = new LinkedHashMap<>();
    private final Clock clock;
    private final Duration life;

    ShortLived(Clock clock, Duration life) {
        this.clock = clock;
        this.life = life;
    }

    synchronized void put(String key, V value) {
        Instant now = clock.instant();
        entries.remove(key);
        while (!entries.isEmpty()
                && !now.isBefore(entries.firstEntry().getValue().end())) {
            entries.pollFirstEntry();
        }
        entries.put(key, new Entry<>(value, now.plus(life)));
    }

    synchronized @Nullable V get(String key) {
        Entry<V> entry = entries.get(key);
        return entry == null || !clock.instant().isBefore(entry.end()) ? null : entry.value();
    }

    /** Like {@link #get}, and gone afterwards. */
    synchronized @Nullable V take(String key) {
        V value = get(key);
        entries.remove(key);
        return value;
    }
}
