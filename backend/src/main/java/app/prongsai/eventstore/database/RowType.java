package app.prongsai.eventstore.database;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;

/** Bytes that explain themselves: a document's BSON, or the key of a unique index. */
final class RowType extends ChecksummedType<byte[]> {

    static final RowType INSTANCE = new RowType();

    private static final int ARRAY_OVERHEAD = 24;

    private RowType() {}

    @Override
    public int getMemory(byte[] row) {
        return ARRAY_OVERHEAD + row.length;
    }

    @Override
    public int compare(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other);
    }

    @Override
    public void write(WriteBuffer buffer, byte[] row) {
        buffer.putVarInt(row.length).put(row);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
        int length = DataUtils.readVarInt(buffer);
        if (length < 0 || length > buffer.remaining()) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "A stored row has an impossible length");
        }
        byte[] row = new byte[length];
        buffer.get(row);
        return row;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
