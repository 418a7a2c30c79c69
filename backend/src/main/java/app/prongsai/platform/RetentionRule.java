package app.prongsai.platform;

import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.Map;

/** How long something is kept, and how it then goes: a bean of whoever keeps it. */
public interface RetentionRule {

    /** A word, lower case with hyphens; {@code prongsai.retention.<name>-days} sets the days. */
    String name();

    int leastDays();

    int mostDays();

    /** What holds where nothing is set. */
    int days();

    /**
     * Removes what is older, of every organisation; again, it removes nothing more.
     *
     * @return of whom how many went; who had nothing may be left out
     */
    Map<TenantId, Integer> removeOlderThan(Instant moment);
}
