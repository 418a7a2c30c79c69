package app.prongsai.bench;

import static app.prongsai.bench.Figures.two;
import static app.prongsai.bench.Figures.whole;

import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** How appending, loading and replaying change as the log grows. */
final class Curves {

    private static final int REPEATS = 41;
    private static final int WARM_UP = 5;
    private static final int FEWEST = 9;
    private static final long LONGEST_NANOS = 3_000_000_000L;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    private Curves() {}

    /** @param sizes events in the log, growing; the peers are left out above the given size */
    static void print(boolean durable, List<Integer> sizes, int peerUpTo) {
        System.out.printf("%n### As the log grows, %s%n%n", durable ? "durable" : "in memory");
        System.out.println(
                "| events | engine | append, median µs | load 20 events, µs | load 200 events, µs | replay, events/s |"
                        + " replay, 4 readers | bare cursor, commits/s |");
        System.out.println("|---:|---|---:|---:|---:|---:|---:|---:|");
        Postgres postgres = durable && peerUpTo > 0 && Postgres.isThere() ? Postgres.start() : null;
        try (Servers ours = Servers.of(durable);
                Servers theirs = Servers.of(durable)) {
            OurEngine engine = new OurEngine(ours.database());
            AxonMongoEngine peer = new AxonMongoEngine(theirs.database());
            JpaEngine relational = postgres == null ? null : new JpaEngine(postgres);
            long reached = 0;
            for (int size : sizes) {
                fill(engine, size - reached);
                row(engine, size, () -> cursor(ours.database(), "log"));
                if (size <= peerUpTo) {
                    fill(peer, size - reached);
                    row(peer, size, () -> cursor(theirs.database(), "domainevents"));
                }
                if (size <= peerUpTo && relational != null) {
                    fill(relational, size - reached);
                    row(relational, size, null);
                }
                reached = size;
            }
            if (relational != null) {
                relational.close();
            }
        } finally {
            if (postgres != null) {
                postgres.close();
            }
        }
    }

    /** From one tenant to as many as the country has and more: one writer's appends, and cold loads of 20 events. */
    static void tenants(boolean durable) {
        System.out.printf("%n### As tenants grow, %s%n%n", durable ? "durable" : "in memory");
        System.out.println("| tenants | append, median µs | load 20 events, µs |\n|---:|---:|---:|");
        for (int tenants : List.of(1, 100, 1_000, 7_849, 20_000)) {
            try (Servers server = Servers.of(durable)) {
                OurEngine engine = new OurEngine(server.database());
                Rate.inParallel(16, writer -> {
                    for (int number = writer; number < tenants; number += 16) {
                        TenantId tenant = Work.tenant(number);
                        engine.append(Work.commit(tenant, tenant.code() + "/filler/" + number, 0, 1));
                    }
                });
                List<String> loaded = aggregates(engine, Work.tenant(tenants / 2), 20);
                Work work = new Work(0, 1, tenants);
                double append = micros(2_000, () -> {
                    engine.append(work.next());
                    return 0;
                });
                System.out.printf(
                        "| %s | %s | %s |%n",
                        whole(tenants), whole(append), whole(micros(REPEATS, next(loaded, engine))));
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

    private static void row(Engine engine, int size, @Nullable LongSupplier cursor) {
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
            if (cursor != null) {
                figures.add("cursor", perSecond(cursor));
            }
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
        AtomicInteger loads = new AtomicInteger();
        return () -> engine.load(aggregates.get(loads.getAndIncrement() % aggregates.size()));
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
        long warm = System.nanoTime() + LONGEST_NANOS;
        for (int unmeasured = 0; unmeasured < WARM_UP * repeats && System.nanoTime() < warm; unmeasured++) {
            work.getAsLong();
        }
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + LONGEST_NANOS;
        for (int repeat = 0; repeat < repeats && (repeat < FEWEST || System.nanoTime() < end); repeat++) {
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
