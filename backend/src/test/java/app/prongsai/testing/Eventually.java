package app.prongsai.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition that follows from events within moments. */
public final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Eventually() {}

    /** Runs the assertions until they hold; after 20 seconds their failure stands. */
    public static void eventually(Runnable assertions) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                assertions.run();
                return;
            } catch (AssertionError | RuntimeException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }
    }
}
