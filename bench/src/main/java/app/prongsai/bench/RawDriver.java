package app.prongsai.bench;

import app.prongsai.eventstore.CommitMetaData;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** The driver alone, inserting documents of the same bytes with the keys they would have, one or many at a time. */
final class RawDriver implements Engine {

    private static final List<String> KEYS = List.of("_id", "chain", "stream", "command");

    private final MongoCollection<RawBsonDocument> collection;
    private final int atOnce;
    private final byte[] template;
    private final int[] places;
    private final AtomicLongArray positions = new AtomicLongArray(64);
    private final Map<String, AtomicLong> chains = new ConcurrentHashMap<>();
    private final ThreadLocal<List<RawBsonDocument>> gathering = ThreadLocal.withInitial(ArrayList::new);

    /** @param keys whether the three unique indexes beside {@code _id} are kept */
    RawDriver(MongoDatabase database, int atOnce, boolean keys) {
        this.atOnce = atOnce;
        collection = database.getCollection("raw", RawBsonDocument.class);
        for (String key : KEYS.subList(1, KEYS.size())) {
            if (keys) {
                collection.createIndex(Indexes.ascending(key), new IndexOptions().unique(true));
            }
        }
        template = document(database);
        places = KEYS.stream().mapToInt(this::placeOf).toArray();
    }

    /** One commit as our engine stores it. */
    private static byte[] document(MongoDatabase database) {
        String tenant = Work.tenant(1).code();
        new OurEngine(database).append(Work.commit(Work.tenant(1), tenant + "/measure/12345678-15-000000", 0, 1));
        var log = database.getCollection("log", RawBsonDocument.class);
        RawBsonDocument document =
                Objects.requireNonNull(log.find().batchSize(1).first());
        log.deleteMany(new Document());
        var bytes = document.getByteBuffer();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }

    /** Where a key's value stands; all values of a key are of one length. */
    private int placeOf(String key) {
        String value = new RawBsonDocument(template).getString(key).getValue();
        byte[] wanted = value.getBytes(StandardCharsets.UTF_8);
        byte[] name = (key + "\0").getBytes(StandardCharsets.UTF_8);
        int at = indexOf(name, 0);
        return indexOf(wanted, at);
    }

    private int indexOf(byte[] wanted, int from) {
        for (int start = from; start <= template.length - wanted.length; start++) {
            int same = 0;
            while (same < wanted.length && template[start + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return start;
            }
        }
        throw new IllegalStateException("The document has another form");
    }

    /** With the keys that our engine would give this commit. */
    private RawBsonDocument document(DomainEventMessage<?> event) {
        String tenant = CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT);
        int partition = Math.floorMod(tenant.hashCode(), positions.length());
        long chain = chains.computeIfAbsent(tenant, code -> new AtomicLong()).incrementAndGet();
        byte[] bytes = template.clone();
        put(bytes, 0, "%02d-%012d".formatted(partition, positions.incrementAndGet(partition)));
        put(bytes, 1, "%s#%012d".formatted(tenant, chain));
        put(bytes, 2, "%s#%06d".formatted(event.getAggregateIdentifier(), event.getSequenceNumber()));
        put(bytes, 3, tenant + "/" + event.getMetaData().get("command"));
        return new RawBsonDocument(bytes);
    }

    private void put(byte[] bytes, int key, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, bytes, places[key], text.length);
    }

    @Override
    public String name() {
        return atOnce == 1 ? "driver, insertOne" : "driver, insertMany of " + atOnce;
    }

    @Override
    public void append(List<DomainEventMessage<?>> commit) {
        RawBsonDocument document = document(commit.getFirst());
        if (atOnce == 1) {
            collection.insertOne(document);
            return;
        }
        List<RawBsonDocument> gathered = gathering.get();
        gathered.add(document);
        if (gathered.size() == atOnce) {
            collection.insertMany(gathered);
            gathered.clear();
        }
    }

    @Override
    public long load(String aggregate) {
        throw new UnsupportedOperationException();
    }

    /** A bare cursor: bytes only. */
    @Override
    public long replay() {
        long documents = 0;
        for (RawBsonDocument document : collection.find().batchSize(1000)) {
            documents++;
        }
        return documents;
    }
}
