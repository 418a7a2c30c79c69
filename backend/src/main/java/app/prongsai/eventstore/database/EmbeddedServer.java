package app.prongsai.eventstore.database;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running embedded server of an owned folder: the data file, the commands, the port on loopback. */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final int ACCEPTING_THREADS = 1;
    /** A write holds its thread until its commit is done, so this many can share one commit. */
    private static final int SERVING_THREADS = 64;

    private final DataFolder.Ownership ownership;
    private final StoreFile file;
    private final GroupCommit commits;
    private final MongoServer server;
    private final Door door;

    private EmbeddedServer(
            DataFolder.Ownership ownership, StoreFile file, GroupCommit commits, MongoServer server, Door door) {
        this.ownership = ownership;
        this.file = file;
        this.commits = commits;
        this.server = server;
        this.door = door;
    }

    /** Takes over the ownership: it ends when the server is closed or could not start. */
    static EmbeddedServer start(DataFolder.Ownership ownership) {
        try {
            StoreFile file = StoreFile.open(ownership.folder());
            try {
                return serve(ownership, file);
            } catch (MVStoreException e) {
                file.abandon();
                throw DatabaseUnavailable.damaged(ownership.folder().path(), e);
            } catch (IOException | RuntimeException e) {
                file.abandon();
                throw DatabaseUnavailable.cannotStart(ownership.folder().path(), e);
            }
        } catch (RuntimeException | Error e) {
            release(ownership);
            throw e;
        }
    }

    private static EmbeddedServer serve(DataFolder.Ownership ownership, StoreFile file) throws IOException {
        String instance = Door.randomName();
        String secret = Door.randomName();
        GroupCommit commits = new GroupCommit(file.store(), () -> DataFile.tidy(file.store()), file::acknowledge);
        MongoServer server = new MongoServer(
                new DurableBackend(file.store(), commits, () -> DataFile.wipe(file.store()), instance, secret));
        try {
            server.bind(new InetSocketAddress(Door.HOST, 0), ACCEPTING_THREADS, SERVING_THREADS);
            Door door = new Door(
                    server.getLocalAddress().getPort(), ProcessHandle.current().pid(), instance, secret);
            ownership.announce(door);
            return new EmbeddedServer(ownership, file, commits, server, door);
        } catch (IOException | RuntimeException e) {
            server.shutdownNow();
            throw e;
        }
    }

    Door door() {
        return door;
    }

    GroupCommit commits() {
        return commits;
    }

    /** Lets the commands under way finish, then closes the file cleanly. */
    @Override
    public void close() {
        try {
            server.shutdownNow();
            closeFile();
        } finally {
            release(ownership);
        }
    }

    private void closeFile() {
        try {
            if (commits.healthy()) {
                file.close();
                return;
            }
        } catch (RuntimeException e) {
            log.warn("The data file was not closed cleanly, so the next start will check it: {}", e.toString());
        }
        file.abandon();
    }

    private static void release(DataFolder.Ownership ownership) {
        try {
            ownership.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
