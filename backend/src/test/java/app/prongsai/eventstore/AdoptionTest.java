package app.prongsai.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.eventstore.proof.Histories;
import app.prongsai.eventstore.proof.RawCommit;
import app.prongsai.eventstore.proof.Verification;
import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdoptionTest {

    private static final TenantId MOVED = new TenantId("9900001");
    private static final TenantId NEIGHBOUR = neighbour();

    private final ServerInMemory server = new ServerInMemory();
    private MongoClient client;
    private MongoDatabase elsewhere;
    private MongoDatabase database;

    @BeforeEach
    void connect() {
        client = MongoClients.create(server.uri());
        elsewhere = client.getDatabase("elsewhere");
        database = client.getDatabase("prongsai");
        Histories.append(new CommitLog(elsewhere), MOVED.code(), 300);
    }

    @AfterEach
    void disconnect() {
        client.close();
        server.close();
    }

    @Test
    void while_a_history_is_adopted_appends_wait_and_nobody_sees_a_part_of_it() throws InterruptedException {
        CommitLog log = new CommitLog(database);
        Histories.append(log, NEIGHBOUR.code(), 3);
        CountDownLatch half = new CountDownLatch(1);
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                half.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Histories.append(log, NEIGHBOUR.code(), 3);
        });
        int partition = Keys.partitionOf(MOVED);
        log.adopt(adoption -> {
            adopt(adoption, 300);
            half.countDown();
            assertThat(log.tail().of(partition)).isEqualTo(3);
            assertThat(log.history(MOVED, 1, 10)).isNotEmpty();
        });
        assertThat(log.tail().of(partition)).isGreaterThanOrEqualTo(303);
        writer.join();
        assertThat(new Verification(database).all(List.of(), walked -> {}).damages())
                .isEmpty();
        assertThat(log.history(NEIGHBOUR, 4, 3)).extracting(Commit::position).containsExactly(304L, 305L, 306L);
    }

    @Test
    void what_another_process_appends_meanwhile_stays_and_the_history_goes_on_behind_it() {
        CommitLog log = new CommitLog(database);
        CommitLog another = new CommitLog(database);
        log.adopt(adoption -> {
            adopt(adoption, 260);
            Histories.append(another, NEIGHBOUR.code(), 2);
            for (RawCommit commit : commits().subList(260, 300)) {
                adoption.add(commit.bytes().length, commit::at);
            }
        });
        assertThat(new Verification(database).all(List.of(), walked -> {}).damages())
                .isEmpty();
        assertThat(log.history(MOVED, 300, 1)).hasSize(1);
        assertThat(log.history(NEIGHBOUR, 1, 5)).hasSize(2);
    }

    @Test
    void an_adoption_that_fails_leaves_the_log_as_it_was() {
        CommitLog log = new CommitLog(database);
        Histories.append(log, NEIGHBOUR.code(), 3);
        List<Document> before = documents();
        assertThatThrownBy(() -> log.adopt(adoption -> {
                    adopt(adoption, 290);
                    throw new IllegalStateException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(documents()).isEqualTo(before);
        Histories.append(log, NEIGHBOUR.code(), 1);
        assertThat(log.history(NEIGHBOUR, 4, 1)).extracting(Commit::position).containsExactly(4L);
    }

    @Test
    void a_history_that_is_there_already_is_not_adopted_a_second_time() {
        CommitLog log = new CommitLog(database);
        log.adopt(adoption -> adopt(adoption, 300));
        List<Document> before = documents();
        assertThatThrownBy(() -> log.adopt(adoption -> adopt(adoption, 300))).isInstanceOf(IllegalStateException.class);
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void an_organisation_that_another_process_begins_at_the_same_time_keeps_what_it_began() {
        CommitLog log = new CommitLog(database);
        assertThatThrownBy(() -> log.adopt(adoption -> {
                    adoption.begin(MOVED);
                    Histories.append(new CommitLog(database), MOVED.code(), 1);
                    commits().forEach(commit -> adoption.add(commit.bytes().length, commit::at));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(log.history(MOVED, 1, 10)).hasSize(1);
        assertThat(new Verification(database).all(List.of(), walked -> {}).damages())
                .isEmpty();
    }

    @Test
    void what_a_killed_process_left_of_an_adoption_is_taken_out_by_the_next_one() {
        Histories.append(new CommitLog(database), NEIGHBOUR.code(), 3);
        List<Document> before = documents();
        int partition = Keys.partitionOf(MOVED);
        List<RawBsonDocument> left = new ArrayList<>();
        for (RawCommit commit : commits().subList(0, 100)) {
            left.add(commit.at(Keys.position(partition, 4 + left.size())));
        }
        database.getCollection("adoptions").insertOne(new Document("_id", MOVED.code()).append("order", 0));
        database.getCollection("log", RawBsonDocument.class).insertMany(left);
        Adoption.undoInterrupted(database);
        assertThat(documents()).isEqualTo(before);
        assertThat(database.getCollection("adoptions").find()).isEmpty();
    }

    private void adopt(Adoption adoption, int commits) {
        adoption.begin(MOVED);
        commits().subList(0, commits).forEach(commit -> adoption.add(commit.bytes().length, commit::at));
    }

    private List<RawCommit> commits() {
        return elsewhere
                .getCollection("log", RawBsonDocument.class)
                .find()
                .batchSize(100)
                .map(RawCommit::of)
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(commit -> commit.text("chain")))
                .toList();
    }

    private List<Document> documents() {
        return database.getCollection("log").find().batchSize(100).into(new ArrayList<>());
    }

    private static TenantId neighbour() {
        for (int number = 9900002; ; number++) {
            TenantId other = new TenantId("" + number);
            if (Keys.partitionOf(other) == Keys.partitionOf(MOVED)) {
                return other;
            }
        }
    }
}
