package app.prongsai.eventstore.database;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;

/**
 * The rest of a result. A reply carries at most {@link #MAX_BYTES} of documents, as with a real MongoDB, because the
 * driver refuses a message over 48 MB, whatever batch size was asked for.
 */
final class BatchCursor extends AbstractCursor {

    static final long MAX_BYTES = 16 * 1024 * 1024;

    private static final int VALUE_OVERHEAD = 16;
    private static final int MAX_BYTES_OF_CHAR = 3;

    private List<Document> rest;

    BatchCursor(long id, List<Document> rest) {
        super(id);
        this.rest = List.copyOf(rest);
    }

    @Override
    public boolean isEmpty() {
        return rest.isEmpty();
    }

    /** @param count how many documents the client wants at most; 0 leaves it to the server */
    @Override
    public List<Document> takeDocuments(int count) {
        int taken = fitting(rest, count > 0 ? count : rest.size());
        List<Document> batch = rest.subList(0, taken);
        rest = rest.subList(taken, rest.size());
        return batch;
    }

    /** How many of the first documents fit in one reply: at least one, if there is one. */
    static int fitting(List<Document> documents, int limit) {
        long bytes = 0;
        int count = 0;
        while (count < Math.min(limit, documents.size())) {
            bytes += atMostBytes(documents.get(count));
            if (bytes > MAX_BYTES && count > 0) {
                break;
            }
            count++;
        }
        return count;
    }

    private static long atMostBytes(Object value) {
        return VALUE_OVERHEAD
                + switch (value) {
                    case null -> 0L;
                    case String text -> (long) MAX_BYTES_OF_CHAR * text.length();
                    case BinData data -> (long) data.getData().length;
                    case Document document -> {
                        long bytes = 0;
                        for (var entry : document.entrySet()) {
                            bytes += atMostBytes(entry.getKey()) + atMostBytes(entry.getValue());
                        }
                        yield bytes;
                    }
                    case Collection<?> values ->
                        values.stream().mapToLong(BatchCursor::atMostBytes).sum();
                    default -> 0L;
                };
    }
}
