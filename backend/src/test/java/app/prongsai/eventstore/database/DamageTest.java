package app.prongsai.eventstore.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {

    private static final int BLOCK = 4096;

    @TempDir
    Path folder;

    private final Random random = new Random(17);
    private final List<Document> documents = new ArrayList<>();
    private Path file;
    private byte[] whole;

    @BeforeEach
    void a_cleanly_stopped_database() throws IOException {
        try (Database database = open()) {
            MongoCollection<Document> notes = database.mongo().getCollection("notes");
            notes.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
            for (int i = 0; i < 300; i++) {
                byte[] bytes = new byte[500];
                random.nextBytes(bytes);
                documents.add(
                        new Document("_id", "n%03d".formatted(i)).append("k", i).append("bytes", new Binary(bytes)));
            }
            notes.insertMany(documents);
            for (int i = 0; i < 300; i += 10) {
                notes.replaceOne(Filters.eq("_id", "n%03d".formatted(i)), documents.get(i));
            }
        }
        file = folder.resolve("prongsai.mv.db");
        whole = Files.readAllBytes(file);
    }

    private Database open() {
        return Database.open(new DatabaseSettings(folder, null, "prongsai"));
    }

    private void damage(byte[] content) throws IOException {
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
    }

    private void assertRefusedAndUntouched() throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("เสียหาย")
                .hasMessageContaining("damaged")
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("backup")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private byte[] first(int bytes) {
        return Arrays.copyOf(whole, bytes);
    }

    @Test
    void a_whole_file_opens_even_when_it_was_copied() throws IOException {
        damage(whole);
        try (Database database = open()) {
            assertThat(database.mongo().getCollection("notes").find().into(new ArrayList<>()))
                    .containsExactlyElementsOf(documents);
        }
    }

    @Test
    void half_a_file_is_refused() throws IOException {
        damage(first(whole.length / 2));
        assertRefusedAndUntouched();
    }

    @Test
    void a_file_that_lacks_its_last_block_is_refused() throws IOException {
        damage(first(whole.length - BLOCK));
        assertRefusedAndUntouched();
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        damage(new byte[0]);
        assertRefusedAndUntouched();
    }

    @Test
    void a_file_with_nothing_but_headers_is_refused() throws IOException {
        damage(first(2 * BLOCK));
        assertRefusedAndUntouched();
    }

    @Test
    void a_file_with_a_garbage_header_is_refused() throws IOException {
        System.arraycopy(garbage(2 * BLOCK), 0, whole, 0, 2 * BLOCK);
        damage(whole);
        assertRefusedAndUntouched();
    }

    @Test
    void a_file_of_another_program_is_refused() throws IOException {
        damage("This is not a database at all. ".repeat(1000).getBytes(StandardCharsets.UTF_8));
        assertRefusedAndUntouched();
    }

    @Test
    void a_missing_file_is_not_silently_replaced_by_an_empty_one() throws IOException {
        Files.delete(file);
        assertThatThrownBy(this::open).isInstanceOf(DatabaseUnavailable.class).hasMessageContaining("damaged");
        assertThat(file).doesNotExist();
    }

    @Test
    void an_older_copy_of_the_file_is_refused() throws IOException {
        try (Database database = open()) {
            database.mongo().getCollection("notes").insertOne(new Document());
        }
        damage(whole);
        assertRefusedAndUntouched();
    }

    @Test
    void wherever_a_few_bytes_are_garbage_the_file_is_refused_or_all_documents_are_right() throws IOException {
        Outcomes outcomes = garbageEverywhere(FileTime.fromMillis(1_700_000_000_000L));
        assertThat(outcomes.refused).isGreaterThan(10);
        assertThat(outcomes.failedLater).isZero();
        assertThat(outcomes.unharmed)
                .as("garbage where nothing lives does no harm")
                .isPositive();
    }

    @Test
    void damage_that_does_not_show_in_the_date_of_the_file_is_still_never_read_as_data() throws IOException {
        Outcomes outcomes = garbageEverywhere(Files.getLastModifiedTime(file));
        assertThat(outcomes.failedLater).isPositive();
    }

    private Outcomes garbageEverywhere(FileTime modified) throws IOException {
        Outcomes outcomes = new Outcomes();
        byte[] mark = Files.readAllBytes(folder.resolve("prongsai.mark"));
        for (int position = 2 * BLOCK; position < whole.length; position += BLOCK + random.nextInt(BLOCK)) {
            byte[] garbage = garbage(Math.min(1 + random.nextInt(64), whole.length - position));
            byte[] content = whole.clone();
            System.arraycopy(garbage, 0, content, position, garbage.length);
            Files.write(file, content);
            Files.setLastModifiedTime(file, modified);
            Files.write(folder.resolve("prongsai.mark"), mark);
            try (Database database = open()) {
                MongoCollection<Document> notes = database.mongo().getCollection("notes");
                assertThat(notes.find().into(new ArrayList<>())).containsExactlyElementsOf(documents);
                assertThat(notes.find(Filters.eq("k", 7)).first()).isEqualTo(documents.get(7));
                outcomes.unharmed++;
            } catch (DatabaseUnavailable e) {
                assertThat(Files.readAllBytes(file)).isEqualTo(content);
                outcomes.refused++;
            } catch (MongoException e) {
                outcomes.failedLater++;
            }
        }
        return outcomes;
    }

    private byte[] garbage(int length) {
        byte[] garbage = new byte[length];
        random.nextBytes(garbage);
        return garbage;
    }

    private static final class Outcomes {
        private int refused;
        private int failedLater;
        private int unharmed;
    }
}
