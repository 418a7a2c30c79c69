package app.prongsai.deploy.wall;

import static app.prongsai.deploy.wall.Swap.here;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.Draft;
import app.prongsai.eventstore.StoredEvent;
import app.prongsai.eventstore.TenantHistory;
import app.prongsai.eventstore.proof.Anchor;
import app.prongsai.eventstore.proof.Anchors;
import app.prongsai.eventstore.proof.Signer;
import app.prongsai.eventstore.proof.Verification;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.BesideRows;
import app.prongsai.readmodel.Claims;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * What the product stands on, probed by itself: each thing is done for two organisations, and the one must find its own
 * and nothing of the other's. One step at a time meets the mutant, the others look from outside.
 */
final class Foundations implements AutoCloseable {

    /** Answers what went wrong, or null. */
    private interface Probe {

        @Nullable
        String run();
    }

    record Row(String text) {}

    private final ApplicationContext context;
    private final TenantId own;
    private final TenantId foreign;
    private final Actor actor;
    private final int year;
    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private final MongoClient client = MongoClients.create("mongodb:/" + server.bind());
    private final Map<String, Probe> probes = new LinkedHashMap<>();
    private int databases;

    Foundations(ApplicationContext context, TenantId own, TenantId foreign, Actor actor, int year) {
        this.context = context;
        this.own = own;
        this.foreign = foreign;
        this.actor = actor;
        this.year = year;
        probes.put("aggregates", this::aggregates);
        probes.put("rows are read", this::rowsAreRead);
        probes.put("rows are changed", this::rowsAreChanged);
        probes.put("rows are put", this::rowsArePut);
        probes.put("rows are removed", this::rowsAreRemoved);
        probes.put("changes wake", this::changesWake);
        probes.put("files", this::files);
        probes.put("claims", this::claims);
        probes.put("seal", this::seal);
        probes.put("actors", this::actors);
        probes.put("rows beside", this::rowsBeside);
        probes.put("past", this::past);
        probes.put("log is read", this::logIsRead);
        probes.put("log is written", this::logIsWritten);
        probes.put("anchors are read", this::anchorsAreRead);
        probes.put("anchors are written", this::anchorsAreWritten);
        probes.put("proof", this::proof);
    }

    /** The first probe that finds something wrong, with what it is. */
    Optional<String> wrong() {
        for (Map.Entry<String, Probe> probe : probes.entrySet()) {
            String wrong;
            try {
                wrong = probe.getValue().run();
            } catch (RuntimeException | AssertionError broken) {
                wrong = broken.getClass().getSimpleName() + ": " + broken.getMessage();
            }
            if (wrong != null) {
                return Optional.of(probe.getKey() + ": " + wrong);
            }
        }
        return Optional.empty();
    }

    int count() {
        return probes.size();
    }

    private static @Nullable String same(Object wanted, Object found) {
        return Objects.equals(wanted, found) ? null : "wanted " + wanted + ", found " + found;
    }

    @SafeVarargs
    private static @Nullable String all(Supplier<@Nullable String>... checks) {
        for (Supplier<@Nullable String> check : checks) {
            String wrong = check.get();
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private @Nullable String aggregates() {
        Asked asked = new Asked(context);
        MeasureId theirs =
                new MeasureId(year + "-village-voice-" + foreign.code().charAt(6));
        return same("failed: NotFound: Not found", here(() -> asked.effect(actor, new ReportProgress(theirs, 50, ""))));
    }

    private TenantCollection<Row> rows() {
        return context.getBean(ReadModels.class).collection("wall-probe", Row.class);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private @Nullable String rowsAreRead() {
        TenantCollection<Row> rows = rows();
        String key = key();
        rows.put(own, key, new Row("own"));
        rows.put(foreign, key, new Row("foreign"));
        return all(
                () -> same(Optional.of(new Row("own")), here(() -> rows.find(own, key))),
                () -> same(List.of(new Row("own")), here(() -> rows.find(own, List.of(key)))));
    }

    private @Nullable String rowsAreChanged() {
        TenantCollection<Row> rows = rows();
        String key = key();
        here(() -> {
            rows.change(own, key, 1, before -> new Row("changed"));
            return null;
        });
        return all(
                () -> same(Optional.of(new Row("changed")), rows.find(own, key)),
                () -> same(Optional.empty(), rows.find(foreign, key)));
    }

    private @Nullable String rowsArePut() {
        TenantCollection<Row> rows = rows();
        String key = key();
        String another = key();
        here(() -> {
            rows.put(own, key, new Row("put"));
            return rows.putIfAbsent(own, another, new Row("put"));
        });
        return all(
                () -> same(Optional.of(new Row("put")), rows.find(own, key)),
                () -> same(Optional.of(new Row("put")), rows.find(own, another)),
                () -> same(Optional.empty(), rows.find(foreign, key)),
                () -> same(Optional.empty(), rows.find(foreign, another)));
    }

    private @Nullable String rowsAreRemoved() {
        TenantCollection<Row> rows = rows();
        String key = key();
        rows.put(own, key, new Row("own"));
        rows.put(foreign, key, new Row("foreign"));
        here(() -> {
            rows.remove(own, key);
            return null;
        });
        return all(
                () -> same(Optional.empty(), rows.find(own, key)),
                () -> same(Optional.of(new Row("foreign")), rows.find(foreign, key)));
    }

    private @Nullable String changesWake() {
        ReadModels readModels = context.getBean(ReadModels.class);
        TenantCollection<Row> rows = rows();
        List<ReadModels.Change> changes = new ArrayList<>();
        Runnable stop = readModels.watch(change -> {
            if (change.collection().equals("wall-probe")) {
                changes.add(change);
            }
        });
        here(() -> {
            rows.put(own, key(), new Row("put"));
            return null;
        });
        stop.run();
        return all(
                () -> same(List.of(new ReadModels.Change("wall-probe", own)), changes),
                () -> same(
                        java.util.Set.of(new ReadModels.Change("wall-probe", own)),
                        here(() ->
                                readModels.noting(() -> rows.find(own, "none")).reads())));
    }

    private @Nullable String files() {
        TenantFiles files = context.getBean(TenantFiles.class);
        byte[] bytes = key().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] others = key().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String hash = here(() -> files.store(own, bytes));
        String theirs = files.store(foreign, others);
        files.storeDerived(foreign, theirs, "small", others);
        here(() -> {
            files.storeDerived(own, hash, "small", bytes);
            return null;
        });
        return all(
                () -> same(true, files.find(own, hash).isPresent()),
                () -> same(false, files.find(foreign, hash).isPresent()),
                () -> same(true, files.findDerived(own, hash, "small").isPresent()),
                () -> same(false, files.findDerived(foreign, hash, "small").isPresent()),
                () -> same(false, here(() -> files.find(own, theirs)).isPresent()),
                () -> same(
                        false,
                        here(() -> files.findDerived(own, theirs, "small")).isPresent()),
                () -> same(false, here(() -> files.stored(own, theirs)).isPresent()));
    }

    private @Nullable String claims() {
        Claims claims = new Claims(context.getBean(ReadModels.class), "wall-claims", context.getBean(Clock.class));
        String thing = key();
        claims.hold(foreign, thing, "somebody", holder -> true);
        boolean held = here(() -> claims.hold(own, thing, "else", holder -> true));
        String another = key();
        claims.hold(own, another, "me", holder -> true);
        claims.hold(foreign, another, "me", holder -> true);
        here(() -> {
            claims.release(own, another, "me");
            return null;
        });
        return all(
                () -> same(true, held),
                () -> same(false, claims.hold(foreign, another, "else", holder -> true)),
                () -> same(true, claims.hold(own, another, "else", holder -> true)));
    }

    private @Nullable String seal() {
        Seal seal = context.getBean(Seal.class);
        String mark = seal.mark(own, "text");
        String theirs = seal.seal(foreign, "secret");
        return all(
                () -> same("secret", seal.open(own, here(() -> seal.seal(own, "secret")))),
                () -> same("secret", here(() -> seal.open(own, seal.seal(own, "secret")))),
                () -> same(mark, here(() -> seal.mark(own, "text"))),
                () -> same("closed", here(() -> opened(seal, theirs))));
    }

    private String opened(Seal seal, String theirs) {
        try {
            return seal.open(own, theirs);
        } catch (IllegalStateException closed) {
            return "closed";
        }
    }

    private @Nullable String actors() {
        Backend backend = context.getBean(Backend.class);
        return all(
                () -> same(
                        own,
                        here(() -> backend.ask(Actor.publicOf(own), new OrganisationProfile()))
                                .tenant()),
                () -> same(own, here(() -> Actor.operator(own, "operator")).tenant()),
                () -> same(own, here(() -> Actor.system(own, Channel.API)).tenant()));
    }

    private @Nullable String rowsBeside() {
        BesideRows beside = new BesideRows(context.getBean(ReadModels.class));
        rows().put(own, "beside", new Row("own"));
        rows().put(foreign, "beside", new Row("foreign"));
        List<TenantId> found = new ArrayList<>();
        here(() -> {
            beside.rows("wall-probe", own, own, row -> found.add(BesideRows.tenant(row)));
            return null;
        });
        List<String> bots = new ArrayList<>();
        here(() -> {
            beside.heldBy(
                    "line-bots",
                    own,
                    row -> bots.add(row.getDocument("row").getString("holder").getValue()));
            return null;
        });
        return all(
                () -> same(true, found.stream().allMatch(own::equals) && !found.isEmpty()),
                () -> same(List.of(own.code()), bots));
    }

    /** A moment ago; what is kept of pasts is forgotten before and after, for a mutant may have had a hand in it. */
    private @Nullable String past() {
        Backend backend = context.getBean(Backend.class);
        Instant moment = context.getBean(Clock.class).instant().minusSeconds(1);
        forgetPasts();
        String wanted = Rendered.of(backend.askAsOf(actor, moment, new MeasureBoard(year)));
        forgetPasts();
        String found = here(() -> Rendered.of(backend.askAsOf(actor, moment, new MeasureBoard(year))));
        forgetPasts();
        return wanted.equals(found) ? null : "the past is another's";
    }

    private void forgetPasts() {
        for (String keeper : List.of("keptPasts", "timelines")) {
            ((Map<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(context.getBean(keeper), "kept"))).clear();
        }
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
        TenantHistory history = context.getBean(TenantHistory.class);
        List<TenantHistory.Stamp> stamps = history.stamps(own, 1);
        return all(
                () -> same(1, here(() -> log.history(own, 1, 10)).size()),
                () -> same(true, here(() -> log.holds(own, "own-1"))),
                () -> same(false, here(() -> log.holds(own, "foreign-1"))),
                () -> same(false, here(() -> log.effect(own, "foreign-1")).isPresent()),
                () -> same(stamps, here(() -> history.stamps(own, 1))));
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

    private @Nullable String anchorsAreRead() {
        MongoDatabase database = scratch();
        logOfBoth(database);
        Anchors anchors = new Anchors(database);
        LocalDate day = LocalDate.of(2026, 11, 22);
        Instant now = Instant.parse("2026-11-22T03:00:00Z");
        Signer signer = context.getBean(Signer.class);
        anchors.anchorDay(foreign, day, now, signer);
        anchors.anchorDay(own, day.plusDays(1), now, signer);
        List<String> exported = new ArrayList<>();
        here(() -> {
            anchors.export(own, row -> exported.add(row.getString("_id").getValue()));
            return null;
        });
        return all(
                () -> same(false, here(() -> anchors.ofDay(own, day)).isPresent()),
                () -> same(
                        List.of(own),
                        here(() -> anchors.latest(own, 5)).stream()
                                .map(Anchor::organisation)
                                .toList()),
                () -> same(true, exported.stream().allMatch(id -> id.startsWith(own.code() + "#"))),
                () -> same(1, exported.size()));
    }

    private @Nullable String anchorsAreWritten() {
        MongoDatabase database = scratch();
        logOfBoth(database);
        Anchors anchors = new Anchors(database);
        LocalDate day = LocalDate.of(2026, 11, 22);
        Signer signer = context.getBean(Signer.class);
        here(() -> anchors.anchorDay(own, day, Instant.parse("2026-11-22T03:00:00Z"), signer));
        here(() -> anchors.anchorNow(own, day, Instant.parse("2026-11-22T04:00:00Z"), signer));
        return all(
                () -> same(2, anchors.latest(own, 9).size()),
                () -> same(0, anchors.latest(foreign, 9).size()),
                () -> same(
                        List.of(),
                        new Verification(database)
                                .all(List.of(own, foreign), walked -> {})
                                .damages()));
    }

    private @Nullable String proof() {
        MongoDatabase database = scratch();
        CommitLog log = logOfBoth(database);
        Verification verification = new Verification(database);
        String head = log.history(own, 1, 1).getFirst().hash();
        String theirs = log.history(foreign, 3, 1).getFirst().hash();
        return all(
                () -> same(true, here(() -> verification.passes(own, 1, head))),
                () -> same(false, here(() -> verification.passes(own, 3, theirs))),
                () -> {
                    var verdict = here(() -> verification.one(own, walked -> {}));
                    return all(
                            () -> same(List.of(), verdict.damages()),
                            () -> same(own, verdict.histories().getFirst().organisation()),
                            () -> same(1L, verdict.histories().getFirst().commits()),
                            () -> same(head, verdict.histories().getFirst().head()));
                });
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
