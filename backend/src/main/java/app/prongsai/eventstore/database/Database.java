package app.prongsai.eventstore.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * An open database. On the embedded server every acknowledged write is on disk: it survives kill -9 and a power cut.
 * On a real MongoDB it is in the journals of a majority. May be used by many threads.
 */
public final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

    private final MongoClient client;
    private final MongoDatabase mongo;
    private final ServerKind kind;
    private final @Nullable EmbeddedServer server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(MongoClient client, String name, ServerKind kind, @Nullable EmbeddedServer server) {
        this.client = client;
        this.mongo = client.getDatabase(name);
        this.kind = kind;
        this.server = server;
    }

    /**
     * Opens the database the settings name: the one at the URI; else the embedded one of the folder, which is joined
     * when another process already serves it and started here when none does.
     *
     * @throws DatabaseUnavailable with one clear line: unreachable, damaged, in use without an answer, not writable
     */
    public static Database open(DatabaseSettings settings) {
        return open(settings, PATIENCE);
    }

    /** @param patience how long to wait for an owner that holds the folder but does not answer yet */
    static Database open(DatabaseSettings settings, Duration patience) {
        QuietLogs.apply();
        if (settings.uri() != null) {
            Clients.Greeted real = Clients.real(settings.uri());
            return new Database(real.client(), settings.name(), real.kind(), null);
        }
        return embedded(Objects.requireNonNull(settings.dataDir()), settings.name(), patience);
    }

    private static Database embedded(Path dataDir, String name, Duration patience) {
        DataFolder folder = DataFolder.at(dataDir);
        long start = System.nanoTime();
        while (true) {
            DataFolder.Ownership ownership = own(folder);
            if (ownership != null) {
                EmbeddedServer server = EmbeddedServer.start(ownership);
                return new Database(Clients.embedded(server.door()), name, ServerKind.EMBEDDED_OWNER, server);
            }
            Optional<Door> door = folder.door();
            Optional<MongoClient> joined = door.flatMap(Clients::join);
            if (joined.isPresent()) {
                return new Database(joined.get(), name, ServerKind.EMBEDDED_JOINED, null);
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw DatabaseUnavailable.inUse(
                        folder.path(),
                        door.map(Door::process).map(String::valueOf).orElse("?"));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static DataFolder.@Nullable Ownership own(DataFolder folder) {
        try {
            return folder.own();
        } catch (IOException e) {
            throw DatabaseUnavailable.notWritable(folder.path(), e);
        }
    }

    /** The database of the settings' name. UUIDs are stored in the standard form. */
    public MongoDatabase mongo() {
        return mongo;
    }

    public ServerKind kind() {
        return kind;
    }

    /** How many times the embedded server saved. */
    long commits() {
        return Objects.requireNonNull(server).commits().commits();
    }

    /** Stops cleanly: nothing is lost, and the next start needs no recovery. Closing twice does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            client.close();
            if (server != null) {
                server.close();
            }
        }
    }
}
