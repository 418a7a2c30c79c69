package app.prongsai.bot.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * How fast one channel is called: evenly, below LINE's rate, and not at all for a while after LINE said that it was too
 * fast. Of the process's own stopwatch, not of the calendar.
 */
final class Pace {

    private static final long FIRST_REST = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(8);

    private final long between;
    private final RandomGenerator random;
    private long next = System.nanoTime();
    private long rest = FIRST_REST;

    Pace(int callsPerSecond, RandomGenerator random) {
        this.between = TimeUnit.SECONDS.toNanos(1) / callsPerSecond;
        this.random = random;
    }

    /** Waits for this call's turn. */
    void await() throws InterruptedException {
        for (long wait = turn(); wait > 0; wait = turn()) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    /** Zero takes the turn; anything else is how long to wait before asking again. */
    private synchronized long turn() {
        long now = System.nanoTime();
        if (next - now > 0) {
            return next - now;
        }
        next = now + between;
        return 0;
    }

    /** LINE said that it was too fast: all calls rest, longer each time. */
    synchronized void tooFast() {
        long now = System.nanoTime();
        if (next - now <= between) {
            next = now + (long) (rest * random.nextDouble(0.75, 1.25));
            rest = Math.min(LONGEST_REST, rest * 2);
        }
    }

    synchronized void accepted() {
        rest = FIRST_REST;
    }

    synchronized Duration resting() {
        return Duration.ofNanos(Math.max(0, next - System.nanoTime()));
    }
}
