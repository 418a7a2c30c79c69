package app.prongsai.eventstore;

import static app.prongsai.eventstore.Drafts.draft;
import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.shared.TenantId;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can go wrong between deciding on a commit and knowing that it is in the log. */
class AppendTest {

    private static final TenantId TENANT = new TenantId("3031234");
    private static final Executor THREADS = Thread::startVirtualThread;

    private final ServerInMemory server = new ServerInMemory();
    private final TroubledDatabase troubled = new TroubledDatabase();
    private MongoClient client;
    private MongoDatabase database;
    private CommitLog log;

    @BeforeEach
    void connect() {
        client = MongoClients.create(server.uri());
        database = client.getDatabase("prongsai");
        log = new CommitLog(troubled.around(database));
    }

    @AfterEach
    void disconnect() {
        client.close();
        server.close();
    }

    @Test
    void commits_of_another_process_that_came_first_are_read_and_the_chain_is_not_forked() {
        log.append(draft(TENANT, "measure/a", 0, "c0"));
        CommitLog elsewhere = new CommitLog(database);
        for (int i = 0; i < 3; i++) {
            elsewhere.append(draft(TENANT, "measure/b", i, "e" + i));
        }
        together(
                        draft(TENANT, "measure/a", 1, "c1"),
                        draft(TENANT, "measure/c", 0, "c2"),
                        draft(TENANT, "measure/d", 0, "c3"))
                .forEach(CompletableFuture::join);
        chainIsWhole(7);
    }

    @Test
    void a_commit_that_is_refused_takes_none_of_its_neighbours_with_it() {
        new CommitLog(database).append(draft(TENANT, "measure/taken", 0, "earlier", "as before", 1));
        List<CompletableFuture<Commit>> outcomes = together(
                draft(TENANT, "measure/a", 0, "c1"),
                draft(TENANT, "measure/taken", 0, "c2"),
                draft(TENANT, "measure/b", 0, "c3"),
                draft(TENANT, "measure/taken", 1, "earlier", "something else", 1),
                draft(TENANT, "measure/taken", 1, "earlier", "as before", 1),
                draft(TENANT, "measure/c", 0, "c4"));
        outcomes.get(0).join();
        failedWith(outcomes.get(1), StreamConflict.class);
        outcomes.get(2).join();
        failedWith(outcomes.get(3), CommandReused.class);
        assertThat(outcomes.get(4).join().chain()).isEqualTo(1);
        outcomes.get(5).join();
        chainIsWhole(4);
    }

    @Test
    void of_two_that_want_the_same_place_in_one_batch_one_gets_it_and_a_command_sent_twice_has_one_effect() {
        List<CompletableFuture<Commit>> outcomes = together(
                draft(TENANT, "measure/a", 0, "c1"),
                draft(TENANT, "measure/a", 0, "c2"),
                draft(TENANT, "measure/b", 0, "c3", "same", 1),
                draft(TENANT, "measure/b", 0, "c3", "same", 1));
        assertThat(outcomes.subList(0, 2))
                .filteredOn(outcome -> !failed(outcome))
                .hasSize(1);
        assertThat(outcomes.get(2).join()).isEqualTo(outcomes.get(3).join());
        chainIsWhole(2);
    }

    @Test
    void an_insert_whose_answer_was_lost_after_it_arrived_is_known_to_have_arrived() {
        AtomicInteger inserts = new AtomicInteger();
        troubled.trouble = (documents, insert) -> {
            insert.run();
            inserts.incrementAndGet();
            throw new MongoSocketReadException("gone", new ServerAddress());
        };
        assertThat(log.append(draft(TENANT, "measure/a", 0, "c1")).chain()).isEqualTo(1);
        assertThat(inserts).hasValue(1);
        troubled.trouble = (documents, insert) -> insert.run();
        log.append(draft(TENANT, "measure/a", 1, "c2"));
        chainIsWhole(2);
    }

    @Test
    void an_insert_that_did_not_arrive_is_reported_and_can_be_tried_again() {
        troubled.trouble = (documents, insert) -> {
            throw new MongoSocketReadException("gone", new ServerAddress());
        };
        Draft draft = draft(TENANT, "measure/a", 0, "c1");
        assertThatThrownBy(() -> log.append(draft)).isInstanceOf(MongoSocketReadException.class);
        assertThat(log.history(TENANT, 1, 10)).isEmpty();
        troubled.trouble = (documents, insert) -> insert.run();
        assertThat(log.append(draft).chain()).isEqualTo(1);
        chainIsWhole(1);
    }

    @Test
    void an_insert_that_the_driver_sent_twice_is_one_commit() {
        troubled.trouble = (documents, insert) -> {
            insert.run();
            insert.run();
        };
        log.append(draft(TENANT, "measure/a", 0, "c1"));
        together(draft(TENANT, "measure/b", 0, "c2"), draft(TENANT, "measure/c", 0, "c3"))
                .forEach(CompletableFuture::join);
        chainIsWhole(3);
    }

    @Test
    void a_caller_that_is_interrupted_while_it_writes_for_others_fails_nobody_and_stays_interrupted() {
        troubled.trouble = (documents, insert) -> {
            insert.run();
            Thread.currentThread().interrupt();
            throw new MongoInterruptedException("interrupted", null);
        };
        together(draft(TENANT, "measure/a", 0, "c1"), draft(TENANT, "measure/b", 0, "c2"))
                .forEach(CompletableFuture::join);
        Thread.currentThread().interrupt();
        log.append(draft(TENANT, "measure/c", 0, "c3"));
        assertThat(Thread.interrupted()).isTrue();
        chainIsWhole(3);
    }

    @Test
    void a_commit_too_large_for_a_document_is_refused_before_anything_is_written() {
        Draft large = draft(TENANT, "measure/a", 0, "c1", null, 200_000);
        assertThatThrownBy(() -> log.append(large)).isInstanceOf(IllegalArgumentException.class);
        log.append(draft(TENANT, "measure/a", 0, "c2"));
        chainIsWhole(1);
    }

    @Test
    void a_cold_tenant_in_a_partition_that_others_are_writing_gets_its_place() {
        TenantId neighbour = neighbourOf(TENANT);
        CommitLog elsewhere = new CommitLog(database);
        CompletableFuture<Void> busy = CompletableFuture.runAsync(
                () -> {
                    for (int i = 0; i < 60; i++) {
                        elsewhere.append(draft(TENANT, "measure/a", i, "e" + i));
                        elsewhere.append(draft(neighbour, "measure/a", i, "n" + i));
                    }
                },
                THREADS);
        for (int i = 0; i < 20; i++) {
            new CommitLog(database).append(draft(TENANT, "measure/b", i, "c" + i));
        }
        busy.join();
        chainIsWhole(80);
    }

    /** Appends that are all waiting when the writer turns to them; the first of all holds the writer up until then. */
    private List<CompletableFuture<Commit>> together(Draft... drafts) {
        var before = troubled.trouble;
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(1);
        troubled.trouble = (documents, insert) -> {
            held.countDown();
            await(all);
            before.insert(documents, insert);
        };
        TenantId holder = neighbourOf(TENANT);
        CompletableFuture<Commit> first = append(
                draft(holder, "measure/holder", log.history(holder, 1, 100).size(), "h" + System.nanoTime()));
        await(held);
        List<Thread> waiting = new ArrayList<>();
        List<CompletableFuture<Commit>> outcomes = new ArrayList<>();
        for (Draft draft : drafts) {
            CompletableFuture<Commit> outcome = new CompletableFuture<>();
            waiting.add(Thread.startVirtualThread(() -> complete(outcome, draft)));
            eventually(() -> assertThat(waiting.getLast().getState()).isIn(Thread.State.WAITING));
            outcomes.add(outcome);
        }
        troubled.trouble = before;
        all.countDown();
        first.join();
        outcomes.forEach(outcome -> outcome.handle((commit, failure) -> commit).join());
        return outcomes;
    }

    private CompletableFuture<Commit> append(Draft draft) {
        CompletableFuture<Commit> outcome = new CompletableFuture<>();
        Thread.startVirtualThread(() -> complete(outcome, draft));
        return outcome;
    }

    private void complete(CompletableFuture<Commit> outcome, Draft draft) {
        try {
            outcome.complete(log.append(draft));
        } catch (RuntimeException e) {
            outcome.completeExceptionally(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TenantId neighbourOf(TenantId tenant) {
        int code = 0;
        while (Keys.partitionOf(new TenantId("n" + code)) != Keys.partitionOf(tenant)) {
            code++;
        }
        return new TenantId("n" + code);
    }

    private static boolean failed(CompletableFuture<Commit> outcome) {
        return outcome.isCompletedExceptionally();
    }

    private static void failedWith(CompletableFuture<Commit> outcome, Class<? extends Exception> kind) {
        assertThatThrownBy(outcome::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(kind);
    }

    /** As many commits of the tenant, each built on the one before, in growing positions. */
    private void chainIsWhole(int commits) {
        List<Commit> history = new CommitLog(database).history(TENANT, 1, CommitLog.WINDOW);
        assertThat(history).hasSize(commits);
        String prev = Commit.FIRST_PREV;
        long position = 0;
        for (Commit commit : history) {
            assertThat(commit.prev()).isEqualTo(prev);
            assertThat(commit.position()).isGreaterThan(position);
            prev = commit.hash();
            position = commit.position();
        }
    }
}
