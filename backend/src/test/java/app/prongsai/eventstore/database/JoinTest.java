package app.prongsai.eventstore.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinTest {

    private static final Duration SOON = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private Database open() {
        return Database.open(settings());
    }

    private DatabaseSettings settings() {
        return new DatabaseSettings(folder, null, "prongsai");
    }

    private static MongoCollection<Document> notes(Database database) {
        return database.mongo().getCollection("notes");
    }

    @Test
    void who_opens_a_folder_that_is_served_joins_its_owner() {
        try (Database owner = open();
                Database guest = open()) {
            assertThat(guest.kind()).isEqualTo(ServerKind.EMBEDDED_JOINED);
            notes(guest).insertOne(new Document("_id", "from the guest"));
            notes(owner).insertOne(new Document("_id", "from the owner"));
            assertThat(notes(owner).countDocuments()).isEqualTo(2);
            assertThat(notes(guest).countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void a_guest_who_leaves_does_not_stop_the_owner() {
        try (Database owner = open()) {
            open().close();
            notes(owner).insertOne(new Document());
            try (Database another = open()) {
                assertThat(another.kind()).isEqualTo(ServerKind.EMBEDDED_JOINED);
                assertThat(notes(another).countDocuments()).isEqualTo(1);
            }
        }
    }

    @Test
    void when_the_owner_has_left_the_next_one_owns_the_folder() {
        try (Database owner = open()) {
            notes(owner).insertOne(new Document());
        }
        try (Database next = open()) {
            assertThat(next.kind()).isEqualTo(ServerKind.EMBEDDED_OWNER);
            assertThat(notes(next).countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void a_folder_reached_by_another_path_is_the_same_folder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
        try (Database owner = open();
                Database guest = Database.open(new DatabaseSettings(link, null, "prongsai"))) {
            assertThat(owner.kind()).isEqualTo(ServerKind.EMBEDDED_OWNER);
            assertThat(guest.kind()).isEqualTo(ServerKind.EMBEDDED_JOINED);
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void who_comes_while_the_owner_is_starting_waits_and_joins() throws Exception {
        DataFolder.Ownership ownership = DataFolder.at(folder).own();
        CompletableFuture<Database> guest = CompletableFuture.supplyAsync(this::open);
        try (EmbeddedServer owner = EmbeddedServer.start(ownership);
                Database joined = guest.get()) {
            assertThat(joined.kind()).isEqualTo(ServerKind.EMBEDDED_JOINED);
        }
    }

    @Test
    void the_port_file_of_a_killed_owner_is_ignored() throws IOException {
        Files.writeString(folder.resolve("prongsai.port"), "1\n99\nold\nsecret\n");
        try (Database owner = open()) {
            assertThat(owner.kind()).isEqualTo(ServerKind.EMBEDDED_OWNER);
        }
    }

    @Test
    void an_owner_that_does_not_answer_is_reported_with_its_process() throws IOException {
        try (DataFolder.Ownership ownership = DataFolder.at(folder).own()) {
            ownership.announce(new Door(1, 4711, "instance", "secret"));
            assertThatThrownBy(() -> Database.open(settings(), SOON))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("4711");
        }
    }

    @Test
    void another_server_that_got_the_announced_port_is_not_taken_for_the_owner() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        try (Database other = Database.open(new DatabaseSettings(elsewhere, null, "prongsai"));
                DataFolder.Ownership ownership = DataFolder.at(folder).own()) {
            notes(other).insertOne(new Document());
            Door door = DataFolder.at(elsewhere).door().orElseThrow();
            ownership.announce(new Door(door.port(), 4711, "instance", "secret"));
            assertThatThrownBy(() -> Database.open(settings(), SOON)).isInstanceOf(DatabaseUnavailable.class);
        }
    }

    @Test
    void a_client_that_does_not_know_the_secret_can_neither_read_nor_write() {
        try (Database owner = open()) {
            notes(owner).insertOne(new Document());
            int port = DataFolder.at(folder).door().orElseThrow().port();
            try (MongoClient stranger = MongoClients.create("mongodb://127.0.0.1:" + port)) {
                MongoCollection<Document> seen =
                        stranger.getDatabase("prongsai").getCollection("notes");
                assertThatThrownBy(() -> seen.find().first())
                        .isInstanceOfSatisfying(
                                MongoCommandException.class,
                                e -> assertThat(e.getErrorCode()).isEqualTo(13));
                assertThatThrownBy(() -> seen.insertOne(new Document())).isInstanceOf(MongoCommandException.class);
                assertThatThrownBy(() -> stranger.listDatabaseNames().first())
                        .isInstanceOf(MongoCommandException.class);
            }
            assertThat(notes(owner).countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void only_the_user_who_runs_the_program_can_look_into_the_folder() throws IOException {
        Path fresh = folder.resolve("fresh");
        try (Database owner = Database.open(new DatabaseSettings(fresh, null, "prongsai"))) {
            notes(owner).insertOne(new Document());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                    .isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(fresh)) {
                assertThat(files)
                        .hasSize(4)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void a_folder_that_also_holds_other_things_keeps_its_permissions() throws IOException {
        Files.writeString(folder.resolve("something else"), "");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwxr-xr-x");
    }
}
