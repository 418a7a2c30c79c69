package app.prongsai.bench;

import static app.prongsai.bench.Figures.two;
import static app.prongsai.bench.Figures.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Appends per second, in alternating slices on servers of the same kind. */
final class Appends {

    private static final int ROUNDS = 5;
    private static final long SLICE_MILLIS = 600;
    private static final long WARM_UP_MILLIS = Long.getLong("warm", 6_000);

    /** As our engine does it: no second insert is under way. */
    private static final String ONE_AT_A_TIME = "driver, insertMany of 16 by one writer";

    private static final List<Integer> TENANTS = List.of(1, 100, 7_849);

    private Appends() {}

    static void print(boolean durable, int writers) {
        System.out.printf(
                "%n### Appends per second, %d writer%s, %s%n%n",
                writers, writers == 1 ? "" : "s", durable ? "durable" : "in memory");
        List<String> names = new ArrayList<>();
        Map<Integer, Figures> figures = new LinkedHashMap<>();
        for (int tenants : TENANTS) {
            figures.put(tenants, measure(durable, writers, tenants, names));
        }
        System.out.println("| engine | "
                + String.join(
                        " | ",
                        TENANTS.stream()
                                .map(t -> whole(t) + (t == 1 ? " tenant" : " tenants"))
                                .toList()) + " |");
        System.out.println("|---|" + "---:|".repeat(TENANTS.size()));
        for (String name : names) {
            System.out.println("| " + name + " | "
                    + String.join(
                            " | ",
                            figures.values().stream()
                                    .map(f -> whole(f.median(name)))
                                    .toList())
                    + " |");
        }
        for (String peer : names.subList(1, names.size())) {
            System.out.println("| *Prongsai ÷ " + peer + ", pairwise* | "
                    + String.join(
                            " | ",
                            figures.values().stream()
                                    .map(f -> two(f.pairwise(OurEngine.NAME, peer)))
                                    .toList())
                    + " |");
        }
    }

    private static Figures measure(boolean durable, int writers, int tenants, List<String> names) {
        Figures figures = new Figures();
        List<Servers> servers = new ArrayList<>();
        List<Engine> engines = new ArrayList<>();
        Postgres postgres = durable && Postgres.isThere() ? Postgres.start() : null;
        try {
            engines.add(new OurEngine(open(servers, durable)));
            engines.add(new AxonMongoEngine(open(servers, durable)));
            engines.add(new RawDriver(open(servers, durable), 1, true));
            if (writers > 1) {
                engines.add(new RawDriver(open(servers, durable), 16, true));
                engines.add(new Named(ONE_AT_A_TIME, new RawDriver(open(servers, durable), 16, true)));
            }
            if (durable && writers == 1) {
                engines.add(new Named(
                        "driver, insertOne, only _id indexed", new RawDriver(open(servers, durable), 1, false)));
            }
            if (postgres != null) {
                engines.add(new JpaEngine(postgres));
            }
            Map<String, Rate> rates = new LinkedHashMap<>();
            engines.forEach(engine -> rates.put(
                    engine.name(), new Rate(engine, engine.name().equals(ONE_AT_A_TIME) ? 1 : writers, tenants)));
            rates.values().forEach(rate -> rate.slice(WARM_UP_MILLIS));
            for (int round = 0; round < ROUNDS; round++) {
                rates.forEach((name, rate) -> figures.add(name, rate.slice(SLICE_MILLIS)));
            }
            names.clear();
            names.addAll(rates.keySet());
        } finally {
            engines.forEach(Engine::close);
            servers.forEach(Servers::close);
            if (postgres != null) {
                postgres.close();
            }
        }
        return figures;
    }

    private static com.mongodb.client.MongoDatabase open(List<Servers> servers, boolean durable) {
        servers.add(Servers.of(durable));
        return servers.getLast().database();
    }

    /** An engine under another name. */
    private record Named(String name, RawDriver driver) implements Engine {

        @Override
        public void append(List<org.axonframework.eventhandling.DomainEventMessage<?>> commit) {
            driver.append(commit);
        }

        @Override
        public long load(String aggregate) {
            return driver.load(aggregate);
        }

        @Override
        public long replay() {
            return driver.replay();
        }
    }
}
