package app.prongsai.eventstore.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.WriteConcern;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UnavailableTest {

    @TempDir
    Path folder;

    private static DatabaseUnavailable refusal(Path dataDir, String uri) {
        DatabaseUnavailable refusal = catchThrowableOfType(
                DatabaseUnavailable.class,
                () -> Database.open(new DatabaseSettings(dataDir, uri, "prongsai"))
                        .close());
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage().lines()).hasSize(1);
        assertThat(refusal).hasMessageContaining(refusal.thai()).hasMessageContaining(refusal.english());
        assertThat(refusal.thai()).contains("ไม่มีข้อมูลใด");
        assertThat(refusal.english()).contains("Nothing was");
        return refusal;
    }

    @Test
    void a_file_where_the_folder_should_be_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "mine");
        assertThat(refusal(file, null)).hasMessageContaining(file + " is a file");
        assertThat(refusal(file.resolve("deeper"), null)).hasMessageContaining(file.toString());
        assertThat(file).hasContent("mine");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_folder_that_cannot_be_written_is_named() {
        assertThat(refusal(Path.of("/proc/prongsai"), null)).hasMessageContaining("/proc/prongsai cannot be written");
    }

    @Test
    void data_of_a_newer_program_is_left_alone() throws IOException {
        DataFolder data = DataFolder.at(folder);
        StoreFile.open(data).close();
        var store = new DataFile(StoreHeader.read(data.data()).getFirst()).openStore(data.data(), false);
        store.setStoreVersion(2);
        store.close();
        byte[] before = Files.readAllBytes(data.data());
        assertThat(refusal(folder, null)).hasMessageContaining("newer version");
        assertThat(Files.readAllBytes(data.data())).isEqualTo(before);
    }

    @Test
    void a_MongoDB_that_does_not_answer_is_named_without_its_password() {
        DatabaseUnavailable refusal =
                refusal(null, "mongodb://user:topsecret@127.0.0.1:1/?serverSelectionTimeoutMS=200");
        assertThat(refusal).hasMessageContaining("127.0.0.1:1").hasMessageContaining("MONGODB_URI");
        assertThat(refusal.getMessage()).doesNotContain("topsecret");
    }

    @Test
    void an_address_that_is_none_is_reported_without_its_password() {
        DatabaseUnavailable refusal = refusal(null, "mongo//user:topsecret@host");
        assertThat(refusal).hasMessageContaining("not a valid MongoDB address");
        assertThat(refusal.getMessage()).doesNotContain("topsecret");
    }

    @Test
    void a_server_at_an_address_is_used_with_majority_writes_and_leaves_the_folder_alone() throws IOException {
        Path unused = folder.resolve("unused");
        MongoServer server = new MongoServer(H2Backend.inMemory());
        String uri = "mongodb://127.0.0.1:" + server.bind().getPort() + "/?w=0";
        try (Database database = Database.open(new DatabaseSettings(unused, uri, "prongsai"))) {
            assertThat(database.kind()).isEqualTo(ServerKind.MONGODB_STANDALONE);
            assertThat(database.kind().embedded()).isFalse();
            assertThat(database.mongo().getWriteConcern().getWString()).isEqualTo(WriteConcern.MAJORITY.getWString());
            assertThat(database.mongo().getWriteConcern().getJournal()).isTrue();
            database.mongo().getCollection("notes").insertOne(new Document("_id", 1));
            assertThat(database.mongo().getCollection("notes").find().first()).containsEntry("_id", 1);
        } finally {
            server.shutdownNow();
        }
        assertThat(unused).doesNotExist();
    }

    @Test
    void the_kind_of_server_is_read_from_its_greeting() {
        assertThat(ServerKind.of(new Document("isWritablePrimary", true))).isEqualTo(ServerKind.MONGODB_STANDALONE);
        assertThat(ServerKind.of(new Document("setName", "rs0"))).isEqualTo(ServerKind.REPLICA_SET);
        assertThat(ServerKind.of(new Document("msg", "isdbgrid"))).isEqualTo(ServerKind.SHARDED);
    }

    @Test
    void settings_that_name_no_database_are_a_programming_error() {
        assertThatThrownBy(() -> new DatabaseSettings(null, " ", "prongsai"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DatabaseSettings(folder, null, "a.b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new DatabaseSettings(folder, "mongodb://u:topsecret@h", "prongsai").toString())
                .doesNotContain("topsecret");
    }
}
