package app.prongsai.bot.simulator;

import java.util.List;

/** What LINE called the things a person said: event ids to find deliveries by, message ids to unsend by. */
public record Uttered(List<String> webhookEventIds, List<String> messageIds) {

    public Uttered {
        webhookEventIds = List.copyOf(webhookEventIds);
        messageIds = List.copyOf(messageIds);
    }
}
