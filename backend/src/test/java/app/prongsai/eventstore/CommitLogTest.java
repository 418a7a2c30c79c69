package app.prongsai.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitLogTest {

    private static final TenantId TENANT = new TenantId("3031234");

    private final ServerInMemory server = new ServerInMemory();
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void connect() {
        client = MongoClients.create(server.uri());
        database = client.getDatabase("prongsai");
    }

    @AfterEach
    void disconnect() {
        client.close();
        server.close();
    }

    @Test
    void readers_near_the_end_share_what_one_of_them_has_read_and_get_all_that_is_there_in_order() {
        CommitLog log = new CommitLog(database);
        for (int number = 0; number < 20; number++) {
            log.append(draft(TENANT, "measure/a", number, "c" + number, 1));
        }
        int partition = Keys.partitionOf(TENANT);
        List<String> asked = LongStream.rangeClosed(11, 30)
                .mapToObj(position -> Keys.position(partition, position))
                .toList();
        List<Commit> first = log.recent(asked);
        assertThat(first)
                .extracting(Commit::position)
                .containsExactly(11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L);
        log.append(draft(TENANT, "measure/a", 20, "c20", 1));
        List<Commit> next = log.recent(asked);
        assertThat(next).hasSize(11);
        assertThat(next.getFirst()).isSameAs(first.getFirst());
        assertThat(next.getLast()).isEqualTo(log.history(TENANT, 21, 1).getFirst());
    }

    @Test
    void a_commit_is_one_document_with_its_three_numbers_its_command_and_its_hash() {
        CommitLog log = new CommitLog(database);
        log.append(draft(TENANT, "measure/a", 0, "c1", 2));
        Commit second = log.append(draft(TENANT, "measure/a", 2, "c2", 1));
        Document document = database.getCollection("log")
                .find(new Document("command", "3031234/c2"))
                .first();
        assertThat(document).isNotNull();
        assertThat(document.keySet())
                .containsExactly(
                        "_id",
                        "chain",
                        "prev",
                        "stream",
                        "command",
                        "at",
                        "actor",
                        "channel",
                        "correlation",
                        "events",
                        "hash");
        assertThat(document.getString("_id")).matches("[0-9]{2}-000000000002");
        assertThat(document.getString("chain")).isEqualTo("3031234#000000000002");
        assertThat(document.getString("stream")).isEqualTo("3031234/measure/a#000002");
        assertThat(document.getString("prev"))
                .isEqualTo(log.history(TENANT, 1, 1).getFirst().hash());
        document.remove("hash");
        document.remove("_id");
        assertThat(second.hash()).isEqualTo(Hashes.of(bson(document)));
    }

    @Test
    void a_decision_on_old_state_is_refused_and_a_repeated_command_has_no_second_effect() {
        CommitLog log = new CommitLog(database);
        log.append(draft(TENANT, "measure/a", 0, "c1", 1));
        assertThatThrownBy(() -> log.append(draft(TENANT, "measure/a", 0, "c2", 1)))
                .isInstanceOf(StreamConflict.class);
        assertThat(log.append(draft(TENANT, "measure/a", 1, "c1", 1)).chain()).isEqualTo(1);
        assertThat(log.history(TENANT, 1, 10)).hasSize(1);
    }

    @Test
    void an_aggregate_of_another_tenant_is_refused() {
        assertThatThrownBy(() -> new Draft(
                        TENANT,
                        "9999999/measure/a",
                        0,
                        "c",
                        null,
                        Instant.EPOCH,
                        "person/x",
                        Channel.WEB,
                        "c",
                        List.of(event(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writers_of_two_processes_leave_no_gap_in_any_numbering_and_one_chain_per_tenant() throws Exception {
        List<CommitLog> processes = List.of(new CommitLog(database), new CommitLog(database));
        AtomicInteger commands = new AtomicInteger();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            CommitLog log = processes.get(writer % 2);
            TenantId tenant = new TenantId("t" + writer % 3);
            writers.add(() -> {
                for (int i = 0; i < 40; i++) {
                    appendToSharedAggregate(log, tenant, "c" + commands.incrementAndGet());
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> future : threads.invokeAll(writers)) {
                future.get();
            }
        }
        Map<Integer, Long> positions = new HashMap<>();
        Map<TenantId, Commit> last = new HashMap<>();
        CommitLog reader = new CommitLog(database);
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            for (Commit commit : reader.partition(partition, 0, 1_000)) {
                positions.merge(partition, 1L, Long::sum);
                assertThat(commit.position()).isEqualTo(positions.get(partition));
                Commit before = last.put(commit.tenant(), commit);
                assertThat(commit.chain()).isEqualTo(before == null ? 1 : before.chain() + 1);
                assertThat(commit.prev()).isEqualTo(before == null ? Commit.FIRST_PREV : before.hash());
            }
        }
        assertThat(positions.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(8 * 40);
        for (int tenant = 0; tenant < 3; tenant++) {
            List<Commit> stream = reader.stream("t" + tenant + "/measure/shared", 0);
            assertThat(stream.getLast().nextSequence()).isEqualTo(stream.size());
        }
    }

    @Test
    void the_tail_sees_what_another_process_appended() {
        CommitLog here = new CommitLog(database);
        CommitLog there = new CommitLog(database);
        AtomicInteger woken = new AtomicInteger();
        here.tail().onGrowth(woken::incrementAndGet);
        for (int i = 0; i < 70; i++) {
            there.append(draft(TENANT, "measure/a", i, "c" + i, 1));
        }
        assertThat(here.tail().of(Keys.partitionOf(TENANT))).isZero();
        here.tail().poll();
        assertThat(here.tail().of(Keys.partitionOf(TENANT))).isEqualTo(70);
        assertThat(woken).hasValue(1);
        assertThat(new CommitLog(database).tail().token()).isEqualTo(here.tail().token());
    }

    private static void appendToSharedAggregate(CommitLog log, TenantId tenant, String command) {
        while (true) {
            List<Commit> stream = log.stream(tenant.code() + "/measure/shared", 0);
            try {
                log.append(draft(tenant, "measure/shared", stream.size(), command, 1));
                return;
            } catch (StreamConflict conflict) {
                // decide again
            }
        }
    }

    private static Draft draft(TenantId tenant, String target, long sequence, String command, int events) {
        List<StoredEvent> stored = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            stored.add(event(i));
        }
        return new Draft(
                tenant,
                tenant.code() + "/" + target,
                sequence,
                command,
                null,
                Instant.parse("2026-11-22T03:00:00Z"),
                "person/x",
                Channel.WEB,
                command,
                stored);
    }

    private static byte[] bson(Document document) {
        BasicOutputBuffer bytes = new BasicOutputBuffer();
        new DocumentCodec()
                .encode(
                        new BsonBinaryWriter(bytes),
                        document,
                        EncoderContext.builder().build());
        return bytes.toByteArray();
    }

    private static StoredEvent event(int number) {
        return new StoredEvent(
                "e" + number, "test.Happened", 1, new Document("number", number).append("text", "ที่ฟื้นน้ำ"));
    }
}
