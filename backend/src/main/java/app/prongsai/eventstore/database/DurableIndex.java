package app.prongsai.eventstore.database;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A unique index kept in its own map: the key's bytes to the position (the {@code _id}) of its document. */
final class DurableIndex extends AbstractUniqueIndex<Object> {

    private static final byte TEXT = 1;
    private static final byte BSON = 2;

    private final MVMap<byte[], Object> entries;

    DurableIndex(MVMap<byte[], Object> entries, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return entries.remove(bytes(key));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return entries.putIfAbsent(bytes(key), Missing.ofNullable(position)) == null;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return entries.get(bytes(key));
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return () -> StreamSupport.stream(entries.entrySet().spliterator(), false)
                .map(entry -> Map.entry(key(entry.getKey()), entry.getValue()))
                .iterator();
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    /** One text, the usual key, keeps its order, so neighbours share a page. */
    private static byte[] bytes(KeyValue key) {
        if (key.size() == 1 && key.get(0) instanceof String text) {
            return tagged(TEXT, text.getBytes(StandardCharsets.UTF_8));
        }
        Document values = new Document();
        for (int i = 0; i < key.size(); i++) {
            Object value = key.get(i);
            values.put(Integer.toString(i), Missing.isNullOrMissing(value) ? null : value);
        }
        return tagged(BSON, Rows.encode(values));
    }

    private static byte[] tagged(byte tag, byte[] content) {
        byte[] bytes = new byte[content.length + 1];
        bytes[0] = tag;
        System.arraycopy(content, 0, bytes, 1, content.length);
        return bytes;
    }

    private static KeyValue key(byte[] bytes) {
        byte[] content = Arrays.copyOfRange(bytes, 1, bytes.length);
        return bytes[0] == TEXT
                ? new KeyValue(new String(content, StandardCharsets.UTF_8))
                : new KeyValue(Rows.decode(content).values());
    }
}
