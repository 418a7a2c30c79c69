package app.prongsai.eventstore.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.AggregateIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings(folder, null, "prongsai"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void restart() {
        close();
        open();
    }

    private MongoCollection<Document> notes() {
        return database.mongo().getCollection("notes");
    }

    @Test
    void the_first_to_open_a_folder_owns_it() {
        assertThat(database.kind()).isEqualTo(ServerKind.EMBEDDED_OWNER);
        assertThat(database.kind().embedded()).isTrue();
        assertThat(database.mongo().getName()).isEqualTo("prongsai");
    }

    @Test
    void every_kind_of_value_is_found_again_after_a_restart() {
        Document document = new Document("_id", "โน้ต-๑")
                .append("text", "ความโปร่งใส")
                .append("int", 1)
                .append("long", Long.MAX_VALUE)
                .append("double", 0.25)
                .append("decimal", Decimal128.parse("12.50"))
                .append("yes", true)
                .append("none", null)
                .append("date", Date.from(Instant.ofEpochMilli(1_700_000_000_000L)))
                .append("uuid", UUID.fromString("6f7c1f0a-0d5e-4a63-9d83-0f9f2a6b1c2d"))
                .append("object", new ObjectId("64b64c2f0000000000000001"))
                .append("bytes", new Binary(new byte[] {1, 2, 3}))
                .append("list", List.of("a", 2, new Document("b", List.of())))
                .append("nested", new Document("a", new Document("b", "c")));
        notes().insertOne(document);
        restart();
        assertThat(notes().find().first()).isEqualTo(document);
    }

    @Test
    void ids_of_every_kind_stay_apart_and_are_found_again_after_a_restart() {
        List<Object> ids = List.of(
                "text",
                42,
                43L,
                4.5,
                true,
                new ObjectId("64b64c2f0000000000000001"),
                UUID.fromString("6f7c1f0a-0d5e-4a63-9d83-0f9f2a6b1c2d"),
                new Date(0),
                new Document("tenant", "1").append("n", 1),
                new Document("tenant", "1").append("n", 2));
        ids.forEach(id -> notes().insertOne(new Document("_id", id)));
        restart();
        assertThat(ids)
                .allSatisfy(id -> assertThat(notes().find(Filters.eq("_id", id)).into(new ArrayList<>()))
                        .containsExactly(new Document("_id", id)));
        assertThat(notes().countDocuments()).isEqualTo(ids.size());
        ids.forEach(id -> assertThat(notes().deleteOne(Filters.eq("_id", id)).getDeletedCount())
                .isEqualTo(1));
    }

    @Test
    void updates_and_deletes_are_found_again_after_a_restart() {
        notes().insertMany(List.of(note("a"), note("b"), note("c")));
        notes().updateOne(Filters.eq("_id", "a"), Updates.combine(Updates.set("text", "new"), Updates.push("tags", 1)));
        notes().replaceOne(Filters.eq("_id", "b"), new Document("other", 1));
        notes().deleteOne(Filters.eq("_id", "c"));
        database.mongo().getCollection("gone").insertOne(note("x"));
        database.mongo().getCollection("gone").drop();
        restart();
        assertThat(notes().find().into(new ArrayList<>()))
                .containsExactly(
                        new Document("_id", "a").append("text", "new").append("tags", List.of(1)),
                        new Document("_id", "b").append("other", 1));
        assertThat(database.mongo().listCollectionNames()).containsExactly("notes");
    }

    @Test
    void a_unique_index_survives_a_restart_and_still_rejects_duplicates() {
        notes().createIndex(Indexes.ascending("chain"), new IndexOptions().unique(true));
        notes().insertOne(note("a").append("chain", "1#1"));
        restart();
        MongoWriteException refusal = catchThrowableOfType(
                MongoWriteException.class, () -> notes().insertOne(note("b").append("chain", "1#1")));
        assertThat(refusal.getError().getCode()).isEqualTo(11000);
        assertThat(refusal.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(notes().find(Filters.eq("chain", "1#1")).first()).containsEntry("_id", "a");
        notes().insertOne(note("b").append("chain", "1#2"));
        notes().updateOne(Filters.eq("_id", "a"), Updates.set("chain", "1#3"));
        restart();
        assertThat(notes().find(Filters.in("chain", "1#1", "1#2", "1#3")).into(new ArrayList<>()))
                .extracting(found -> found.getString("_id"))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void an_id_is_unique_after_a_restart() {
        notes().insertOne(note("a"));
        restart();
        assertThatThrownBy(() -> notes().insertOne(note("a")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    }

    @Test
    void an_index_that_could_not_be_built_can_be_built_once_the_duplicates_are_gone() {
        notes().insertMany(List.of(
                note("a").append("k", 1), note("b").append("k", 2), note("c").append("k", 2)));
        IndexOptions unique = new IndexOptions().unique(true);
        assertThatThrownBy(() -> notes().createIndex(Indexes.ascending("k"), unique))
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        notes().deleteOne(Filters.eq("_id", "c"));
        notes().createIndex(Indexes.ascending("k"), unique);
        restart();
        assertThat(notes().find(Filters.eq("k", 1)).first()).containsEntry("_id", "a");
        assertThatThrownBy(() -> notes().insertOne(note("d").append("k", 1))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void a_renamed_collection_keeps_its_documents_and_leaves_the_old_name_free() {
        notes().createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        notes().insertOne(note("a").append("k", 1));
        notes().renameCollection(new MongoNamespace("prongsai", "archive"));
        notes().insertOne(note("a").append("k", 1));
        restart();
        assertThat(database.mongo()
                        .getCollection("archive")
                        .find(Filters.eq("k", 1))
                        .first())
                .containsEntry("_id", "a");
        assertThat(notes().countDocuments()).isEqualTo(1);
    }

    @Test
    void dropping_a_database_leaves_one_with_a_longer_name_alone() {
        try (Database other = Database.open(new DatabaseSettings(folder, null, "prong"))) {
            other.mongo().getCollection("notes").insertOne(note("a"));
            notes().insertOne(note("a"));
            other.mongo().drop();
            assertThat(other.mongo().getCollection("notes").countDocuments()).isZero();
        }
        restart();
        assertThat(notes().find().into(new ArrayList<>())).containsExactly(note("a"));
    }

    @Test
    void findAndModify_hands_out_every_number_once() throws Exception {
        MongoCollection<Document> counters = database.mongo().getCollection("counters");
        Set<Integer> numbers = new HashSet<>();
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        counters.findOneAndUpdate(Filters.eq("_id", "n"), Updates.inc("value", 1), options);
        inParallel(8, 100, () -> {
            Document counter = counters.findOneAndUpdate(Filters.eq("_id", "n"), Updates.inc("value", 1), options);
            synchronized (numbers) {
                assertThat(numbers.add(counter.getInteger("value"))).isTrue();
            }
        });
        assertThat(numbers).hasSize(800);
        restart();
        assertThat(database.mongo().getCollection("counters").find().first()).containsEntry("value", 801);
    }

    @Test
    void of_many_who_insert_the_same_key_one_wins() throws Exception {
        notes().createIndex(Indexes.ascending("chain"), new IndexOptions().unique(true));
        List<String> winners = new ArrayList<>();
        inParallel(8, 50, () -> {
            String chain = "1#" + (notes().countDocuments() + 1);
            try {
                notes().insertOne(new Document("chain", chain));
                synchronized (winners) {
                    winners.add(chain);
                }
            } catch (MongoWriteException e) {
                assertThat(e.getError().getCode()).isEqualTo(11000);
            }
        });
        assertThat(winners).doesNotHaveDuplicates().hasSize((int) notes().countDocuments());
    }

    @Test
    void a_reader_never_sees_half_an_update() throws Exception {
        notes().insertOne(note("a").append("left", 0).append("right", 0));
        inParallel(4, 200, () -> {
            if (Thread.currentThread().threadId() % 2 == 0) {
                notes().updateOne(
                                Filters.eq("_id", "a"),
                                Updates.combine(Updates.inc("left", 1), Updates.inc("right", 1)));
            }
            Document read = notes().find(Filters.eq("_id", "a")).first();
            assertThat(read.getInteger("left")).isEqualTo(read.getInteger("right"));
        });
    }

    @Test
    void an_aggregation_does_not_change_what_it_reads() {
        notes().insertOne(note("a").append("nested", new Document("old", 1)));
        AggregateIterable<Document> view =
                notes().aggregate(List.of(new Document("$addFields", new Document("nested", new Document("new", 2)))));
        assertThat(view.first().get("nested", Document.class)).containsKeys("old", "new");
        assertThat(notes().find().first().get("nested", Document.class)).containsOnlyKeys("old");
    }

    @Test
    void what_an_aggregation_wrote_is_found_again_after_a_restart() {
        notes().insertMany(List.of(note("a").append("n", 1), note("b").append("n", 2)));
        notes().aggregate(List.of(Aggregates.group("all", Accumulators.sum("n", "$n")), new Document("$out", "totals")))
                .toCollection();
        restart();
        assertThat(database.mongo().getCollection("totals").find().first()).containsEntry("n", 3);
    }

    @Test
    void a_document_of_15_MB_comes_back_whole() {
        byte[] bytes = new byte[15 * MEGABYTE];
        Arrays.fill(bytes, (byte) 7);
        notes().insertOne(note("big").append("bytes", new Binary(bytes)));
        restart();
        assertThat(notes().find().first().get("bytes", Binary.class).getData()).isEqualTo(bytes);
    }

    @Test
    void an_update_that_would_pass_16_MB_is_refused_and_changes_nothing() {
        notes().createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        Document before = note("a").append("k", 1).append("bytes", List.of(new Binary(new byte[9 * MEGABYTE])));
        notes().insertOne(before);
        assertThatThrownBy(() -> notes().updateOne(
                                Filters.eq("_id", "a"),
                                Updates.combine(
                                        Updates.set("k", 2),
                                        Updates.push("bytes", new Binary(new byte[9 * MEGABYTE])))))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("bytes");
        assertThat(notes().find(Filters.eq("k", 1)).first()).containsEntry("_id", "a");
        assertThat(notes().find(Filters.eq("k", 2)).first()).isNull();
        restart();
        assertThat(notes().find(Filters.eq("k", 1)).first()).isEqualTo(before);
    }

    @Test
    void results_larger_than_a_message_are_read_in_parts() {
        for (int i = 0; i < 15; i++) {
            notes().insertOne(note("big" + i).append("bytes", new Binary(new byte[4 * MEGABYTE])));
        }
        assertThat(count(notes().find().batchSize(100))).isEqualTo(15);
        assertThat(count(notes().find().batchSize(4))).isEqualTo(15);
        assertThat(count(notes().find())).isEqualTo(15);
        assertThat(count(notes().find().limit(14))).isEqualTo(14);
        assertThat(count(notes().aggregate(List.of(Aggregates.match(Filters.exists("bytes"))))))
                .isEqualTo(15);
        assertThat(notes().updateMany(Filters.exists("bytes"), Updates.set("seen", true))
                        .getModifiedCount())
                .isEqualTo(15);
        assertThat(notes().deleteMany(Filters.eq("seen", true)).getDeletedCount())
                .isEqualTo(15);
    }

    @Test
    void batches_are_as_small_as_asked_for() {
        notes().insertMany(IntStream.range(0, 1000).mapToObj(i -> note("n" + i)).toList());
        assertThat(count(notes().find().batchSize(7))).isEqualTo(1000);
        assertThat(notes().find().sort(new Document("$natural", -1)).first()).containsEntry("_id", "n999");
    }

    @Test
    void an_ordered_batch_stops_at_the_first_duplicate() {
        notes().insertOne(note("b"));
        MongoBulkWriteException refusal = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> notes().insertMany(
                                List.of(note("a"), note("b"), note("c")), new InsertManyOptions().ordered(true)));
        assertThat(refusal.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(refusal.getWriteErrors()).hasSize(1);
        assertThat(refusal.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
        assertThat(refusal.getWriteErrors().getFirst().getCode()).isEqualTo(11000);
        assertThat(notes().distinct("_id", String.class)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void an_unordered_batch_inserts_all_but_the_duplicates() {
        notes().insertOne(note("b"));
        MongoBulkWriteException refusal = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> notes().insertMany(
                                List.of(note("a"), note("b"), note("c"), note("a")),
                                new InsertManyOptions().ordered(false)));
        assertThat(refusal.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(refusal.getWriteErrors())
                .extracting(error -> error.getIndex())
                .containsExactly(1, 3);
        assertThat(notes().countDocuments()).isEqualTo(3);
    }

    @Test
    void a_command_the_server_does_not_know_is_an_error_and_not_the_end() {
        assertThatThrownBy(() -> database.mongo().runCommand(new Document("fly", 1)))
                .isInstanceOf(MongoCommandException.class);
        notes().insertOne(note("a"));
        assertThat(notes().countDocuments()).isEqualTo(1);
    }

    @Test
    void sizes_and_names_can_be_asked_for() {
        notes().insertOne(note("a"));
        assertThat(database.mongo().runCommand(new Document("dbStats", 1)).get("objects"))
                .isEqualTo(1);
        assertThat(((Number) database.mongo()
                                .runCommand(new Document("collStats", "notes"))
                                .get("size"))
                        .intValue())
                .isPositive();
        assertThat(notes().listIndexes().first()).containsEntry("name", "_id_");
    }

    @Test
    void closing_twice_does_nothing_and_leaves_no_thread_that_keeps_the_program_alive() {
        database.close();
        Set<Thread> before = Thread.getAllStackTraces().keySet(); // other databases of this JVM's tests
        open();
        notes().insertOne(note("a"));
        database.close();
        database.close();
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> !before.contains(thread)
                        && !thread.isDaemon()
                        && thread.getName().matches("(mongo|global|H2|cluster).*")));
    }

    private static Document note(String id) {
        return new Document("_id", id);
    }

    private static int count(Iterable<Document> documents) {
        int count = 0;
        for (Document document : documents) {
            assertThat(document).containsKey("_id");
            count++;
        }
        return count;
    }

    private static void await(Callable<Boolean> condition) {
        long start = System.nanoTime();
        try {
            while (!condition.call()) {
                assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
                Thread.onSpinWait();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void inParallel(int writers, int times, Runnable work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                running.add(pool.submit(() -> {
                    for (int n = 0; n < times; n++) {
                        work.run();
                    }
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
    }
}
