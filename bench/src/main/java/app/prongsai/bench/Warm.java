package app.prongsai.bench;

import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** An aggregate as a command finds it: read from its events, or kept from the command before. */
final class Warm {

    private static final int WARM_UP = 5;
    private static final int REPEATS = 41;

    private Warm() {}

    static void print(boolean durable) {
        System.out.printf(
                "%n### Loading an aggregate through Axon's repository, µs, %s%n%n", durable ? "durable" : "in memory");
        System.out.println("| engine | 20 events, cold | 20, warm | 200 events, cold | 200, warm |");
        System.out.println("|---|---:|---:|---:|---:|");
        try (Servers server = Servers.of(durable)) {
            OurEngine ours = new OurEngine(server.database());
            row(ours, ours.store, new WarmAggregates(ours.log, 5_000));
        }
        try (Servers server = Servers.of(durable)) {
            AxonMongoEngine theirs = new AxonMongoEngine(server.database());
            EventStore store =
                    EmbeddedEventStore.builder().storageEngine(theirs.engine).build();
            row(theirs, store, null);
        }
    }

    private static void row(Engine engine, EventStore store, @Nullable WarmAggregates warm) {
        StringBuilder row = new StringBuilder("| ").append(engine.name());
        for (int events : new int[] {20, 200}) {
            List<String> aggregates = aggregates(engine, events);
            Repository<Tally> cold = EventSourcingRepository.builder(Tally.class)
                    .eventStore(store)
                    .build();
            for (int unmeasured = 0; unmeasured < WARM_UP; unmeasured++) {
                micros(cold, aggregates);
            }
            row.append(" | ").append(Figures.whole(micros(cold, aggregates)));
            if (warm == null) {
                row.append(" | –");
            } else {
                Repository<Tally> kept = EventSourcingRepository.builder(Tally.class)
                        .eventStore(store)
                        .cache(warm)
                        .build();
                micros(kept, aggregates);
                row.append(" | ").append(Figures.whole(micros(kept, aggregates)));
            }
        }
        System.out.println(row.append(" |"));
    }

    private static double micros(Repository<Tally> repository, List<String> aggregates) {
        List<Double> times = new ArrayList<>();
        for (String aggregate : aggregates) {
            long start = System.nanoTime();
            DefaultUnitOfWork.startAndGet(null).execute(() -> repository.load(aggregate));
            times.add((System.nanoTime() - start) / 1e3);
        }
        return Figures.median(times);
    }

    private static List<String> aggregates(Engine engine, int events) {
        List<String> made = new ArrayList<>();
        TenantId tenant = Work.tenant(7);
        for (int number = 0; number < REPEATS; number++) {
            String aggregate = tenant.code() + "/measure/" + UUID.randomUUID();
            for (int sequence = 0; sequence < events; sequence++) {
                engine.append(Work.commit(tenant, aggregate, sequence, 1));
            }
            made.add(aggregate);
        }
        return made;
    }

    /** As small as an aggregate can be, so that reading is what is measured. */
    static final class Tally {

        @AggregateIdentifier
        private @Nullable String stream;

        private int events;

        Tally() {}

        @EventSourcingHandler
        void evolve(Progressed event, @SourceId String id) {
            stream = id;
            events++;
        }
    }
}
