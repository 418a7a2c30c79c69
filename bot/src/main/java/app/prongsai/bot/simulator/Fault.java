package app.prongsai.bot.simulator;

import org.jspecify.annotations.Nullable;

/**
 * What shall go wrong with the next {@code times} calls of an endpoint ({@code push}, {@code reply}, {@code token} …, or
 * {@code any}), of one channel or of all. {@code status} is used by the two statuses, {@code millis} by delay and timeout;
 * of the calls that fit, {@code percent} in a hundred go wrong (0 means all).
 */
public record Fault(
        @Nullable String channel, String endpoint, How how, int times, int status, long millis, int percent) {

    public enum How {
        /** Refused with {@code status} before anything was accepted. */
        STATUS,
        /** Accepted, yet answered with {@code status}. */
        STATUS_AFTER_ACCEPT,
        /** Accepted, then silent for {@code millis}, then a gateway's 504 page. */
        TIMEOUT_AFTER_ACCEPT,
        /** Silent for {@code millis} and never accepted, then a gateway's 504 page. */
        TIMEOUT_BEFORE_ACCEPT,
        /** As if the reply token were used or too old. */
        TOKEN_SPENT,
        RATE_LIMIT,
        MONTHLY_LIMIT,
        /** Right answer, {@code millis} late. */
        DELAY
    }

    private static final long LONGER_THAN_ANY_CLIENT_WAITS = 60_000;

    public Fault {
        if (endpoint.isBlank()) {
            throw new IllegalArgumentException("A fault needs an endpoint, e.g. push or any");
        }
        percent = percent == 0 ? 100 : percent;
        times = times == 0 ? 1 : times;
        status = status == 0 ? 500 : status;
        millis = millis == 0 && (how == How.TIMEOUT_AFTER_ACCEPT || how == How.TIMEOUT_BEFORE_ACCEPT)
                ? LONGER_THAN_ANY_CLIENT_WAITS
                : millis;
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("percent must be 1 to 100");
        }
        if (times < 1 || status < 400 || status > 599 || millis < 0) {
            throw new IllegalArgumentException("times must be positive, status 400 to 599, millis not negative");
        }
    }

    public Fault(@Nullable String channel, String endpoint, How how, int times, int status, long millis) {
        this(channel, endpoint, how, times, status, millis, 100);
    }

    public static Fault status(String endpoint, int status, int times) {
        return new Fault(null, endpoint, How.STATUS, times, status, 0);
    }
}
