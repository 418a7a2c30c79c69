package app.prongsai.deploy.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock, but for what is told inside {@link #at}: history that is made afterwards. */
public final class DemoClock extends Clock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final ZoneId zone;

    public DemoClock() {
        this(ZoneOffset.UTC);
    }

    private DemoClock(ZoneId zone) {
        this.zone = zone;
    }

    static void at(Instant instant, Runnable story) {
        ScopedValue.where(THEN, instant).run(story);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(other);
    }
}
