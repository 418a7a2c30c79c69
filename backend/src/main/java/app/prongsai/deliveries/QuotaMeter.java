package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far the month's messages will last; NotFound as long as LINE was not asked. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record QuotaMeter() implements Query<QuotaMeter.Meter> {

    @Override
    public Class<Meter> answer() {
        return Meter.class;
    }

    public enum Outlook {
        /** The plan has no limit. */
        UNLIMITED,
        ENOUGH,
        /** At the present pace, or by what waits already, it will not last the month. */
        RUNS_OUT,
        USED_UP
    }

    /**
     * @param limit null for a plan without one
     * @param used as LINE said last
     * @param waiting people to whom messages are on their way
     * @param expected by the end of the month, at the pace so far
     * @param lastsUntil the last day for which it is expected to suffice; null if it lasts the month
     */
    public record Meter(
            @Nullable Long limit,
            long used,
            int waiting,
            long expected,
            @Nullable LocalDate lastsUntil,
            Outlook outlook,
            Instant readAt) {

        /** What may still be sent; null without a limit. */
        public @Nullable Long left() {
            return limit == null ? null : Math.max(0, limit - used - waiting);
        }
    }
}
