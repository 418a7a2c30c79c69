package app.prongsai.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.eventstore.proof.Verification;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes, and two organisations that share a partition. */
class ReleaseTest {

    private static final TenantId LEAVES = new TenantId("3031234");
    private static final TenantId STAYS = neighbourOf(LEAVES);

    private ServerInMemory server;
    private MongoClient client;
    private MongoDatabase database;
    private CommitLog here;
    private CommitLog there;

    @BeforeEach
    void start() {
        server = new ServerInMemory();
        client = MongoClients.create(server.uri());
        database = client.getDatabase("release");
        here = new CommitLog(database);
        there = new CommitLog(database);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void the_other_history_keeps_its_places_and_its_proof_and_every_position_stays_taken() {
        for (int number = 0; number < 600; number++) {
            here.append(draft(LEAVES, "m", number));
            if (number % 100 == 0) {
                here.append(draft(STAYS, "m", number / 100));
            }
        }
        List<Commit> before = here.history(STAYS, 1, 100);
        long end = here.tail().of(Keys.partitionOf(LEAVES));
        assertThat(here.release(LEAVES)).isEqualTo(600);
        assertThat(here.history(LEAVES, 1, 100)).isEmpty();
        assertThat(here.history(STAYS, 1, 100)).isEqualTo(before);
        assertThat(here.tail().of(Keys.partitionOf(LEAVES))).isEqualTo(end + 1);
        assertThat(new Verification(database).all(List.of(STAYS), commits -> {}).damages())
                .isEmpty();
        assertThat(database.getCollection("log").countDocuments()).isEqualTo(607);
        assertThat(database.getCollection("log").find().map(Document::toJson))
                .noneMatch(json -> json.contains(LEAVES.code()));
        assertThat(here.release(LEAVES)).isZero();
    }

    @Test
    void another_process_forgets_what_it_knew_before_it_appends_again() {
        there.append(draft(LEAVES, "m", 0));
        there.append(draft(LEAVES, "m", 1));
        here.release(LEAVES);
        Commit first = there.append(draft(LEAVES, "m", 0, "anew"));
        assertThat(first.chain()).isEqualTo(1);
        assertThat(first.prev()).isEqualTo(Commit.FIRST_PREV);
        assertThat(here.append(draft(LEAVES, "m", 1, "and on")).chain()).isEqualTo(2);
        assertThat(new Verification(database).one(LEAVES, commits -> {}).damages())
                .isEmpty();
    }

    @Test
    void a_release_that_was_stopped_goes_on() {
        for (int number = 0; number < 10; number++) {
            here.append(draft(LEAVES, "m", number));
        }
        for (long chain = 10; chain > 6; chain--) {
            String id = database.getCollection("log")
                    .find(new Document("chain", Keys.chain(LEAVES, chain)))
                    .first()
                    .getString("_id");
            database.getCollection("log")
                    .replaceOne(
                            new Document("_id", id), Document.parse(Gap.at(id).toJson()));
        }
        assertThat(new CommitLog(database).release(LEAVES)).isEqualTo(6);
        assertThat(database.getCollection("log").find().map(Document::toJson))
                .hasSize(11)
                .noneMatch(json -> json.contains(LEAVES.code()));
    }

    private static TenantId neighbourOf(TenantId tenant) {
        return IntStream.range(0, 10_000)
                .mapToObj(number -> new TenantId("n-" + number))
                .filter(other -> Keys.partitionOf(other) == Keys.partitionOf(tenant))
                .findFirst()
                .orElseThrow();
    }

    private static Draft draft(TenantId tenant, String aggregate, long sequence) {
        return draft(tenant, aggregate, sequence, "");
    }

    private static Draft draft(TenantId tenant, String aggregate, long sequence, String mark) {
        return new Draft(
                tenant,
                tenant.code() + "/measure/" + aggregate,
                sequence,
                "c-" + sequence + mark,
                null,
                Instant.parse("2026-11-22T03:00:00Z"),
                "person/1",
                Channel.WEB,
                "c-" + sequence + mark,
                List.of(new StoredEvent("e-" + sequence + mark, "test.Happened", 1, new Document("n", sequence))));
    }
}
