package app.prongsai.eventstore.database;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import org.h2.mvstore.MVStore;

/** The product's own embedded server, over memory instead of a file: what it holds is gone when it is closed. */
public final class ServerInMemory implements AutoCloseable {

    private static final int ACCEPTING_THREADS = 1;
    private static final int SERVING_THREADS = 64;

    private final MVStore store = new MVStore.Builder().open();
    private final String secret = Door.randomName();
    private final MongoServer server;

    public ServerInMemory() {
        GroupCommit commits = new GroupCommit(store, () -> {}, () -> {});
        server = new MongoServer(new DurableBackend(store, commits, () -> {}, Door.randomName(), secret));
        server.bind(new InetSocketAddress(Door.HOST, 0), ACCEPTING_THREADS, SERVING_THREADS);
    }

    /** For drivers; it lets in whoever has it. */
    public String uri() {
        return "mongodb://" + Door.HOST + ":" + server.getLocalAddress().getPort() + "/?appName=" + secret;
    }

    @Override
    public void close() {
        server.shutdownNow();
        store.closeImmediately();
    }
}
