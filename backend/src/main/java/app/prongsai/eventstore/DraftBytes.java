package app.prongsai.eventstore;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * A commit as BSON. What does not depend on its places is encoded once, by the thread that wants the commit; the writer
 * only puts {@code _id}, {@code chain}, {@code prev} and {@code hash} around it.
 */
final class DraftBytes {

    /** What a MongoDB document may hold, less room for the four fields of the places. */
    static final int MOST = 16 * 1024 * 1024 - 1024;

    private static final DocumentCodec PAYLOADS = new DocumentCodec();
    private static final byte TEXT = 2;

    private final byte[] fields;

    private DraftBytes(byte[] fields) {
        this.fields = fields;
    }

    /** @throws IllegalArgumentException if the commit is larger than a document may be */
    static DraftBytes of(Draft draft) {
        BasicOutputBuffer buffer = new BasicOutputBuffer();
        try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeString("stream", draft.streamKey());
            writer.writeString("command", draft.commandKey());
            if (draft.content() != null) {
                writer.writeString("content", draft.content());
            }
            writer.writeString("at", draft.at().toString());
            writer.writeString("actor", draft.actor());
            writer.writeString("channel", draft.channel().name());
            writer.writeString("correlation", draft.correlation());
            writer.writeStartArray("events");
            for (StoredEvent event : draft.events()) {
                writer.writeStartDocument();
                writer.writeString("id", event.id());
                writer.writeString("type", event.type());
                writer.writeInt32("version", event.version());
                writer.writeName("payload");
                PAYLOADS.encode(
                        writer, event.payload(), EncoderContext.builder().build());
                writer.writeEndDocument();
            }
            writer.writeEndArray();
            writer.writeEndDocument();
        }
        if (buffer.size() > MOST) {
            throw new IllegalArgumentException("A commit of " + buffer.size() + " bytes is too large");
        }
        byte[] document = buffer.toByteArray();
        return new DraftBytes(Arrays.copyOfRange(document, Integer.BYTES, document.length - 1));
    }

    int size() {
        return fields.length;
    }

    /** The whole document; its hash is over the BSON document of all fields but {@code _id} and itself. */
    Placed at(String id, String chain, String prev) {
        byte[] chainField = text("chain", chain);
        byte[] prevField = text("prev", prev);
        byte[] hashed = document(chainField, prevField, fields);
        String hash = Hashes.of(hashed);
        return new Placed(
                new RawBsonDocument(document(
                        text("_id", id),
                        Arrays.copyOfRange(hashed, Integer.BYTES, hashed.length - 1),
                        text("hash", hash))),
                hash);
    }

    record Placed(RawBsonDocument document, String hash) {}

    private static byte[] document(byte[]... fields) {
        int size = Integer.BYTES
                + Arrays.stream(fields).mapToInt(field -> field.length).sum()
                + 1;
        ByteBuffer bytes =
                ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).putInt(size);
        for (byte[] field : fields) {
            bytes.put(field);
        }
        return bytes.put((byte) 0).array();
    }

    private static byte[] text(String name, String value) {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] valueBytes = value.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + nameBytes.length + 1 + Integer.BYTES + valueBytes.length + 1)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(TEXT)
                .put(nameBytes)
                .put((byte) 0)
                .putInt(valueBytes.length + 1)
                .put(valueBytes)
                .put((byte) 0)
                .array();
    }
}
