package app.prongsai.eventstore.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acknowledged inserts per second, one document of about 1 KB each, of the library's own H2 backend (which saves once
 * a second) and of ours (which saves before it replies). Run its main with an empty folder on the disk to measure.
 */
final class InsertBenchmark {

    private static final Logger log = LoggerFactory.getLogger(InsertBenchmark.class);
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int[] WRITERS = {1, 16};

    private InsertBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        QuietLogs.apply();
        stock(folder.resolve("stock.mv.db"));
        ours(folder.resolve("ours"));
    }

    private static void stock(Path file) throws Exception {
        MongoServer server = new MongoServer(new H2Backend(file.toString()));
        try (MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort())) {
            measure("stock H2Backend", client.getDatabase("bench"));
        } finally {
            server.shutdownNow();
        }
        log.info("stock file: {} MB", megabytes(file));
    }

    private static void ours(Path folder) throws Exception {
        try (Database database = Database.open(new DatabaseSettings(folder, null, "bench"))) {
            measure("ours", database.mongo());
            log.info("ours made {} commits", database.commits());
        }
        log.info("our file: {} MB", megabytes(folder.resolve("prongsai.mv.db")));
    }

    private static void measure(String name, MongoDatabase database) throws Exception {
        MongoCollection<Document> warmUp = database.getCollection("warmup");
        insertFor(WARM_UP, WRITERS[WRITERS.length - 1], warmUp);
        warmUp.drop();
        for (int writers : WRITERS) {
            int inserted = insertFor(MEASURED, writers, database.getCollection("bench" + writers));
            log.info("{}, {} writers: {} inserts/s", name, writers, inserted / MEASURED.toSeconds());
        }
    }

    private static int insertFor(Duration time, int writers, MongoCollection<Document> collection) throws Exception {
        AtomicInteger inserted = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String prefix = "%02d-".formatted(writer);
                running.add(pool.submit(() -> {
                    for (int i = 0; System.nanoTime() < end; i++) {
                        collection.insertOne(new Document("_id", prefix + "%012d".formatted(i))
                                .append("tenant", "3031234")
                                .append("at", "2569-01-01T00:00:00Z")
                                .append("text", "มาตรการส่งเสริมคุณธรรม ".repeat(14)));
                        inserted.incrementAndGet();
                    }
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
        return inserted.get();
    }

    private static long megabytes(Path file) throws IOException {
        return Files.size(file) / (1024 * 1024);
    }
}
