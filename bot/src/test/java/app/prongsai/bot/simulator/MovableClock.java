package app.prongsai.bot.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it. */
final class MovableClock extends Clock {

    static final Instant START = Instant.parse("2026-11-22T03:00:00Z");

    private volatile Instant now = START;

    void pass(Duration time) {
        now = now.plus(time);
    }

    void restart() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
