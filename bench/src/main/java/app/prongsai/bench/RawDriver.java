package app.prongsai.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** The driver alone, inserting documents of the same bytes with keys of its own counting, one or many at a time. */
final class RawDriver implements Engine {

    private static final List<String> KEYS = List.of("_id", "chain", "stream", "command");
    private static final int DIGITS = 6;

    private final MongoCollection<RawBsonDocument> collection;
    private final int atOnce;
    private final byte[] template;
    private final int[] places;
    private final AtomicLong next = new AtomicLong();

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

    /** Where the last digits of a key's value stand. */
    private int placeOf(String key) {
        String value = new RawBsonDocument(template).getString(key).getValue();
        byte[] wanted = value.getBytes(StandardCharsets.UTF_8);
        byte[] name = (key + "\0").getBytes(StandardCharsets.UTF_8);
        int at = indexOf(name, 0);
        return indexOf(wanted, at) + wanted.length - DIGITS;
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

    private RawBsonDocument another() {
        byte[] bytes = template.clone();
        long number = next.getAndIncrement();
        for (int place : places) {
            long left = number;
            for (int digit = DIGITS - 1; digit >= 0; digit--, left /= 36) {
                bytes[place + digit] = (byte) Character.forDigit((int) (left % 36), 36);
            }
        }
        return new RawBsonDocument(bytes);
    }

    @Override
    public String name() {
        return atOnce == 1 ? "driver, insertOne" : "driver, insertMany of " + atOnce;
    }

    int atOnce() {
        return atOnce;
    }

    @Override
    public void append(List<DomainEventMessage<?>> commit) {
        if (atOnce == 1) {
            collection.insertOne(another());
        } else {
            List<RawBsonDocument> documents = new ArrayList<>(atOnce);
            for (int document = 0; document < atOnce; document++) {
                documents.add(another());
            }
            collection.insertMany(documents);
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
