package app.prongsai.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Processors' tokens: one document per processor and segment, found by {@code _id} alone. A claim names its owner and
 * lapses {@code claimTimeout} after it was last renewed, so that the segments of a dead process are taken over.
 */
public final class LogTokenStore implements TokenStore {

    private static final int MOST_SEGMENTS = 64;

    private final MongoCollection<Document> tokens;
    private final String owner;
    private final Clock clock;
    private final Duration claimTimeout;
    private final Set<ClaimListener> listeners = new CopyOnWriteArraySet<>();

    /** Told of the segments of this process, on the thread that claims or releases, which waits for the answer. */
    public interface ClaimListener {

        /** A segment is ours from now on; nothing of it was handled here yet. */
        void claimed(String processor);

        /** A segment is about to be given up; afterwards another process may handle its events. */
        void releasing(String processor);
    }

    /** @param owner this process, unlike any other alive */
    public LogTokenStore(MongoDatabase database, String owner, Clock clock, Duration claimTimeout) {
        this.tokens = database.getCollection("tokens");
        this.owner = owner;
        this.clock = clock;
        this.claimTimeout = claimTimeout;
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken initial) {
        if (fetchSegments(processor).length > 0) {
            throw new UnableToClaimTokenException("Processor " + processor + " has its segments already");
        }
        for (int segment = 0; segment < count; segment++) {
            initializeSegment(initial, processor, segment);
        }
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        initializeTokenSegments(processor, count, null);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        try {
            tokens.insertOne(new Document("_id", key(processor, segment))
                    .append("processor", processor)
                    .append("segment", segment)
                    .append("owner", null)
                    .append("claimed", 0L)
                    .append("positions", positions(token)));
        } catch (MongoWriteException e) {
            throw new UnableToInitializeTokenException("Segment " + segment + " of " + processor + " exists", e);
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        claim(processor, segment, Updates.set("positions", positions(token)));
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        Document document = claim(processor, segment, null);
        listeners.forEach(listener -> listener.claimed(processor));
        return LogToken.of(document.getList("positions", Long.class));
    }

    @Override
    public TrackingToken fetchToken(String processor, Segment segment) {
        return fetchToken(processor, segment.getSegmentId());
    }

    @Override
    public void extendClaim(String processor, int segment) {
        long kept = tokens.updateOne(
                        and(eq("_id", key(processor, segment)), eq("owner", owner)),
                        Updates.set("claimed", clock.millis()))
                .getMatchedCount();
        if (kept == 0) {
            throw anothers(processor, segment);
        }
    }

    public void listen(ClaimListener listener) {
        listeners.add(listener);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        listeners.forEach(listener -> listener.releasing(processor));
        tokens.updateOne(
                and(eq("_id", key(processor, segment)), eq("owner", owner)),
                Updates.combine(Updates.set("owner", null), Updates.set("claimed", 0L)));
    }

    /** Frees every segment of every processor, whoever claimed it; only where no other process can be alive. */
    void releaseAll() {
        tokens.updateMany(new Document(), Updates.combine(Updates.set("owner", null), Updates.set("claimed", 0L)));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        claim(processor, segment, null);
        tokens.deleteOne(and(eq("_id", key(processor, segment)), eq("owner", owner)));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        return tokens
                .find(eq("processor", processor))
                .batchSize(MOST_SEGMENTS)
                .map(document -> document.getInteger("segment"))
                .into(new ArrayList<>())
                .stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        int[] all = fetchSegments(processor);
        return tokens.find(and(eq("processor", processor), claimable()))
                .batchSize(MOST_SEGMENTS)
                .map(document -> Segment.computeSegment(document.getInteger("segment"), all))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(tokens.getNamespace().getFullName());
    }

    /** Where each segment of a processor stands, as far as was stored; empty if it never ran. */
    public Map<Integer, LogToken> positions(String processor) {
        Map<Integer, LogToken> positions = new HashMap<>();
        tokens.find(eq("processor", processor))
                .batchSize(MOST_SEGMENTS)
                .forEach(document -> positions.put(
                        document.getInteger("segment"), LogToken.of(document.getList("positions", Long.class))));
        return positions;
    }

    private Document claim(String processor, int segment, @Nullable Bson change) {
        Bson claim = Updates.combine(Updates.set("owner", owner), Updates.set("claimed", clock.millis()));
        Document document = tokens.findOneAndUpdate(
                and(eq("_id", key(processor, segment)), claimable()),
                change == null ? claim : Updates.combine(claim, change),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (document == null) {
            throw anothers(processor, segment);
        }
        return document;
    }

    private static UnableToClaimTokenException anothers(String processor, int segment) {
        return new UnableToClaimTokenException("Segment " + segment + " of " + processor + " is another process's");
    }

    private Bson claimable() {
        return or(eq("owner", null), eq("owner", owner), lt("claimed", clock.millis() - claimTimeout.toMillis()));
    }

    private static List<Long> positions(@Nullable TrackingToken token) {
        return (token == null ? LogToken.START : (LogToken) token).positions();
    }

    private static String key(String processor, int segment) {
        return processor + "/" + segment;
    }
}
