package app.prongsai.bench;

import app.prongsai.eventstore.database.Database;
import app.prongsai.eventstore.database.DatabaseSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The embedded server, all in memory or durable; every engine gets a fresh one of the same kind. */
interface Servers extends AutoCloseable {

    MongoDatabase database();

    @Override
    void close();

    static Servers of(boolean durable) {
        return durable ? durable() : inMemory();
    }

    /** The same server with its file in memory, so that saving costs nothing. */
    static Servers inMemory() {
        return durable(temporaryFolder(false));
    }

    static Servers durable() {
        return durable(temporaryFolder(true));
    }

    static Servers stock() {
        MongoServer server = new MongoServer(H2Backend.inMemory());
        MongoClient client = MongoClients.create("mongodb:/" + server.bind());
        return new Servers() {
            @Override
            public MongoDatabase database() {
                return client.getDatabase("bench");
            }

            @Override
            public void close() {
                client.close();
                server.shutdownNow();
            }
        };
    }

    private static Servers durable(Path folder) {
        Database database = Database.open(new DatabaseSettings(folder, null, "bench"));
        return new Servers() {
            @Override
            public MongoDatabase database() {
                return database.mongo();
            }

            @Override
            public void close() {
                database.close();
                delete(folder);
            }
        };
    }

    static Path temporaryFolder(boolean durable) {
        Path where = Path.of(durable ? "target" : "/dev/shm");
        try {
            return Files.createTempDirectory(where, "prongsai-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
