package app.prongsai.eventstore;

import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A commit before it has its places in the log; the fields mean what they mean in {@link Commit}. */
public record Draft(
        TenantId tenant,
        String stream,
        long firstSequence,
        String command,
        @Nullable String content,
        Instant at,
        String actor,
        Channel channel,
        String correlation,
        List<StoredEvent> events) {

    public Draft {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A commit holds at least one event");
        }
        if (!stream.startsWith(tenant.code() + "/")) {
            throw new IllegalArgumentException("A commit's aggregate belongs to the commit's tenant");
        }
    }

    String streamKey() {
        return Keys.stream(stream, firstSequence);
    }

    String commandKey() {
        return Keys.command(tenant, command);
    }

    int partition() {
        return Keys.partitionOf(tenant);
    }

    long nextSequence() {
        return firstSequence + events.size();
    }

    /** Whether that commit is this draft, and not an earlier effect of the same command. */
    boolean became(Commit commit) {
        return ids(events).equals(ids(commit.events()));
    }

    private static List<String> ids(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::id).toList();
    }

    /** Whether the same command with the same content had that commit as its effect; no content fits any. */
    boolean repeats(Commit commit) {
        return content == null || commit.content() == null || content.equals(commit.content());
    }
}
