package app.prongsai.eventstore.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the embedded server does with a command. Every message of every connection passes {@link #handleCommand}, and
 * its return value becomes the reply: here a write waits for its commit, and here only clients that know the secret
 * are let in, since loopback is open to every user of the machine.
 */
final class DurableBackend extends AbstractMongoBackend {

    /** Asks who serves here; answers the instance. No other server knows it. */
    static final String WHO = "prongsaiInstance";

    /** Overwrites what was deleted. No other server knows it. */
    static final String WIPE = "prongsaiWipe";

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);
    private static final AttributeKey<Boolean> TRUSTED = AttributeKey.valueOf("prongsai.trusted");
    private static final Set<String> HARMLESS = Set.of("ismaster", "ping", "buildinfo", "endsessions");
    private static final Set<String> READS =
            Set.of(("find getmore killcursors count distinct listcollections listindexes"
                            + " dbstats collstats validate serverstatus hostinfo connectionstatus whatsmyuri getlog")
                    .split(" "));

    private final MVStore store;
    private final GroupCommit commits;
    private final Runnable wipe;
    private final String instance;
    private final String secret;
    private final CursorKeeper cursors = new CursorKeeper(getCursorRegistry(), System::nanoTime);

    /** @param wipe overwrites what was deleted; runs while no command does */
    DurableBackend(MVStore store, GroupCommit commits, Runnable wipe, String instance, String secret) {
        this.store = store;
        this.commits = commits;
        this.wipe = wipe;
        this.instance = instance;
        this.secret = secret;
        for (String map : store.getMapNames()) {
            if (map.startsWith(DurableDatabase.DATA)) {
                resolveDatabase(Utils.firstFragment(map.substring(DurableDatabase.DATA.length())));
            }
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, store, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (HARMLESS.contains(name)) {
            trustIfItKnowsTheSecret(channel, query);
            return super.handleCommand(channel, database, command, query);
        }
        requireTrust(channel);
        if (command.equals(WHO)) {
            return ok(new Document("instance", instance));
        }
        if (command.equals(WIPE)) {
            commits.alone(wipe);
            return ok(new Document());
        }
        if (name.equals("listdatabases")) {
            return listDatabases();
        }
        return run(name, query, () -> super.handleCommand(channel, database, command, query));
    }

    private Document run(String name, Document query, Supplier<Document> command) {
        try {
            if (READS.contains(name) || name.equals("aggregate") && !writes(query)) {
                return commits.read(() -> cursors.fit(command.get()));
            }
            return commits.write(() -> countInserted(query, command.get()));
        } catch (MongoServerException e) {
            throw e;
        } catch (MVStoreException e) {
            log.error("The data file failed while running {}: {}", name, e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            // Not the message: it may quote a document.
            log.warn("The embedded database could not run {}: {} at {}", name, e.getClass(), e.getStackTrace()[0]);
            throw e;
        }
    }

    /** Commands of clients from before MongoDB 3.6, which nobody here uses, arrive without the check above. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerException("this old form of a query is not served");
    }

    private static boolean writes(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }

    /** The library reports every document of a batch as inserted, even those it refused. */
    private static Document countInserted(Document insert, Document reply) {
        if (insert.containsKey("insert") && reply.get("writeErrors") instanceof List<?> errors) {
            boolean ordered = Utils.isTrue(insert.get("ordered"));
            int inserted = ordered && errors.getFirst() instanceof Document first
                    ? ((Number) first.getOrDefault("index", 0)).intValue()
                    : ((List<?>) insert.getOrDefault("documents", errors)).size() - errors.size();
            reply.put("n", inserted);
        }
        return reply;
    }

    /** The library would open every database a second time for this. */
    private Document listDatabases() {
        List<Document> databases = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name).append("sizeOnDisk", 0L).append("empty", false))
                .toList();
        return ok(new Document("databases", databases));
    }

    /** The driver sends its application name with the first command of every connection. */
    private void trustIfItKnowsTheSecret(Channel channel, Document query) {
        if (query.get("client") instanceof Document client
                && client.get("application") instanceof Document application
                && secret.equals(application.get("name"))) {
            channel.attr(TRUSTED).set(true);
        }
    }

    private static void requireTrust(Channel channel) {
        if (!Boolean.TRUE.equals(channel.attr(TRUSTED).get())) {
            throw new MongoServerError(13, "Unauthorized", "this database serves only the program it belongs to");
        }
    }

    private static Document ok(Document reply) {
        Utils.markOkay(reply);
        return reply;
    }
}
