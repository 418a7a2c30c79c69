package app.prongsai.bot.simulator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request that LINE would have answered with 200. {@code to} holds the user ids asked for, {@code reached} those in
 * whose chat the messages appear (not blocked, not unknown); {@code messages} is the array as it was sent.
 */
public record Accepted(
        long number,
        Instant at,
        String channelId,
        Kind kind,
        List<String> to,
        List<String> reached,
        @Nullable UUID retryKey,
        String requestId,
        List<String> messageIds,
        JsonNode messages) {

    public enum Kind {
        REPLY,
        PUSH,
        MULTICAST,
        BROADCAST
    }

    public Accepted {
        to = List.copyOf(to);
        reached = List.copyOf(reached);
        messageIds = List.copyOf(messageIds);
    }
}
