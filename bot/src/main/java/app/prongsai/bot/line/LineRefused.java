package app.prongsai.bot.line;

import org.jspecify.annotations.Nullable;

/** LINE did not do what it was asked. Carries nothing that was sent. */
public final class LineRefused extends RuntimeException {

    public enum Why {
        /** No answer, or LINE's own trouble: it may or may not have been done. */
        TROUBLE,
        /** Too many calls just now. */
        TOO_FAST,
        /** The month's messages are used up. */
        MONTH_USED_UP,
        /** Channel id and secret are not, or no longer, a pair that LINE knows. */
        CREDENTIALS,
        /** The reply token was used, or its minute is over. */
        TOKEN_SPENT,
        /** LINE knows no channel of this id. */
        UNKNOWN_CHANNEL,
        /** There is no such thing, or no longer. */
        GONE,
        /** Larger than was asked for. */
        TOO_LARGE,
        /** The organisation has no channel. */
        NO_CHANNEL,
        /** What was asked is not allowed; asking again will not help. */
        REQUEST
    }

    private final Why why;
    private final int status;
    private final @Nullable String requestId;

    LineRefused(Why why, int status, @Nullable String requestId) {
        super("LINE refused: " + why + " " + status, null, false, false);
        this.why = why;
        this.status = status;
        this.requestId = requestId;
    }

    static LineRefused of(Why why) {
        return new LineRefused(why, 0, null);
    }

    public Why why() {
        return why;
    }

    /** HTTP status, 0 if there was none. */
    public int status() {
        return status;
    }

    /** By which LINE finds the call. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** Whether the same call may succeed a little later. */
    public boolean passes() {
        return why == Why.TROUBLE || why == Why.TOO_FAST;
    }
}
