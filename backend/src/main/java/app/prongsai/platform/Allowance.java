package app.prongsai.platform;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * So many of something for each of many within a window of time. Kept in memory and bounded: the longest unused is
 * forgotten first.
 */
public final class Allowance {

    private static final int MOST_KNOWN = 20_000;

    private record Taken(long count, long since) {}

    private final long windowNanos;
    private final Map<String, Taken> taken = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Taken> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    public Allowance(Duration window) {
        this.windowNanos = window.toNanos();
    }

    /** Takes so many; false, and nothing taken, if that would be more than {@code most} within the window. */
    public synchronized boolean take(String whose, long many, long most) {
        long now = System.nanoTime();
        Taken before = taken.get(whose);
        if (before == null || now - before.since() >= windowNanos) {
            before = new Taken(0, now);
        }
        boolean left = before.count() + many <= most;
        taken.put(whose, left ? new Taken(before.count() + many, before.since()) : before);
        return left;
    }
}
