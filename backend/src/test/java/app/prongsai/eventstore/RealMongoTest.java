package app.prongsai.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.prongsai.eventstore.database.Database;
import app.prongsai.eventstore.database.DatabaseSettings;
import app.prongsai.eventstore.database.ServerKind;
import app.prongsai.shared.TenantId;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What only a real MongoDB can show; each is skipped by its name where {@code MONGODB_URI} points at none. */
@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = "mongodb.*")
class RealMongoTest {

    private static final TenantId TENANT = new TenantId("3031234");
    private static final int WRITERS = 8;

    private Database database;

    @BeforeEach
    void open() {
        String name = "prongsai_" + UUID.randomUUID().toString().replace("-", "");
        database = Database.open(new DatabaseSettings(null, System.getenv("MONGODB_URI"), name));
    }

    @AfterEach
    void drop() {
        database.mongo().drop();
        database.close();
    }

    @Test
    void what_is_acknowledged_is_in_the_journals_of_a_majority() {
        WriteConcern concern = database.mongo().getWriteConcern();
        assertThat(concern.getWString()).isEqualTo("majority");
        assertThat(concern.getJournal()).isTrue();
    }

    @Test
    void two_processes_leave_no_gap_on_a_real_server() throws Exception {
        List<CommitLog> processes = List.of(new CommitLog(database.mongo()), new CommitLog(database.mongo()));
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.add(() -> {
                for (int i = 0; i < 50; i++) {
                    processes
                            .get(number % 2)
                            .append(Drafts.draft(TENANT, "measure/" + number, i, "w" + number + "-" + i));
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
        chainHolds(WRITERS * 50);
    }

    @Test
    void an_election_in_the_midst_of_appends_loses_nothing_acknowledged_and_writes_nothing_twice() throws Exception {
        assumeTrue(database.kind() == ServerKind.REPLICA_SET, "not a replica set");
        CommitLog log = new CommitLog(database.mongo());
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (MongoClient admin = MongoClients.create(System.getenv("MONGODB_URI"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "w" + writer;
                threads.submit(() -> write(log, name, writing, acknowledged));
            }
            for (int election = 1; election <= 3; election++) {
                int enough = acknowledged.size() + 100;
                while (acknowledged.size() < enough) {
                    Thread.onSpinWait();
                }
                stepDown(admin);
            }
            writing.set(false);
        }
        Set<String> found = new HashSet<>();
        CommitLog fresh = new CommitLog(database.mongo());
        for (long chain = 1; ; chain += CommitLog.WINDOW) {
            List<Commit> window = fresh.history(TENANT, chain, CommitLog.WINDOW);
            window.forEach(commit -> assertThat(found.add(commit.command())).isTrue());
            if (window.size() < CommitLog.WINDOW) {
                break;
            }
        }
        assertThat(found).containsAll(acknowledged);
    }

    /** What failed is sent again under its own command: it has one effect, whether the first one had arrived or not. */
    private static void write(CommitLog log, String name, AtomicBoolean writing, Set<String> acknowledged) {
        for (int i = 0; writing.get(); i++) {
            Draft draft = Drafts.draft(TENANT, "measure/" + name, i, name + "-" + i);
            while (!acknowledged.contains(draft.command())) {
                try {
                    log.append(draft);
                    acknowledged.add(draft.command());
                } catch (MongoException electing) {
                    // again
                }
            }
        }
    }

    private static void stepDown(MongoClient admin) {
        try {
            admin.getDatabase("admin")
                    .runCommand(new Document("replSetStepDown", 5).append("secondaryCatchUpPeriodSecs", 4));
        } catch (MongoException closed) {
            // A primary that steps down may hang up.
        }
    }

    private void chainHolds(int commits) {
        List<Commit> history = new CommitLog(database.mongo()).history(TENANT, 1, CommitLog.WINDOW);
        assertThat(history).hasSize(Math.min(commits, CommitLog.WINDOW));
        String prev = Commit.FIRST_PREV;
        for (Commit commit : history) {
            assertThat(commit.prev()).isEqualTo(prev);
            prev = commit.hash();
        }
        assertThat(new CommitLog(database.mongo()).tail().of(Keys.partitionOf(TENANT)))
                .isEqualTo(commits);
    }
}
