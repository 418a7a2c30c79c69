package app.prongsai.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.database.Database;
import app.prongsai.eventstore.database.DatabaseSettings;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.ChildProcess;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the log promises, under processes that write against each other and die. The plain build takes small counts;
 * {@code -Dprongsai.proof.commits=350000 -Dprongsai.proof.kills=100} the full ones (three events to a commit).
 */
class LogProofTest {

    private static final long COMMITS = Long.getLong("prongsai.proof.commits", 800);
    private static final int KILLS = Integer.getInteger("prongsai.proof.kills", 3);
    private static final int WRITERS_PER_PROCESS = 8;

    @TempDir
    Path folder;

    @Test
    void sixteen_writers_in_two_processes_leave_nothing_out_and_nothing_out_of_order() throws Exception {
        String each = String.valueOf(COMMITS / (2 * WRITERS_PER_PROCESS));
        try (ChildProcess owner = writers("a", each)) {
            assertThat(owner.nextLine()).isEqualTo("EMBEDDED_OWNER");
            try (ChildProcess guest = writers("b", each);
                    Database database = database()) {
                CommitLog log = new CommitLog(database.mongo());
                Following following = new Following(log);
                Set<String> acknowledged = new HashSet<>();
                assertThat(guest.nextLine()).isEqualTo("EMBEDDED_JOINED");
                for (ChildProcess process : List.of(owner, guest)) {
                    for (String line = process.nextLine(); !line.equals("finished"); line = process.nextLine()) {
                        acknowledged.add(line);
                        if (acknowledged.size() % 20 == 0) {
                            following.step();
                        }
                    }
                }
                assertThat(acknowledged).hasSize((int) (COMMITS / 16 * 16));
                log.tail().poll();
                following.to(log.tail().token());
                assertThat(following.commands).containsExactlyInAnyOrderElementsOf(acknowledged);
                numberingsAreWhole(log, acknowledged.size());
            }
        }
    }

    @Test
    void no_acknowledged_commit_is_lost_and_none_is_half_there_however_often_the_process_is_killed() throws Exception {
        Random random = new Random();
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < KILLS; round++) {
            try (ChildProcess process = writers("k" + round + "-", "1000000")) {
                assertThat(process.nextLine()).isEqualTo("EMBEDDED_OWNER");
                for (int lines = random.nextInt(400); lines >= 0; lines--) {
                    acknowledged.add(process.nextLine());
                }
                acknowledged.addAll(process.kill());
            }
            try (Database database = database()) {
                CommitLog log = new CommitLog(database.mongo());
                Set<String> found = numberingsAreWhole(log, -1);
                assertThat(found).containsAll(acknowledged);
                acknowledged.addAll(found); // under way when the kill came, and known from now on
            }
        }
    }

    @Test
    void of_sixty_four_writers_on_one_aggregate_exactly_one_wins_each_round() throws Exception {
        TenantId tenant = new TenantId("3031234");
        try (Database database = database();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CommitLog> processes = List.of(new CommitLog(database.mongo()), new CommitLog(database.mongo()));
            for (int round = 0; round < 20; round++) {
                int sequence = round;
                List<Callable<Boolean>> writers = new ArrayList<>();
                for (int writer = 0; writer < 64; writer++) {
                    CommitLog log = processes.get(writer % 2);
                    String command = "r" + round + "w" + writer;
                    writers.add(() -> {
                        try {
                            log.append(Drafts.draft(tenant, "measure/a", sequence, command));
                            return true;
                        } catch (StreamConflict conflict) {
                            return false;
                        }
                    });
                }
                int winners = 0;
                for (var outcome : threads.invokeAll(writers)) {
                    winners += outcome.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            }
            assertThat(processes.getFirst().stream("3031234/measure/a", 0)).hasSize(20);
        }
    }

    @Test
    void a_clock_that_is_moved_an_hour_back_and_forth_changes_no_order() {
        TenantId tenant = new TenantId("3031234");
        try (Database database = database()) {
            CommitLog log = new CommitLog(database.mongo());
            Instant noon = Instant.parse("2026-11-22T05:00:00Z");
            for (int i = 0; i < 60; i++) {
                Draft draft = Drafts.draft(tenant, "measure/a", i, "c" + i);
                long hours = i % 3 - 1L;
                log.append(new Draft(
                        draft.tenant(),
                        draft.stream(),
                        draft.firstSequence(),
                        draft.command(),
                        null,
                        noon.plusSeconds(3_600 * hours + i),
                        draft.actor(),
                        draft.channel(),
                        draft.correlation(),
                        draft.events()));
            }
            Following following = new Following(log);
            following.to(log.tail().token());
            assertThat(following.inOrder)
                    .isEqualTo(log.history(tenant, 1, 60).stream()
                            .map(commit -> tenant.code() + "/" + commit.command())
                            .toList());
            assertThat(log.history(tenant, 1, 60)).extracting(Commit::command).containsSequence("c0", "c1", "c2", "c3");
        }
    }

    private ChildProcess writers(String name, String commits) throws Exception {
        return ChildProcess.start(
                LogWriters.class,
                folder.resolve("errors.txt"),
                folder.resolve("data").toString(),
                name,
                String.valueOf(WRITERS_PER_PROCESS),
                commits);
    }

    private Database database() {
        return Database.open(new DatabaseSettings(folder.resolve("data"), null, "prongsai"));
    }

    /** Positions per partition, chain per tenant, sequences per aggregate: each from its beginning without a hole. */
    private static Set<String> numberingsAreWhole(CommitLog log, int commits) {
        Set<String> commands = new HashSet<>();
        Map<TenantId, Commit> heads = new HashMap<>();
        Map<String, Long> streams = new HashMap<>();
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            long position = 0;
            List<Commit> window;
            do {
                window = log.partition(partition, position, CommitLog.WINDOW);
                for (Commit commit : window) {
                    assertThat(commit.position()).isEqualTo(++position);
                    Commit before = heads.put(commit.tenant(), commit);
                    assertThat(commit.chain()).isEqualTo(before == null ? 1 : before.chain() + 1);
                    assertThat(commit.prev()).isEqualTo(before == null ? Commit.FIRST_PREV : before.hash());
                    assertThat(commit.firstSequence()).isEqualTo(streams.getOrDefault(commit.stream(), 0L));
                    assertThat(commit.events()).hasSize(LogWriters.EVENTS);
                    streams.put(commit.stream(), commit.nextSequence());
                    assertThat(commands.add(commit.tenant().code() + "/" + commit.command()))
                            .isTrue();
                }
            } while (!window.isEmpty());
            assertThat(log.tail().of(partition)).isEqualTo(position);
        }
        if (commits >= 0) {
            assertThat(commands).hasSize(commits);
        }
        return commands;
    }

    /** A reader that follows while others write, and counts what it gets. */
    private static final class Following {

        private final CommitLog log;
        private final List<String> inOrder = new ArrayList<>();
        private final Set<String> commands = new HashSet<>();
        private final Map<Integer, Long> positions = new HashMap<>();
        private LogToken token = LogToken.START;

        Following(CommitLog log) {
            this.log = log;
        }

        void step() {
            log.tail().poll();
            read(log.tail().token());
        }

        void to(LogToken end) {
            read(end);
            assertThat(token.covers(end)).isTrue();
        }

        private void read(LogToken end) {
            for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
                while (token.of(partition) < end.of(partition)) {
                    List<Commit> next = log.partition(partition, token.of(partition), CommitLog.WINDOW);
                    assertThat(next).as("what the tail says is there").isNotEmpty();
                    next.forEach(this::take);
                }
            }
        }

        private void take(Commit commit) {
            assertThat(commit.position()).isEqualTo(positions.getOrDefault(commit.partition(), 0L) + 1);
            positions.put(commit.partition(), commit.position());
            String command = commit.tenant().code() + "/" + commit.command();
            inOrder.add(command);
            assertThat(commands.add(command)).as("handed out once").isTrue();
            token = token.after(commit);
        }
    }
}
