package app.prongsai.deploy.wall;

import static app.prongsai.deploy.wall.Foundations.all;
import static app.prongsai.deploy.wall.Foundations.key;
import static app.prongsai.deploy.wall.Foundations.same;
import static app.prongsai.deploy.wall.Swap.here;

import app.prongsai.deploy.wall.Foundations.Probe;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.Draft;
import app.prongsai.eventstore.StoredEvent;
import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.eventstore.proof.Verification;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The log, in databases of its own. */
final class LogFoundations implements AutoCloseable {

    private final ServerInMemory server = new ServerInMemory();
    private final MongoClient client = MongoClients.create(server.uri());
    private final TenantId own;
    private final TenantId foreign;
    private int databases;

    LogFoundations(TenantId own, TenantId foreign) {
        this.own = own;
        this.foreign = foreign;
    }

    Map<String, Probe> probes() {
        return Map.of("log is read", this::logIsRead, "log is written", this::logIsWritten);
    }

    private MongoDatabase scratch() {
        return client.getDatabase("scratch" + ++databases);
    }

    private Draft draft(TenantId tenant, String stream, String command) {
        return new Draft(
                tenant,
                stream,
                0,
                command,
                null,
                Instant.parse("2026-11-22T03:00:00Z"),
                "person/x",
                Channel.WEB,
                command,
                List.of(new StoredEvent(key(), "test.Happened", 1, new Document("number", 1))));
    }

    private CommitLog logOfBoth(MongoDatabase database) {
        CommitLog log = new CommitLog(database);
        log.append(draft(own, own.code() + "/thing/1", "own-1"));
        for (int number = 1; number <= 3; number++) {
            log.append(draft(foreign, foreign.code() + "/thing/" + number, "foreign-" + number));
        }
        return log;
    }

    private @Nullable String logIsRead() {
        CommitLog log = logOfBoth(scratch());
        return all(
                () -> same(1, here(() -> log.history(own, 1, 10)).size()),
                () -> same(true, here(() -> log.holds(own, "own-1"))),
                () -> same(false, here(() -> log.holds(own, "foreign-1"))),
                () -> same(false, here(() -> log.effect(own, "foreign-1")).isPresent()));
    }

    private @Nullable String logIsWritten() {
        MongoDatabase database = scratch();
        CommitLog log = logOfBoth(database);
        here(() -> log.append(draft(own, own.code() + "/thing/2", "own-2")));
        return all(
                () -> same(2, log.history(own, 1, 10).size()),
                () -> same(3, log.history(foreign, 1, 10).size()),
                () -> same(true, new CommitLog(database).holds(own, "own-2")),
                () -> same(
                        List.of(),
                        new Verification(database)
                                .all(List.of(own, foreign), walked -> {})
                                .damages()),
                () -> same("refused", here(this::anothersAggregate)));
    }

    private String anothersAggregate() {
        try {
            draft(own, foreign.code() + "/thing/1", "own-3");
            return "taken";
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
