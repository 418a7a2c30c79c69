package app.prongsai.bench;

import static app.prongsai.bench.Figures.two;
import static app.prongsai.bench.Figures.whole;

import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.RawBsonDocument;

/** How appending, loading and replaying change as the log grows. */
final class Curves {

    private static final int REPEATS = 41;
    private static final int ROUNDS = 5;

    private Curves() {}

    /** @param sizes events in the log, growing; axon-mongo is left out above the given size */
    static void print(boolean durable, List<Integer> sizes, int peerUpTo) {
        System.out.printf("%n### As the log grows, %s%n%n", durable ? "durable" : "in memory");
        System.out.println(
                "| events | engine | append, median µs | load 20 events, µs | load 200 events, µs | replay, events/s |"
                        + " replay, 4 readers | bare cursor, commits/s |");
        System.out.println("|---:|---|---:|---:|---:|---:|---:|---:|");
        try (Servers ours = Servers.of(durable);
                Servers theirs = Servers.of(durable)) {
            OurEngine engine = new OurEngine(ours.database());
            AxonMongoEngine peer = new AxonMongoEngine(theirs.database());
            long reached = 0;
            for (int size : sizes) {
                fill(engine, size - reached);
                row(engine, size, ours.database(), "log");
                if (size <= peerUpTo) {
                    fill(peer, size - reached);
                    row(peer, size, theirs.database(), "domainevents");
                }
                reached = size;
            }
        }
    }

    /** In commits of one event over a thousand tenants, as fast as sixteen writers can. */
    private static void fill(Engine engine, long events) {
        long commits = events / 16;
        Rate.inParallel(16, writer -> {
            for (long commit = 0; commit < commits; commit++) {
                TenantId tenant = Work.tenant((int) ((commit * 16 + writer) % 1_000));
                engine.append(Work.commit(tenant, tenant.code() + "/filler/" + UUID.randomUUID(), 0, 1));
            }
        });
    }

    private static void row(Engine engine, int size, MongoDatabase database, String collection) {
        TenantId tenant = Work.tenant(7);
        List<String> short20 = aggregates(engine, tenant, 20);
        List<String> long200 = aggregates(engine, tenant, 200);
        Work work = new Work(0, 1, 100);
        double append = micros(REPEATS * 5, () -> {
            engine.append(work.next());
            return 0;
        });
        double load20 = micros(REPEATS, next(short20, engine));
        double load200 = micros(REPEATS, next(long200, engine));
        Figures figures = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            figures.add("replay", perSecond(engine::replay));
            if (engine instanceof OurEngine ours) {
                figures.add("replay 4", perSecond(() -> ours.replay(4)));
            }
            figures.add("cursor", perSecond(() -> cursor(database, collection)));
        }
        System.out.printf(
                "| %s | %s | %s | %s | %s | %s | %s | %s |%n",
                whole(size),
                engine.name(),
                whole(append),
                whole(load20),
                whole(load200),
                whole(figures.median("replay")),
                whole(figures.median("replay 4")),
                whole(figures.median("cursor")));
        if (engine instanceof OurEngine) {
            System.out.printf(
                    "| | *÷ bare cursor, pairwise* | | | | %s | %s | |%n",
                    two(figures.pairwise("replay", "cursor")), two(figures.pairwise("replay 4", "cursor")));
        }
    }

    private static LongSupplier next(List<String> aggregates, Engine engine) {
        var each = aggregates.iterator();
        return () -> engine.load(each.next());
    }

    private static List<String> aggregates(Engine engine, TenantId tenant, int events) {
        List<String> aggregates = new ArrayList<>();
        for (int number = 0; number < REPEATS; number++) {
            String aggregate = tenant.code() + "/measure/" + UUID.randomUUID();
            for (int sequence = 0; sequence < events; sequence++) {
                List<DomainEventMessage<?>> commit = Work.commit(tenant, aggregate, sequence, 1);
                engine.append(commit);
            }
            aggregates.add(aggregate);
        }
        return aggregates;
    }

    private static long cursor(MongoDatabase database, String collection) {
        long documents = 0;
        for (RawBsonDocument document :
                database.getCollection(collection, RawBsonDocument.class).find().batchSize(1_000)) {
            documents++;
        }
        return documents;
    }

    private static double micros(int repeats, LongSupplier work) {
        List<Double> times = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            long start = System.nanoTime();
            work.getAsLong();
            times.add((System.nanoTime() - start) / 1e3);
        }
        return Figures.median(times);
    }

    private static double perSecond(LongSupplier work) {
        long start = System.nanoTime();
        long events = work.getAsLong();
        return events * 1e9 / (System.nanoTime() - start);
    }
}
