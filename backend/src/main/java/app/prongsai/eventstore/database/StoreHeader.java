package app.prongsai.eventstore.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.SFChunk;
import org.jspecify.annotations.Nullable;

/**
 * One of the two blocks at the start of a data file; it says where a version's chunk lies. H2 writes both blocks
 * alike and only now and then, and after a crash it guesses, sometimes an old version. Here the blocks take turns:
 * one is written with every version, so one always points at a version that is wholly on disk.
 *
 * @param slot 0 or 1: which of the two blocks it was read from
 */
record StoreHeader(Map<String, String> values, int slot) {

    static final int BYTES = 4096;
    static final int SLOTS = 2;

    private static final String VERSION = "version";
    private static final String CHUNK = "chunk";
    private static final String BLOCK = "block";
    private static final String CLEAN = "clean";
    private static final String CHECKSUM = ",fletcher:";

    StoreHeader {
        values = Map.copyOf(values);
    }

    /** The readable headers that point at a version, newest first. */
    static List<StoreHeader> read(Path file) throws IOException {
        List<StoreHeader> headers = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int slot = 0; slot < SLOTS; slot++) {
                byte[] block = new byte[BYTES];
                channel.read(ByteBuffer.wrap(block), (long) slot * BYTES);
                StoreHeader header = parse(block, slot);
                if (header != null && header.version() > 0) {
                    headers.add(header);
                }
            }
        }
        headers.sort(Comparator.comparingLong(StoreHeader::version).reversed());
        return headers;
    }

    private static @Nullable StoreHeader parse(byte[] block, int slot) {
        try {
            String text = new String(block, StandardCharsets.ISO_8859_1).trim();
            int end = text.indexOf(CHECKSUM);
            String checksum = Integer.toHexString(DataUtils.getFletcher32(block, 0, end));
            return text.endsWith(CHECKSUM + checksum)
                    ? new StoreHeader(DataUtils.parseMap(text.substring(0, end)), slot)
                    : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    long version() {
        return DataUtils.readHexLong(values, VERSION, 0);
    }

    long block() {
        return DataUtils.readHexLong(values, BLOCK, 0);
    }

    int chunk() {
        return (int) DataUtils.readHexLong(values, CHUNK, 0);
    }

    /** The block that points at a chunk, with the other values of H2's own header. */
    static ByteBuffer pointingAt(SFChunk chunk, Map<String, Object> others) {
        HashMap<String, Object> values = new HashMap<>(others);
        values.put(CHUNK, chunk.id);
        values.put(BLOCK, chunk.block);
        values.put(VERSION, chunk.version);
        values.remove(CLEAN);
        return block(values);
    }

    /** Whether H2's header says that the store was stopped cleanly. */
    static boolean isClean(Map<String, Object> header) {
        return header.containsKey(CLEAN);
    }

    private static ByteBuffer block(HashMap<String, Object> values) {
        StringBuilder text = DataUtils.appendMap(new StringBuilder(), values);
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        text.append(CHECKSUM)
                .append(Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length)))
                .append('\n');
        ByteBuffer block = ByteBuffer.allocate(BYTES);
        block.put(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        return block.rewind();
    }
}
