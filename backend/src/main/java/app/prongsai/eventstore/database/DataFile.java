package app.prongsai.eventstore.database;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/** The store's file, with H2's own background writing switched off: only {@link GroupCommit} says when to save. */
final class DataFile extends SingleFileStore {

    private static final int CACHE_MB = 64;
    private static final int PAGE_BYTES = 8 * 1024;
    private static final long TIDY_AFTER_BYTES = 4 * 1024 * 1024;
    private static final int FILL_PERCENT = 60;
    private static final int REWRITE_BYTES = 2 * 1024 * 1024;
    private static final long MOVE_BYTES = 8 * 1024 * 1024;

    private long writtenSinceTidy;

    private DataFile() {
        super(new HashMap<>(Map.of("cacheSize", CACHE_MB, "pageSplitSize", PAGE_BYTES)));
    }

    static MVStore open(Path path, boolean readOnly) {
        DataFile file = new DataFile();
        try {
            file.open(path.toString(), readOnly, null);
            MVStore.Builder builder = new MVStore.Builder()
                    .adoptFileStore(file)
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0);
            MVStore store = (readOnly ? builder.readOnly() : builder).open();
            store.setVersionsToKeep(0);
            store.setRetentionTime(0);
            return store;
        } catch (RuntimeException | Error e) {
            file.closeQuietly(e);
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

    @Override
    protected void writeFully(SFChunk chunk, long position, ByteBuffer bytes) {
        writtenSinceTidy += bytes.remaining();
        super.writeFully(chunk, position, bytes);
    }

    private void closeQuietly(Throwable reason) {
        try {
            close();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }
}
