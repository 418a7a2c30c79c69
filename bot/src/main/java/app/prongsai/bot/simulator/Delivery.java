package app.prongsai.bot.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt to bring one event to the webhook; {@code status} is absent when there was no answer at all. */
public record Delivery(
        Instant at,
        String webhookEventId,
        String type,
        boolean redelivery,
        @Nullable Integer status,
        @Nullable String problem) {

    public boolean succeeded() {
        return status != null && status >= 200 && status < 300;
    }
}
