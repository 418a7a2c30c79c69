package app.prongsai.bot.simulator;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Counts people, not messages, and starts anew with each month. */
final class Quota {

    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private final Clock clock;
    private @Nullable Long limit;
    private long used;
    private YearMonth month;

    Quota(Clock clock) {
        this.clock = clock;
        this.month = YearMonth.now(clock.withZone(ZONE));
    }

    /** A limit of null is a plan without one. */
    void set(@Nullable Long newLimit, long newUsed) {
        if (newUsed < 0 || (newLimit != null && newLimit < 0)) {
            throw new IllegalArgumentException("A quota and its use are not negative");
        }
        turnMonth();
        limit = newLimit;
        used = newUsed;
    }

    @Nullable
    Long limit() {
        return limit;
    }

    long used() {
        turnMonth();
        return used;
    }

    boolean covers(int people) {
        return people == 0 || limit == null || used() + people <= limit;
    }

    void spend(int people) {
        used = used() + people;
    }

    private void turnMonth() {
        YearMonth now = YearMonth.now(clock.withZone(ZONE));
        if (!now.equals(month)) {
            month = now;
            used = 0;
        }
    }
}
