package app.prongsai.platform;

import app.prongsai.readmodel.BesideRows;
import app.prongsai.readmodel.TenantCollection.Entry;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How long something is kept, and how it then goes: a bean of whoever keeps it. */
public interface RetentionRule {

    /** So many of all organisations' go at a time at most, about; a rule that reaches it has more to do. */
    int STEP = 10_000;

    /** A word, lower case with hyphens; {@code prongsai.retention.<name>-days} sets the days. */
    String name();

    Bounds bounds();

    /**
     * Removes what is older, of every organisation; again, it removes nothing more, or the next step.
     *
     * @return of whom how many went; who had nothing may be left out
     */
    Map<TenantId, Integer> removeOlderThan(Instant moment);

    /**
     * Within which the days are set.
     *
     * @param unset what holds where nothing is set
     */
    record Bounds(int least, int most, int unset) {

        public boolean include(int days) {
            return days >= least && days <= most;
        }
    }

    /**
     * Looks through a collection and removes what is older, a step of it.
     *
     * @param at since when a row is kept; null if it is not to go
     * @param remove makes one go; false if there was nothing to remove
     */
    static <R> Map<TenantId, Integer> remove(
            BesideRows rows,
            String collection,
            Class<R> type,
            Instant moment,
            Function<R, @Nullable Instant> at,
            Predicate<Entry<R>> remove) {
        List<Entry<R>> old = new ArrayList<>();
        rows.each(collection, type, null, row -> {
            Instant since = at.apply(row.row());
            if (since != null && since.isBefore(moment) && old.size() < STEP) {
                old.add(row);
            }
        });
        Map<TenantId, Integer> removed = new HashMap<>();
        old.stream().filter(remove).forEach(row -> removed.merge(row.tenant(), 1, Integer::sum));
        return removed;
    }
}
