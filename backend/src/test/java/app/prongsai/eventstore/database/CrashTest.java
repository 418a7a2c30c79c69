package app.prongsai.eventstore.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.database.Recording.Acknowledgement;
import app.prongsai.eventstore.database.Recording.Disk;
import app.prongsai.eventstore.database.Recording.Step;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records everything one run does to its file, then plays it back up to many moments, as if the program or the
 * machine had stopped there, and opens what is left the way the product does. All that was acknowledged must be
 * there; of the command under way, all or nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {

    private static final int SESSIONS = 3;
    private static final int COMMANDS = 500;
    private static final int COLLECTIONS = 3;
    private static final int CRASHES = 200;
    private static final String SECRET = "secret";

    @TempDir
    static Path folder;

    private final Recording recording = new Recording();
    private int crashes;

    @BeforeAll
    void a_run_of_inserts_updates_deletes_and_housekeeping_with_two_restarts() throws IOException {
        Random random = new Random(7);
        Path path = folder.resolve("recorded.mv.db");
        commands(recording.file(null).openStore(path, false), random, 0).close();
        commands(reopened(path), random, 1).closeImmediately();
        commands(reopened(path), random, 2).closeImmediately();
        assertThat(recording.movedChunks())
                .as("housekeeping is part of the run")
                .isGreaterThan(100);
    }

    private MVStore reopened(Path path) throws IOException {
        return recording.file(StoreHeader.read(path).getFirst()).openStore(path, false);
    }

    private MVStore commands(MVStore store, Random random, int session) {
        GroupCommit commits = new GroupCommit(store, () -> DataFile.tidy(store), () -> {});
        DurableBackend backend = new DurableBackend(store, commits, () -> {}, "instance", SECRET);
        EmbeddedChannel channel = new EmbeddedChannel();
        run(
                backend,
                channel,
                new Document("isMaster", 1)
                        .append("client", new Document("application", new Document("name", SECRET))));
        for (int i = 0; i < COMMANDS; i++) {
            int number = session * COMMANDS + i;
            run(backend, channel, number < COLLECTIONS ? createIndex("c" + number) : anyChange(random, number));
            recording.acknowledge(store.getCurrentVersion(), contents(store));
        }
        return store;
    }

    @Test
    void a_killed_program_loses_nothing_it_acknowledged() throws IOException {
        Random random = new Random(11);
        Disk disk = new Disk();
        int played = 0;
        for (int end : moments(random)) {
            for (; played < end; played++) {
                disk.apply(recording.steps().get(played));
            }
            Disk left = new Disk(disk);
            if (recording.steps().get(end) instanceof Step.Write write) {
                IntStream.range(0, random.nextInt(blocks(write) + 1)).forEach(block -> left.apply(write, block));
            }
            verify(left, end);
        }
    }

    @Test
    void a_power_cut_loses_nothing_that_was_acknowledged() throws IOException {
        Random random = new Random(13);
        Disk disk = new Disk();
        int played = 0;
        for (int end : moments(random)) {
            int durable = recording.lastSyncBefore(end);
            for (; played < durable; played++) {
                disk.apply(recording.steps().get(played));
            }
            Disk left = new Disk(disk);
            for (Step step : recording.steps().subList(durable, end)) {
                if (step instanceof Step.Write write) {
                    IntStream.range(0, blocks(write))
                            .filter(block -> random.nextBoolean())
                            .forEach(block -> left.apply(write, block));
                } else if (random.nextBoolean()) {
                    left.apply(step);
                }
            }
            verify(left, end);
        }
    }

    private int[] moments(Random random) {
        return random.ints(
                        CRASHES,
                        recording.firstAcknowledgement(),
                        recording.steps().size())
                .sorted()
                .toArray();
    }

    private static int blocks(Step.Write write) {
        return (write.bytes().length + Recording.BLOCK - 1) / Recording.BLOCK;
    }

    private void verify(Disk left, int end) throws IOException {
        DataFolder crashed = DataFolder.at(folder.resolve("crash" + crashes++));
        Files.write(crashed.data(), left.content());
        List<Acknowledgement> allowed = recording.around(end);
        try (Mark mark = new Mark(crashed.mark())) {
            mark.acknowledge(allowed.getFirst().version());
        }
        StoreFile opened = StoreFile.open(crashed);
        try {
            assertThat(contents(opened.store()))
                    .as("at step %s of %s", end, recording.steps().size())
                    .isIn(allowed.stream().map(Acknowledgement::contents).toList());
        } finally {
            opened.abandon();
            Files.delete(crashed.data());
        }
    }

    /** A digest of all documents and index entries. */
    private static int contents(MVStore store) {
        Map<String, Integer> contents = new HashMap<>();
        for (String name : store.getMapNames()) {
            int sum = name.startsWith(DurableDatabase.DATA)
                    ? DurableDatabase.openData(store, name).entrySet().stream()
                            .mapToInt(entry -> 31 * entry.getKey().hashCode() + Arrays.hashCode(entry.getValue()))
                            .sum()
                    : DurableDatabase.openIndex(store, name).entrySet().stream()
                            .mapToInt(entry -> 31 * Arrays.hashCode(entry.getKey())
                                    + entry.getValue().hashCode())
                            .sum();
            contents.put(name, sum);
        }
        return contents.hashCode();
    }

    private static void run(DurableBackend backend, EmbeddedChannel channel, Document command) {
        Document reply = backend.handleCommand(
                channel, "prongsai", command.keySet().iterator().next(), command);
        assertThat(reply).doesNotContainKey("writeErrors").containsEntry("ok", 1.0);
    }

    private static Document createIndex(String collection) {
        Document index =
                new Document("key", new Document("k", 1)).append("name", "k_1").append("unique", true);
        return new Document("createIndexes", collection).append("indexes", List.of(index));
    }

    private static Document anyChange(Random random, int number) {
        String collection = "c" + random.nextInt(COLLECTIONS);
        String id = "n%03d".formatted(random.nextInt(150));
        Document query = new Document("_id", id);
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                new Document("delete", collection)
                        .append("deletes", List.of(new Document("q", query).append("limit", 1)));
            case 2 ->
                new Document("insert", collection)
                        .append(
                                "documents",
                                IntStream.range(0, 5)
                                        .mapToObj(i ->
                                                new Document("_id", number + "-" + i).append("k", number + "-" + i))
                                        .toList());
            default -> {
                byte[] bytes = new byte[random.nextInt(20) == 0 ? 60_000 : 900];
                random.nextBytes(bytes);
                Document values = new Document("k", number).append("bytes", new BinData(bytes));
                yield new Document("update", collection)
                        .append(
                                "updates",
                                List.of(new Document("q", query)
                                        .append("u", new Document("$set", values))
                                        .append("upsert", true)));
            }
        };
    }
}
