package app.prongsai.platform;

import java.time.Duration;

/**
 * How far the remaking of a read model has come.
 *
 * @param events handled so far
 * @param commits read so far
 * @param allCommits in the log when it was last looked at
 * @param millis since it began
 */
public record RebuildProgress(long events, long commits, long allCommits, long millis) {

    static final RebuildProgress NONE = new RebuildProgress(0, 0, 0, 0);

    /** Events per second. */
    public long rate() {
        return millis == 0 ? 0 : events * 1_000 / millis;
    }

    /** The time it will still take at the rate so far. */
    public Duration left() {
        return commits == 0 ? Duration.ZERO : Duration.ofMillis(Math.max(0, allCommits - commits) * millis / commits);
    }

    /** From 0 to 1. */
    public double done() {
        return allCommits == 0 ? 0 : Math.min(1, (double) commits / allCommits);
    }
}
