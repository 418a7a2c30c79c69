package app.prongsai.eventstore;

import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * All events of one command, as one document of the log; written once, never changed.
 *
 * @param partition 0 to 63, see {@link Keys#partitionOf}
 * @param position place in the partition, from 1, without gaps
 * @param chain place in the tenant's history, from 1, without gaps
 * @param stream the aggregate, "tenant/kind/id"
 * @param firstSequence sequence number of the first event in the aggregate, from 0
 * @param command the command's id, unique in the tenant
 * @param content digest of the command's content if its id was chosen by its sender, else null; a repeated id with other
 *     content is refused
 * @param at when the commit was made, by the writer's clock; order never depends on it
 * @param correlation id shared by everything that one outside impulse caused
 * @param prev hash of the tenant's previous commit, 64 zeros for the first
 * @param hash SHA-256 in hex over the BSON of this document without its place in the partition and its hash, so that a
 *     history keeps its proof when it moves to another instance
 */
public record Commit(
        int partition,
        long position,
        TenantId tenant,
        long chain,
        String stream,
        long firstSequence,
        String command,
        @Nullable String content,
        Instant at,
        String actor,
        Channel channel,
        String correlation,
        List<StoredEvent> events,
        String prev,
        String hash) {

    /** The {@code prev} of a tenant's first commit. */
    public static final String FIRST_PREV = "0".repeat(64);

    public Commit {
        events = List.copyOf(events);
    }

    static Commit from(Document document) {
        String id = document.getString("_id");
        if (Gap.is(document)) {
            return Gap.commit(id);
        }
        String chain = document.getString("chain");
        String stream = document.getString("stream");
        TenantId tenant = new TenantId(chain.substring(0, chain.lastIndexOf('#')));
        return new Commit(
                Keys.partitionIn(id),
                Keys.positionIn(id),
                tenant,
                Keys.numberIn(chain),
                stream.substring(0, stream.lastIndexOf('#')),
                Keys.numberIn(stream),
                document.getString("command").substring(tenant.code().length() + 1),
                document.getString("content"),
                Instant.parse(document.getString("at")),
                document.getString("actor"),
                Channel.valueOf(document.getString("channel")),
                document.getString("correlation"),
                document.getList("events", Document.class).stream()
                        .map(StoredEvent::from)
                        .toList(),
                document.getString("prev"),
                document.getString("hash"));
    }

    static Commit of(Draft draft, long position, long chain, String prev, String hash) {
        return new Commit(
                draft.partition(),
                position,
                draft.tenant(),
                chain,
                draft.stream(),
                draft.firstSequence(),
                draft.command(),
                draft.content(),
                draft.at(),
                draft.actor(),
                draft.channel(),
                draft.correlation(),
                draft.events(),
                prev,
                hash);
    }

    /** Whether nothing stands here any more. */
    public boolean isGap() {
        return chain == 0;
    }

    /** The sequence number that the aggregate's next event will have. */
    long nextSequence() {
        return firstSequence + events.size();
    }

    /** The aggregate's kind: "measure" of "tenant/measure/id". */
    String kind() {
        if (isGap()) {
            return "gap";
        }
        int from = tenant.code().length() + 1;
        int to = stream.indexOf('/', from);
        return to < 0 ? stream.substring(from) : stream.substring(from, to);
    }
}
