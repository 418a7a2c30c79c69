package app.prongsai.eventstore;

import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/** A commit before it has its places in the log; the fields mean what they mean in {@link Commit}. */
public record Draft(
        TenantId tenant,
        String stream,
        long firstSequence,
        String command,
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

    Document at(long position, TenantHead head) {
        Document document = new Document("_id", Keys.position(Keys.partitionOf(tenant), position))
                .append("chain", Keys.chain(tenant, head.chain() + 1))
                .append("stream", Keys.stream(stream, firstSequence))
                .append("command", Keys.command(tenant, command))
                .append("at", at.toString())
                .append("actor", actor)
                .append("channel", channel.name())
                .append("correlation", correlation)
                .append("events", events.stream().map(StoredEvent::toDocument).toList())
                .append("prev", head.hash());
        return document.append("hash", Hashes.of(document));
    }
}
