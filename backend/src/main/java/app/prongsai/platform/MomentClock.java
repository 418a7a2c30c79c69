package app.prongsai.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The clock that is injected everywhere. It tells the time of the process's own clock; but whoever looks at the past, on
 * the thread that does so, reads the moment looked at: what is overdue then, and how long nothing was heard.
 */
final class MomentClock extends Clock {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock present;
    private final ZoneId zone;

    MomentClock(Clock present) {
        this(present, present.getZone());
    }

    private MomentClock(Clock present, ZoneId zone) {
        this.present = present;
        this.zone = zone;
    }

    static <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(MOMENT, moment).call(work::get);
    }

    /** Whether this thread looks at the past. */
    static boolean standsStill() {
        return MOMENT.isBound();
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : present.instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MomentClock(present, other);
    }
}
