package app.prongsai.eventstore.database;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Keeps replies small enough for the driver, and forgets cursors that nobody asked for in ten minutes. */
final class CursorKeeper {

    private static final long IDLE_NANOS = Duration.ofMinutes(10).toNanos();

    private final CursorRegistry cursors;
    private final LongSupplier nanoTime;
    private final Map<Long, Long> lastUse = new ConcurrentHashMap<>();

    CursorKeeper(CursorRegistry cursors, LongSupplier nanoTime) {
        this.cursors = cursors;
        this.nanoTime = nanoTime;
    }

    /** Moves what a first batch has too much behind a cursor. */
    Document fit(Document reply) {
        if (!(reply.get("cursor") instanceof Document cursor) || !(cursor.get("id") instanceof Long id)) {
            return reply;
        }
        if (cursor.get("firstBatch") instanceof List<?> batch && batch.size() > 1) {
            List<Document> documents = batch.stream().map(Document.class::cast).toList();
            int fitting = BatchCursor.fitting(documents, documents.size());
            if (fitting < documents.size()) {
                cursor.put("firstBatch", documents.subList(0, fitting));
                id = keep(documents.subList(fitting, documents.size()), id);
                cursor.put("id", id);
            }
        }
        if (id != 0) {
            used(id);
        }
        return reply;
    }

    private long keep(List<Document> tooMuch, long behind) {
        List<Document> rest = new ArrayList<>(tooMuch);
        if (behind != 0) {
            Cursor next = cursors.getCursor(behind);
            cursors.remove(behind);
            while (!next.isEmpty()) {
                rest.addAll(next.takeDocuments(Integer.MAX_VALUE));
            }
        }
        BatchCursor all = new BatchCursor(cursors.generateCursorId(), rest);
        cursors.add(all);
        return all.getId();
    }

    private void used(long id) {
        long now = nanoTime.getAsLong();
        lastUse.put(id, now);
        lastUse.entrySet().removeIf(use -> {
            boolean idle = now - use.getValue() > IDLE_NANOS;
            if (idle) {
                cursors.remove(use.getKey());
            }
            return idle;
        });
    }
}
