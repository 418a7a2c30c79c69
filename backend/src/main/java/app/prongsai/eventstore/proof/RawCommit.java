package app.prongsai.eventstore.proof;

import app.prongsai.eventstore.Hashes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;

/**
 * A commit as its bytes, which may be anything. Its hash is computed over them as they are, so that nothing that a decoder
 * would forgive goes unseen.
 */
public final class RawCommit {

    private final byte[] bytes;
    private final Map<String, String> texts = new HashMap<>();
    private final ByteArrayOutputStream hashed = new ByteArrayOutputStream();
    private byte[] hashField = new byte[0];
    private int events;
    private boolean readable;

    private RawCommit(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param bytes one BSON document, or what is left of it */
    public static RawCommit of(byte[] bytes) {
        RawCommit commit = new RawCommit(bytes);
        try {
            commit.readable = commit.read();
        } catch (RuntimeException malformed) {
            commit.readable = false;
        }
        return commit;
    }

    public static RawCommit of(RawBsonDocument document) {
        return of(bytes(document));
    }

    /** Any document's bytes. */
    public static byte[] bytes(RawBsonDocument document) {
        ByteBuffer buffer = document.getByteBuffer().asNIO();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private boolean read() {
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
            boolean each = true;
            reader.readStartDocument();
            int start = reader.getBsonInput().getPosition();
            for (BsonType type = reader.readBsonType();
                    type != BsonType.END_OF_DOCUMENT;
                    type = reader.readBsonType()) {
                String name = reader.readName();
                if (type == BsonType.STRING) {
                    each &= texts.put(name, reader.readString()) == null;
                } else if (type == BsonType.ARRAY && name.equals("events")) {
                    events = elements(reader);
                } else {
                    reader.skipValue();
                }
                int end = reader.getBsonInput().getPosition();
                keep(name, start, end);
                start = end;
            }
            reader.readEndDocument();
            return each && reader.getBsonInput().getPosition() == bytes.length;
        }
    }

    private void keep(String name, int start, int end) {
        byte[] field = Arrays.copyOfRange(bytes, start, end);
        switch (name) {
            case "_id" -> {}
            case "hash" -> hashField = field;
            default -> hashed.writeBytes(field);
        }
    }

    private static int elements(BsonBinaryReader reader) {
        int count = 0;
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            reader.skipValue();
            count++;
        }
        reader.readEndArray();
        return count;
    }

    /** Whether these bytes are a BSON document with the texts of a commit and at least one event. */
    boolean isReadable() {
        return readable
                && events > 0
                && texts.keySet().containsAll(List.of("_id", "chain", "stream", "command", "prev", "hash"));
    }

    /** A field's text; empty if there is none. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    int events() {
        return events;
    }

    /** What its hash must be. */
    String computedHash() {
        return Hashes.of(document(hashed.toByteArray()));
    }

    /** The same commit at another place of a partition, all other bytes as they are. */
    public RawBsonDocument at(String id) {
        byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
        byte[] placed = ByteBuffer.allocate(idBytes.length + 10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) BsonType.STRING.getValue())
                .put(new byte[] {'_', 'i', 'd', 0})
                .putInt(idBytes.length + 1)
                .put(idBytes)
                .put((byte) 0)
                .array();
        return new RawBsonDocument(document(placed, hashed.toByteArray(), hashField));
    }

    /** The document's bytes. */
    public byte[] bytes() {
        return bytes;
    }

    private static byte[] document(byte[]... fields) {
        int size = Integer.BYTES + 1;
        for (byte[] field : fields) {
            size += field.length;
        }
        ByteBuffer buffer =
                ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).putInt(size);
        for (byte[] field : fields) {
            buffer.put(field);
        }
        return buffer.put((byte) 0).array();
    }
}
