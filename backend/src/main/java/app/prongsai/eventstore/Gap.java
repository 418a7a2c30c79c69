package app.prongsai.eventstore;

import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/**
 * What stands at a position whose commit was released because its organisation has left: nothing but that there was
 * one. It keeps the partition without holes, so that nobody's numbering changes; readers pass it by. One at the end of a
 * partition tells every writer, who must read it before it can append there, to forget what it knew.
 */
final class Gap {

    /** The event that a reader sees at a gap; nothing handles it. */
    record Passed() {}

    static final String TYPE = "log.Passed";

    private static final StoredEvent EVENT = new StoredEvent("gap", TYPE, 1, new Document());

    private Gap() {}

    static RawBsonDocument at(String id) {
        String key = Keys.gap(id);
        Document document = new Document("_id", id)
                .append("chain", key)
                .append("stream", key)
                .append("command", key);
        return new RawBsonDocument(document, new DocumentCodec());
    }

    static boolean is(Document document) {
        return Keys.gap(document.getString("_id")).equals(document.getString("chain"));
    }

    /** As a commit of nobody's, with one event. */
    static Commit commit(String id) {
        return new Commit(
                Keys.partitionIn(id),
                Keys.positionIn(id),
                TenantId.PLATFORM,
                0,
                Keys.gap(id),
                0,
                Keys.gap(id),
                null,
                Instant.EPOCH,
                "nobody",
                Channel.API,
                Keys.gap(id),
                List.of(EVENT),
                Commit.FIRST_PREV,
                Commit.FIRST_PREV);
    }
}
