package app.prongsai.eventstore.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.testing.ChildProcess;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real programs, really killed (as with kill -9) while they write. */
class KillTest {

    private static final int ROUNDS = 3;
    private static final int AT_MOST_LINES = 1500;

    @TempDir
    Path folder;

    @Test
    void every_write_acknowledged_to_the_owner_or_to_a_program_that_joined_it_survives_kill_9() throws Exception {
        Random random = new Random();
        Path data = folder.resolve("data");
        Path errors = folder.resolve("errors.txt");
        Set<String> inserted = new HashSet<>();
        Map<String, Integer> counted = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (ChildProcess owner = ChildProcess.start(EagerWriter.class, errors, data.toString(), "owner" + round);
                    ChildProcess guest = guestOf(owner, errors, data, "guest" + round)) {
                List<String> acknowledged = new ArrayList<>();
                for (int lines = random.nextInt(AT_MOST_LINES); lines >= 0; lines--) {
                    acknowledged.add((random.nextBoolean() ? owner : guest).nextLine());
                }
                acknowledged.addAll(owner.kill());
                acknowledged.addAll(guest.kill());
                acknowledged.forEach(line -> note(line, inserted, counted));
            }
            try (Database database = Database.open(new DatabaseSettings(data, null, "prongsai"))) {
                assertThat(database.kind()).isEqualTo(ServerKind.EMBEDDED_OWNER);
                verify(database, inserted, counted);
            }
        }
        assertThat(inserted).anyMatch(id -> id.startsWith("owner")).anyMatch(id -> id.startsWith("guest"));
    }

    private static ChildProcess guestOf(ChildProcess owner, Path errors, Path data, String name) throws Exception {
        assertThat(owner.nextLine()).isEqualTo(ServerKind.EMBEDDED_OWNER.name());
        ChildProcess guest = ChildProcess.start(EagerWriter.class, errors, data.toString(), name);
        assertThat(guest.nextLine()).isEqualTo(ServerKind.EMBEDDED_JOINED.name());
        return guest;
    }

    private static void note(String line, Set<String> inserted, Map<String, Integer> counted) {
        if (line.startsWith(EagerWriter.COUNTER)) {
            int equals = line.indexOf('=');
            counted.merge(line.substring(0, equals), Integer.valueOf(line.substring(equals + 1)), Math::max);
        } else {
            inserted.add(line);
        }
    }

    private static void verify(Database database, Set<String> inserted, Map<String, Integer> counted) {
        MongoCollection<Document> notes = database.mongo().getCollection("notes");
        Set<String> found = new HashSet<>();
        notes.find().batchSize(1000).forEach(document -> found.add(document.getString("_id")));
        assertThat(found).containsAll(inserted);
        for (List<String> some : slices(new ArrayList<>(found))) {
            assertThat(notes.find(Filters.in("chain", some)).batchSize(1000).into(new ArrayList<>()))
                    .as("every document is in its index")
                    .hasSize(some.size());
        }
        MongoCollection<Document> counters = database.mongo().getCollection("counters");
        counted.replaceAll((name, value) -> {
            int kept = counters.find(Filters.eq("_id", name)).first().getInteger("value");
            assertThat(kept).isBetween(value, value + 1);
            return kept; // the one that was under way when the kill came is known now
        });
    }

    private static List<List<String>> slices(List<String> ids) {
        List<List<String>> slices = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += 1000) {
            slices.add(ids.subList(from, Math.min(ids.size(), from + 1000)));
        }
        return slices;
    }
}
