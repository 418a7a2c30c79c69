package app.prongsai.eventstore.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/**
 * A few bytes beside the data file that tell which version was acknowledged last, and after a clean stop how the
 * file looked. H2 falls back to an older version when the end of its file is gone; the mark shows that as damage.
 */
final class Mark implements AutoCloseable {

    private static final int BYTES = 3 * Long.BYTES;
    private static final long UNSEALED = -1;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BYTES + Long.BYTES);

    private long version;
    private long size = UNSEALED;
    private long modified = UNSEALED;

    Mark(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        read();
    }

    /** The last acknowledged version, or 0 when the mark does not tell. */
    long version() {
        return version;
    }

    /** Whether nobody touched the data file since it was closed with this version. */
    boolean seals(Path data, long closedVersion) throws IOException {
        return version == closedVersion && size == Files.size(data) && modified == modifiedAt(data);
    }

    void seal(Path data, long closedVersion) throws IOException {
        write(closedVersion, Files.size(data), modifiedAt(data));
        channel.force(true);
    }

    void acknowledge(long committedVersion) {
        try {
            write(committedVersion, UNSEALED, UNSEALED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static long modifiedAt(Path data) throws IOException {
        return Files.getLastModifiedTime(data).to(TimeUnit.NANOSECONDS);
    }

    private void read() throws IOException {
        buffer.clear();
        if (channel.read(buffer, 0) == buffer.capacity() && buffer.getLong(BYTES) == checksum()) {
            version = buffer.getLong(0);
            size = buffer.getLong(Long.BYTES);
            modified = buffer.getLong(2 * Long.BYTES);
        }
    }

    private void write(long newVersion, long newSize, long newModified) throws IOException {
        version = newVersion;
        size = newSize;
        modified = newModified;
        buffer.clear().putLong(newVersion).putLong(newSize).putLong(newModified);
        buffer.putLong(checksum()).flip();
        channel.write(buffer, 0);
    }

    private long checksum() {
        CRC32C crc = new CRC32C();
        crc.update(buffer.array(), 0, BYTES);
        return crc.getValue();
    }
}
