package app.prongsai.eventstore.database;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * A column of a stored page, closed by a checksum: MVStore itself checks only a page's header, so a damaged byte
 * inside would otherwise be read as data.
 */
abstract class ChecksummedType<T> extends BasicDataType<T> {

    @Override
    public final void write(WriteBuffer buffer, Object column, int count) {
        int start = buffer.position();
        super.write(buffer, column, count);
        buffer.putInt(checksum(buffer.getBuffer(), start, buffer.position()));
    }

    @Override
    public final void read(ByteBuffer buffer, Object column, int count) {
        int start = buffer.position();
        super.read(buffer, column, count);
        int expected = checksum(buffer, start, buffer.position());
        if (buffer.getInt() != expected) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "A stored page fails its checksum");
        }
    }

    private static int checksum(ByteBuffer buffer, int start, int end) {
        CRC32C crc = new CRC32C();
        crc.update(buffer.duplicate().limit(end).position(start));
        return (int) crc.getValue();
    }
}
