package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest 200 deliveries: planned, accepted or parked. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER})
public record DeliveryLog() implements Query<DeliveryLog.Log> {

    @Override
    public Class<Log> answer() {
        return Log.class;
    }

    public record Log(List<Entry> entries) {

        public Log {
            entries = List.copyOf(entries);
        }
    }

    /** @param state "planned", "accepted" or "parked" */
    public record Entry(
            DeliveryId delivery,
            String cause,
            Priority priority,
            Way way,
            int recipients,
            String title,
            Instant plannedAt,
            String state,
            @Nullable String reason) {

        Entry now(String next, @Nullable String why) {
            return new Entry(delivery, cause, priority, way, recipients, title, plannedAt, next, why);
        }
    }
}
