package app.prongsai.platform;

import app.prongsai.eventstore.TenantHistory;
import app.prongsai.eventstore.TenantHistory.Stamp;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Which commit of a tenant's history was the last at some moment. The times of those tenants that were asked about last
 * stay in memory, 8 bytes a commit; each question reads what was appended since the one before.
 */
@Component
class Timelines {

    /** Commits whose times are kept, of all tenants together. */
    private static final int MOST = 2_000_000;

    private static final long NANOS = 1_000_000_000;

    /**
     * A place in a tenant's history.
     *
     * @param history another number where another history took its place, as when a restore is undone
     * @param chain number of the last commit before it, 0 at the beginning
     */
    record Point(int history, long chain) {}

    private final TenantHistory history;
    private final Map<TenantId, Timeline> kept = new LinkedHashMap<>(16, 0.75f, true);

    Timelines(TenantHistory history) {
        this.history = history;
    }

    /**
     * Behind the last commit that was made at that moment or before. Where a clock went back,
     * the order of the history wins: what stands before that commit had happened, whatever time it bears. Commits of the
     * same time belong together.
     */
    Point at(TenantId tenant, Instant moment) {
        return read(tenant).at(nanos(moment));
    }

    /** Behind the last commit that the log holds, whatever the time of any clock. */
    Point end(TenantId tenant) {
        return read(tenant).at(Long.MAX_VALUE);
    }

    private Timeline read(TenantId tenant) {
        Timeline timeline = of(tenant);
        timeline.read(history, tenant);
        forgetOldest(tenant);
        return timeline;
    }

    private synchronized Timeline of(TenantId tenant) {
        return kept.computeIfAbsent(tenant, unknown -> new Timeline());
    }

    private synchronized void forgetOldest(TenantId asked) {
        long all = kept.values().stream().mapToLong(Timeline::size).sum();
        for (var eldest = kept.entrySet().iterator(); all > MOST && eldest.hasNext(); ) {
            var next = eldest.next();
            if (!next.getKey().equals(asked)) {
                all -= next.getValue().size();
                eldest.remove();
            }
        }
    }

    /** Commits are made after 1970 and before 2262. */
    private static long nanos(Instant moment) {
        if (moment.isBefore(Instant.EPOCH)) {
            return Long.MIN_VALUE;
        }
        return moment.getEpochSecond() >= Long.MAX_VALUE / NANOS
                ? Long.MAX_VALUE
                : moment.getEpochSecond() * NANOS + moment.getNano();
    }

    private static final class Timeline {

        private long[] times = new long[64];
        private volatile int size;
        private String lastHash = "";
        private int replaced;

        int size() {
            return size;
        }

        synchronized Point at(long moment) {
            int last = size;
            while (last > 0 && times[last - 1] > moment) {
                last--;
            }
            return new Point(replaced, last);
        }

        /** Begins with the last one known: if that is another now, the history was taken out and another took its place. */
        synchronized void read(TenantHistory history, TenantId tenant) {
            List<Stamp> more = history.stamps(tenant, Math.max(size, 1));
            if (size > 0 && (more.isEmpty() || !more.getFirst().hash().equals(lastHash))) {
                size = 0;
                replaced++;
                more = history.stamps(tenant, 1);
            } else if (size > 0) {
                more = more.subList(1, more.size());
            }
            while (!more.isEmpty()) {
                more.forEach(this::add);
                more = history.stamps(tenant, size + 1L);
            }
        }

        private void add(Stamp stamp) {
            if (size == times.length) {
                times = Arrays.copyOf(times, 2 * size);
            }
            times[size] = nanos(stamp.at());
            lastHash = stamp.hash();
            size++;
        }
    }
}
