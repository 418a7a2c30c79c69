package app.prongsai.bench;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.eventstore.LogTokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/** From the acknowledgement of an append to the handler of a processor that follows the log. */
final class Lag {

    private static final int EVENTS = 4_000;
    private static final int PER_SECOND = 200;

    private Lag() {}

    static void print(boolean durable) {
        Map<String, Long> acknowledged = new LinkedHashMap<>();
        Map<String, Long> handled = new ConcurrentHashMap<>();
        try (Servers server = Servers.of(durable);
                var threads = Executors.newScheduledThreadPool(4)) {
            OurEngine engine = new OurEngine(server.database());
            var handler = (org.axonframework.eventhandling.EventMessageHandler) event -> {
                handled.put(event.getIdentifier(), System.nanoTime());
                return null;
            };
            PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                    .name("lag")
                    .eventHandlerInvoker(new MultiEventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(handler)
                            .sequencingPolicy(Lag::tenant)
                            .build()))
                    .messageSource(engine.store)
                    .tokenStore(
                            new LogTokenStore(server.database(), "bench", Clock.systemUTC(), Duration.ofSeconds(10)))
                    .transactionManager(NoTransactionManager.instance())
                    .coordinatorExecutor(threads)
                    .workerExecutor(threads)
                    .initialToken(StreamableMessageSource::createTailToken)
                    .initialSegmentCount(2)
                    .build();
            processor.start();
            Work work = new Work(0, 1, 100);
            for (int number = 0; number < EVENTS; number++) {
                var commit = work.next();
                engine.append(commit);
                acknowledged.put(commit.getFirst().getIdentifier(), System.nanoTime());
                LockSupport.parkNanos(1_000_000_000L / PER_SECOND);
            }
            while (handled.size() < EVENTS) {
                LockSupport.parkNanos(1_000_000);
            }
            processor.shutDown();
            threads.shutdownNow();
        }
        List<Double> warm = new ArrayList<>();
        acknowledged.entrySet().stream()
                .skip(EVENTS / 4)
                .forEach(event ->
                        warm.add((Objects.requireNonNull(handled.get(event.getKey())) - event.getValue()) / 1e6));
        System.out.printf(
                "| %s | %s | %s |%n",
                durable ? "durable" : "in memory",
                Figures.two(Figures.percentile(warm, 0.5)),
                Figures.two(Figures.percentile(warm, 0.99)));
    }

    private static Object tenant(EventMessage<?> event) {
        return CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT);
    }
}
