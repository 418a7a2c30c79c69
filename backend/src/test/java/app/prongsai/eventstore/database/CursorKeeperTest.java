package app.prongsai.eventstore.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CursorKeeperTest {

    private final CursorRegistry cursors = new CursorRegistry();
    private final AtomicLong time = new AtomicLong();
    private final CursorKeeper keeper = new CursorKeeper(cursors, time::get);

    private static Document reply(long id, List<Document> firstBatch) {
        return new Document("cursor", new Document("id", id).append("firstBatch", firstBatch));
    }

    private long openCursor() {
        BatchCursor cursor = new BatchCursor(cursors.generateCursorId(), List.of(new Document("_id", 1)));
        cursors.add(cursor);
        keeper.fit(reply(cursor.getId(), List.of()));
        return cursor.getId();
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    @Test
    void a_cursor_nobody_asked_for_in_ten_minutes_is_forgotten() {
        openCursor();
        pass(Duration.ofMinutes(11));
        long used = openCursor();
        assertThat(cursors.size()).isEqualTo(1);
        assertThat(cursors.getCursor(used)).isNotNull();
    }

    @Test
    void a_cursor_in_use_is_kept() {
        long slow = openCursor();
        for (int i = 0; i < 3; i++) {
            pass(Duration.ofMinutes(6));
            keeper.fit(new Document("cursor", new Document("id", slow).append("nextBatch", List.of())));
            openCursor();
        }
        assertThat(cursors.getCursor(slow)).isNotNull();
    }

    @Test
    void what_a_reply_cannot_carry_waits_behind_a_cursor_in_order() {
        List<Document> documents = List.of(document(1), document(2), document(3), document(4));
        Document cursor = (Document) keeper.fit(reply(0, documents)).get("cursor");
        assertThat(cursor.get("firstBatch")).isEqualTo(documents.subList(0, 2));
        BatchCursor rest = (BatchCursor) cursors.getCursor((Long) cursor.get("id"));
        assertThat(rest.takeDocuments(0)).isEqualTo(documents.subList(2, 4));
        assertThat(rest.isEmpty()).isTrue();
    }

    private static Document document(int id) {
        return new Document("_id", id).append("bytes", new BinData(new byte[7 * 1024 * 1024]));
    }
}
