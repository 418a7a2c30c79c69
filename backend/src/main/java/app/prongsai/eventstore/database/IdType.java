package app.prongsai.eventstore.database;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;

/**
 * A document's {@code _id}: any BSON value, or {@link Missing}. Text sorts as text; values of different types never
 * compare as equal. The order is only a place in the file, not MongoDB's sort order.
 */
final class IdType extends ChecksummedType<Object> {

    static final IdType INSTANCE = new IdType();

    private static final byte MISSING = 0;
    private static final byte TEXT = 1;
    private static final byte BSON = 2;
    private static final String FIELD = "";
    private static final int OBJECT_OVERHEAD = 48;

    private IdType() {}

    @Override
    public int getMemory(Object id) {
        return OBJECT_OVERHEAD + (id instanceof String text ? text.length() : 0);
    }

    @Override
    public int compare(Object one, Object other) {
        if (one instanceof String text && other instanceof String otherText) {
            return text.compareTo(otherText);
        }
        if (one.getClass() != other.getClass()) {
            return one.getClass().getName().compareTo(other.getClass().getName());
        }
        if (one instanceof Comparable<?>) {
            @SuppressWarnings("unchecked") // both are of the same class
            Comparable<Object> comparable = (Comparable<Object>) one;
            return comparable.compareTo(other);
        }
        return Arrays.compareUnsigned(bson(one), bson(other));
    }

    @Override
    public void write(WriteBuffer buffer, Object id) {
        switch (id) {
            case Missing _ -> buffer.put(MISSING);
            case String text -> RowType.INSTANCE.write(buffer.put(TEXT), text.getBytes(StandardCharsets.UTF_8));
            default -> RowType.INSTANCE.write(buffer.put(BSON), bson(id));
        }
    }

    @Override
    public Object read(ByteBuffer buffer) {
        return switch (buffer.get()) {
            case MISSING -> Missing.getInstance();
            case TEXT -> new String(RowType.INSTANCE.read(buffer), StandardCharsets.UTF_8);
            default ->
                Missing.ofNullable(Rows.decode(RowType.INSTANCE.read(buffer)).get(FIELD));
        };
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }

    private static byte[] bson(Object id) {
        return id instanceof Missing ? new byte[0] : Rows.encode(new Document(FIELD, id));
    }
}
