package app.prongsai.eventstore.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {

    private static final int DOCUMENTS = 200;

    @TempDir
    Path folder;

    @Test
    void a_lone_writer_gets_a_commit_for_every_write_and_a_reader_none() {
        try (Database database = Database.open(new DatabaseSettings(folder, null, "prongsai"))) {
            MongoCollection<Document> notes = database.mongo().getCollection("notes");
            notes.insertOne(new Document("_id", -1));
            long before = database.commits();
            for (int i = 0; i < 20; i++) {
                notes.insertOne(new Document("_id", i));
            }
            assertThat(database.commits() - before).isEqualTo(20);
            notes.find().into(new ArrayList<>());
            notes.countDocuments();
            notes.distinct("_id", Integer.class).into(new ArrayList<>());
            database.mongo().listCollectionNames().into(new ArrayList<>());
            assertThat(database.commits() - before).isEqualTo(20);
        }
    }

    @Test
    void many_writers_share_commits() throws Exception {
        int writers = 16;
        int each = 100;
        try (Database database = Database.open(new DatabaseSettings(folder, null, "prongsai"));
                ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            MongoCollection<Document> notes = database.mongo().getCollection("notes");
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                running.add(pool.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        notes.insertOne(new Document());
                    }
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
            assertThat(notes.countDocuments()).isEqualTo(writers * each);
            assertThat(database.commits()).isLessThan(writers * each * 3 / 4);
        }
    }

    @Test
    void no_write_is_acknowledged_before_the_disk_has_it_and_reads_go_on_meanwhile() throws Exception {
        SlowDisk disk = new SlowDisk();
        try (Served served = new Served(disk)) {
            served.notes().insertOne(new Document("_id", "before"));
            disk.stopSyncing();
            try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
                Future<?> write = pool.submit(() -> served.notes().insertOne(new Document("_id", "a")));
                disk.awaitSync();
                assertThat(served.notes().find(Filters.eq("_id", "before")).first())
                        .isNotNull();
                assertThat(write.isDone()).isFalse();
                disk.goOn();
                write.get();
            }
        }
    }

    @Test
    void a_write_that_cannot_be_saved_is_an_error_and_after_it_nothing_is_answered() throws Exception {
        FullDisk disk = new FullDisk();
        try (Served served = new Served(disk)) {
            served.notes().insertOne(new Document("_id", "saved"));
            disk.full.set(true);
            assertThatThrownBy(() -> served.notes().insertOne(new Document("_id", "lost")))
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining("could not be saved")
                    .hasMessageContaining("No space left");
            disk.full.set(false);
            assertThatThrownBy(() -> served.notes().insertOne(new Document("_id", "later")))
                    .isInstanceOf(MongoException.class);
            assertThatThrownBy(() -> served.notes().find().first()).isInstanceOf(MongoException.class);
        }
        StoreHeader version = StoreHeader.read(folder.resolve("served")).getFirst();
        try (Served again = new Served(new DataFile(version))) {
            assertThat(again.notes().find().into(new ArrayList<>())).containsExactly(new Document("_id", "saved"));
        }
    }

    @Test
    void long_reads_are_not_disturbed_by_commits_and_housekeeping() throws Exception {
        try (Database database = Database.open(new DatabaseSettings(folder, null, "prongsai"));
                ExecutorService pool = Executors.newFixedThreadPool(4)) {
            MongoCollection<Document> notes = database.mongo().getCollection("notes");
            MongoCollection<Document> others = database.mongo().getCollection("others");
            for (int i = 0; i < DOCUMENTS; i++) {
                notes.insertOne(new Document("_id", i).append("text", "x".repeat(1000)));
                others.insertOne(new Document("_id", i).append("text", "x".repeat(1000)));
            }
            AtomicBoolean writing = new AtomicBoolean(true);
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(pool.submit(() -> {
                    while (writing.get()) {
                        assertThat(notes.find().batchSize(100).into(new ArrayList<>()))
                                .hasSize(DOCUMENTS);
                        assertThat(others.countDocuments(Filters.exists("text")))
                                .isEqualTo(DOCUMENTS);
                    }
                }));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                int offset = writer;
                writers.add(pool.submit(() -> {
                    for (int i = 0; i < 600; i++) {
                        notes.updateOne(Filters.eq("_id", (7 * i + offset) % DOCUMENTS), Updates.set("n", i));
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
    }

    /** Our backend on a data file that can be made to misbehave, with a driver in front. */
    private final class Served implements AutoCloseable {

        private final MVStore store;
        private final MongoServer server;
        private final MongoClient client;

        private Served(DataFile file) {
            store = file.openStore(folder.resolve("served"), false);
            GroupCommit commits = new GroupCommit(store, () -> DataFile.tidy(store), () -> {});
            server = new MongoServer(new DurableBackend(store, commits, () -> {}, "instance", "secret"));
            QuietLogs.apply();
            client = Clients.embedded(new Door(server.bind().getPort(), 0, "instance", "secret"));
        }

        private MongoCollection<Document> notes() {
            return client.getDatabase("prongsai").getCollection("notes");
        }

        @Override
        public void close() {
            client.close();
            server.shutdownNow();
            store.closeImmediately();
        }
    }

    private static final class FullDisk extends DataFile {

        private final AtomicBoolean full = new AtomicBoolean();

        private FullDisk() {
            super(null);
        }

        @Override
        void put(long position, ByteBuffer bytes) {
            if (full.get()) {
                throw DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "No space left on device");
            }
            super.put(position, bytes);
        }
    }

    private static final class SlowDisk extends DataFile {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final AtomicBoolean stopped = new AtomicBoolean();

        private SlowDisk() {
            super(null);
        }

        void stopSyncing() {
            stopped.set(true);
        }

        void awaitSync() throws InterruptedException {
            reached.await();
        }

        void goOn() {
            released.countDown();
        }

        @Override
        public void sync() {
            if (stopped.get()) {
                reached.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
            super.sync();
        }
    }
}
