package app.prongsai.eventstore.database;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WipeTest {

    private static final int ROWS = 6_000;

    @TempDir
    Path folder;

    @Test
    void what_was_deleted_cannot_be_read_from_the_file_and_what_was_not_is_all_there() throws IOException {
        try (Database database = Database.open(new DatabaseSettings(folder, null, "wipe"))) {
            MongoCollection<Document> rows = database.mongo().getCollection("rows");
            rows.createIndex(Indexes.ascending("mark"), new IndexOptions().unique(true));
            for (int from = 0; from < ROWS; from += 500) {
                List<Document> batch = new ArrayList<>();
                for (int number = from; number < from + 500; number++) {
                    String whose = number % 3 == 0 ? "leaver" : "stayer";
                    batch.add(new Document("_id", String.format(Locale.ROOT, "%05d-%s", number, whose))
                            .append("mark", whose + "-" + number)
                            .append("text", "ข้อความของ " + whose + " " + "x".repeat(200)));
                }
                rows.insertMany(batch);
            }
            assertThat(occurrences("leaver")).isPositive();
            rows.deleteMany(regex("_id", "leaver$"));
            assertThat(occurrences("leaver")).isPositive();
            database.mongo().runCommand(new Document("prongsaiWipe", 1));
            assertThat(occurrences("leaver")).isZero();
            assertThat(rows.countDocuments()).isEqualTo(ROWS / 3 * 2);
            rows.insertOne(new Document("_id", "after").append("mark", "after"));
        }
        try (Database database = Database.open(new DatabaseSettings(folder, null, "wipe"))) {
            MongoCollection<Document> rows = database.mongo().getCollection("rows");
            assertThat(rows.countDocuments(gte("_id", ""))).isEqualTo(ROWS / 3 * 2 + 1);
            assertThat(rows.find(new Document("mark", "stayer-4000")).first()).isNotNull();
            assertThat(rows.find(new Document("mark", "leaver-3000")).first()).isNull();
        }
        assertThat(occurrences("leaver")).isZero();
    }

    private long occurrences(String text) throws IOException {
        long count = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (int at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
                    count++;
                }
            }
        }
        return count;
    }
}
