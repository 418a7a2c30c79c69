package app.prongsai.eventstore.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;
import org.jspecify.annotations.Nullable;

/**
 * The store's file. H2's own background writing is off: only {@link GroupCommit} says when to save. At any moment
 * at most one version is not yet synced, and a {@link StoreHeader} on disk points at the one before it.
 */
class DataFile extends SingleFileStore {

    /** A share of the heap: an index of a million entries is looked up without reading pages again. */
    private static final int CACHE_MB = (int) Math.clamp(Runtime.getRuntime().maxMemory() >> 24, 16, 1024);

    private static final int PAGE_BYTES = 8 * 1024;
    private static final long TIDY_AFTER_BYTES = 4 * 1024 * 1024;
    private static final int FILL_PERCENT = 60;
    private static final int REWRITE_BYTES = 2 * 1024 * 1024;
    private static final long MOVE_BYTES = 8 * 1024 * 1024;
    private static final int MOST_ROUNDS = 20;
    private static final int FOOTER_BYTES = 128;

    private final @Nullable StoreHeader pinned;
    private int nextSlot;
    private boolean unsynced;
    private long writtenSinceTidy;

    /** @param pinned the version to open; null for a new file */
    DataFile(@Nullable StoreHeader pinned) {
        super(new HashMap<>(Map.of("cacheSize", CACHE_MB, "pageSplitSize", PAGE_BYTES)));
        this.pinned = pinned;
        this.nextSlot = pinned == null ? 0 : StoreHeader.SLOTS - 1 - pinned.slot();
    }

    final MVStore openStore(Path path, boolean readOnly) {
        try {
            open(path.toString(), readOnly, null);
            MVStore.Builder builder = new MVStore.Builder()
                    .adoptFileStore(this)
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0);
            MVStore store = (readOnly ? builder.readOnly() : builder).open();
            store.setVersionsToKeep(0);
            store.setRetentionTime(0);
            return store;
        } catch (RuntimeException | Error e) {
            closeQuietly(e);
            throw e;
        }
    }

    /**
     * Keeps the file from growing without bound: after every few megabytes written, pages that still count move out
     * of mostly dead chunks, and chunks move into the gaps that leaves. H2 syncs before it overwrites a moved chunk.
     * Call it only while no command runs.
     */
    static void tidy(MVStore store) {
        DataFile file = (DataFile) store.getFileStore();
        if (file.writtenSinceTidy < TIDY_AFTER_BYTES) {
            return;
        }
        file.writtenSinceTidy = 0;
        if (file.getChunksFillRate() < FILL_PERCENT) {
            store.compact(FILL_PERCENT, REWRITE_BYTES);
        }
        if (file.getFillRate() < FILL_PERCENT) {
            file.compactMoveChunks(FILL_PERCENT, MOVE_BYTES, store);
        }
    }

    /**
     * Writes what still counts anew and overwrites all that does not, so that nothing deleted can be read from the file.
     * Call it only while no command runs; everything is on disk when it returns.
     */
    static void wipe(MVStore store) {
        DataFile file = (DataFile) store.getFileStore();
        Signposts.renew(store);
        store.commit();
        store.sync();
        for (int round = 0; round < MOST_ROUNDS && file.getChunksFillRate() < 100; round++) {
            if (!store.compact(100, Integer.MAX_VALUE)) {
                break;
            }
            store.commit();
            store.sync();
        }
        file.compactMoveChunks(100, Long.MAX_VALUE, store);
        store.commit();
        store.sync();
        file.overwriteFreeBlocks();
        store.sync();
    }

    /** The newest version is whole and on disk; only what no version of the store needs is overwritten. */
    private void overwriteFreeBlocks() {
        long end = size();
        for (long block = StoreHeader.SLOTS; (block + 1) * StoreHeader.BYTES <= end; block++) {
            if (freeSpace.isFree(block * StoreHeader.BYTES, StoreHeader.BYTES)) {
                put(block * StoreHeader.BYTES, ByteBuffer.allocate(StoreHeader.BYTES));
            }
        }
    }

    /** Opens exactly the pinned version, where H2 would look around for one that seems whole. */
    @Override
    protected void readStoreHeader(boolean recoveryMode) {
        StoreHeader header = Objects.requireNonNull(pinned);
        storeHeader.putAll(header.values());
        processCommonHeaderAttributes();
        SFChunk newest = readChunkHeaderAndFooter(header.block(), header.chunk());
        if (newest == null || newest.version != header.version()) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "The newest part is missing");
        }
        setLastChunk(newest);
        getChunksFromLayoutMap().forEach(chunk -> {});
        clear();
        for (SFChunk chunk : getChunks().values()) {
            if (chunk.maxLenLive > 0) {
                markUsed(chunk.block * StoreHeader.BYTES, chunk.len * StoreHeader.BYTES);
            } else {
                // Nothing in it counts any more, and the next version may already have been written over it.
                chunk.block = 0;
                chunk.len = 0;
                registerDeadChunk(chunk);
            }
        }
    }

    /** H2 gives a chunk for a new version, and none when it moves an old one or writes both header blocks. */
    @Override
    protected final void writeFully(@Nullable SFChunk chunk, long position, ByteBuffer bytes) {
        writtenSinceTidy += bytes.remaining();
        if (chunk != null) {
            syncIfNeeded();
            blankTheRest(bytes);
            put(position, bytes);
            unsynced = true;
            put((long) nextSlot * StoreHeader.BYTES, StoreHeader.pointingAt(chunk, storeHeader));
            nextSlot = StoreHeader.SLOTS - 1 - nextSlot;
        } else if (position > 0) {
            put(position, bytes);
        } else if (!hasPersistentData() || StoreHeader.isClean(storeHeader)) {
            syncIfNeeded();
            put(position, bytes);
        }
    }

    /** H2 uses its buffers again: between a chunk's table of pages and its footer stands what was written before. */
    private static void blankTheRest(ByteBuffer chunk) {
        int end = chunk.position();
        while (chunk.get(end) != '\n') {
            end++;
        }
        byte[] text = new byte[end - chunk.position()];
        chunk.get(chunk.position(), text);
        Map<String, String> header = DataUtils.parseMap(new String(text, StandardCharsets.ISO_8859_1).strip());
        int used = (int)
                (DataUtils.readHexLong(header, "toc", 0) + DataUtils.readHexLong(header, "pages", 0) * Long.BYTES);
        int footer = chunk.limit() - FOOTER_BYTES;
        if (header.containsKey("toc") && used < footer) {
            chunk.put(chunk.position() + used, new byte[footer - used]);
        }
    }

    void put(long position, ByteBuffer bytes) {
        super.writeFully(null, position, bytes);
    }

    @Override
    public void sync() {
        super.sync();
        unsynced = false;
    }

    private void syncIfNeeded() {
        if (unsynced) {
            sync();
        }
    }

    private void closeQuietly(Throwable reason) {
        try {
            close();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }
}
