package app.prongsai.eventstore;

import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.util.Map;
import org.axonframework.messaging.MetaData;

/**
 * The metadata under which messages carry what a commit records about its command. {@code PLACE} is set on events read
 * from the log: the commit's number in the tenant's history times {@value #EVENTS_PER_COMMIT}, plus the event's index.
 */
public final class CommitMetaData {

    public static final String TENANT = "tenant";
    public static final String ACTOR = "actor";
    public static final String CHANNEL = "channel";
    public static final String COMMAND = "command";
    /** Digest of the command, if its sender chose its id. */
    public static final String CONTENT = "content";

    public static final String CORRELATION = "correlation";
    public static final String PLACE = "place";

    /** The most events one commit may hold. */
    public static final int EVENTS_PER_COMMIT = 10_000;

    private CommitMetaData() {}

    public static MetaData of(TenantId tenant, String actor, Channel channel, String command, String correlation) {
        return MetaData.from(Map.of(
                TENANT,
                tenant.code(),
                ACTOR,
                actor,
                CHANNEL,
                channel.name(),
                COMMAND,
                command,
                CORRELATION,
                correlation));
    }

    static MetaData of(Commit commit, int index) {
        return of(commit.tenant(), commit.actor(), commit.channel(), commit.command(), commit.correlation())
                .and(PLACE, commit.chain() * EVENTS_PER_COMMIT + index);
    }

    /**
     * The number, in the tenant's history, of the commit that an event read from the log belongs to.
     *
     * @throws IllegalArgumentException if the event was not read from the log
     */
    public static long chain(MetaData metaData) {
        if (metaData.get(PLACE) instanceof Long place) {
            return chainOf(place);
        }
        throw new IllegalArgumentException("A message came without its " + PLACE);
    }

    /** The number of the commit that holds the event at this place. */
    public static long chainOf(long place) {
        return place / EVENTS_PER_COMMIT;
    }

    /** @throws IllegalArgumentException if the message does not say it */
    public static String required(MetaData metaData, String key) {
        if (metaData.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("A message came without its " + key);
    }
}
