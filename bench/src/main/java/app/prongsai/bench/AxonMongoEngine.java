package app.prongsai.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

final class AxonMongoEngine implements Engine {

    static final String NAME = "axon-mongo";

    final MongoEventStorageEngine engine;

    AxonMongoEngine(MongoDatabase database) {
        Serializer serializer = serializer();
        engine = MongoEventStorageEngine.builder()
                .mongoTemplate(
                        DefaultMongoTemplate.builder().mongoDatabase(database).build())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .build();
        engine.ensureIndexes();
    }

    static Serializer serializer() {
        return JacksonSerializer.builder()
                .objectMapper(new ObjectMapper().registerModule(new JavaTimeModule()))
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void append(List<DomainEventMessage<?>> commit) {
        engine.appendEvents(commit);
    }

    @Override
    public long load(String aggregate) {
        long events = 0;
        for (var stream = engine.readEvents(aggregate); stream.hasNext(); events++) {
            stream.next().getPayload();
        }
        return events;
    }

    @Override
    public long replay() {
        long end = System.nanoTime() + LONGEST_REPLAY_NANOS;
        try (var events = engine.readEvents(null, false)) {
            return events.takeWhile(event -> System.nanoTime() < end)
                    .peek(event -> event.getPayload())
                    .count();
        }
    }
}
