package app.prongsai.eventstore.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file stays within a small multiple of what is in it. */
class GrowthTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int WRITERS = 8;

    @TempDir
    Path folder;

    private final Random random = new Random(3);
    private Database database;
    private MongoCollection<Document> notes;

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings(folder, null, "prongsai"));
        notes = database.mongo().getCollection("notes");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long fileSize() throws IOException {
        return Files.size(folder.resolve("prongsai.mv.db"));
    }

    private Document document(Object id, int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return new Document("_id", id).append("bytes", new Binary(bytes));
    }

    @Test
    void fifty_thousand_overwrites_of_one_small_document_leave_a_small_file() throws Exception {
        notes.insertOne(document("one", 1024));
        inParallel(50_000, i -> notes.replaceOne(Filters.eq("_id", "one"), document("one", 1024)));
        assertThat(fileSize()).isLessThan(2 * MEGABYTE);
    }

    @Test
    void overwriting_and_deleting_many_documents_keeps_the_file_within_a_few_times_its_content() throws Exception {
        for (int round = 0; round < 3; round++) {
            inParallel(2_500, i -> {
                String id = UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})
                        .toString();
                notes.replaceOne(Filters.eq("_id", id), document(id, 1024), new ReplaceOptions().upsert(true));
            });
        }
        assertThat(fileSize()).as("for 2.5 MB").isLessThan(16L * MEGABYTE);
        notes.deleteMany(Filters.ne("_id", "none"));
        inParallel(
                1_000,
                i -> notes.replaceOne(
                        Filters.eq("_id", i % 10), document(i % 10, 10_000), new ReplaceOptions().upsert(true)));
        assertThat(fileSize()).as("for 0.1 MB").isLessThan(10L * MEGABYTE);
    }

    @Test
    void the_room_of_deleted_large_documents_is_used_again() throws Exception {
        for (int i = 0; i < 60; i++) {
            notes.insertOne(document(i, 2 * MEGABYTE));
            if (i >= 5) {
                notes.deleteOne(Filters.eq("_id", i - 5));
            }
        }
        assertThat(fileSize()).as("for 10 MB").isLessThan(40L * MEGABYTE);
    }

    private static void inParallel(int times, IntConsumer work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer;
                running.add(pool.submit(() -> IntStream.iterate(first, i -> i < times, i -> i + WRITERS)
                        .forEach(work)));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
    }
}
