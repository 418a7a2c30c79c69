package app.prongsai.platform;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.eventstore.database.ServerKind;
import app.prongsai.readmodel.ReadModels;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    private static final List<String> CARRIED = List.of(
            CommitMetaData.TENANT,
            CommitMetaData.ACTOR,
            CommitMetaData.CHANNEL,
            CommitMetaData.COMMAND,
            CommitMetaData.CONTENT,
            CommitMetaData.CORRELATION);

    /** Events carry the time of the one clock that everything else goes by. */
    PlatformConfiguration(Clock clock) {
        GenericEventMessage.clock = clock;
    }

    /** In place of the process's own clock, which it follows. */
    @Bean
    @Primary
    static Clock momentClock(@Qualifier("clock") Clock clock) {
        return new MomentClock(clock);
    }

    @Bean
    static ParameterResolverFactory messageParameters() {
        return new MessageParameters();
    }

    /** Axon's own serializers stay unused: commands do not leave the process and events are stored as BSON. */
    @Bean
    static ObjectMapper axonObjectMapper() {
        return new ObjectMapper();
    }

    /** Events say who, how and why because their command said so. */
    @Bean
    static CorrelationDataProvider commandCircumstances() {
        return message -> {
            Map<String, Object> carried = new HashMap<>();
            CARRIED.forEach(key -> {
                if (message.getMetaData().containsKey(key)) {
                    carried.put(key, message.getMetaData().get(key));
                }
            });
            return carried;
        };
    }

    /** Shared by all processors; a type of its own so that no other pool is taken for it. */
    record ProcessorThreads(ScheduledExecutorService pool) implements AutoCloseable {

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    @Bean
    static ProcessorThreads processorThreads() {
        return new ProcessorThreads(Executors.newScheduledThreadPool(
                4, Thread.ofPlatform().name("processor-", 0).daemon().factory()));
    }

    /** "always", "never", or "if-owner": only in the process that owns the embedded database. */
    @Bean
    static ProcessorsHere processorsHere(
            @Value("${prongsai.processors:always}") String mode, ObjectProvider<ServerKind> server) {
        return new ProcessorsHere(mode.equals("always")
                || mode.equals("if-owner") && server.getIfAvailable() == ServerKind.EMBEDDED_OWNER);
    }

    @Bean
    static ConfigurerModule deadLettersOfTheProcessors(Parking parking, Sequences sequences, ReadModels readModels) {
        return axon -> axon.eventProcessing()
                .registerDefaultHandlerInterceptor((configuration, processor) ->
                        new ParkingInterceptor(processor, parking, new EventBatches(processor, sequences, readModels)));
    }

    /** A process that only sends commands leaves the processors to the one that serves. */
    @Bean
    static ConfigurerModule processorsOfTheLog(
            ProcessorsHere here,
            ProcessorThreads threads,
            Clock clock,
            Shares shares,
            @Value("${prongsai.segments:2}") int segments,
            @Value("${prongsai.processes.silence:10s}") Duration silence) {
        if (segments < 1 || segments > Sequences.TURNS) {
            throw new IllegalArgumentException("prongsai.segments is between 1 and " + Sequences.TURNS);
        }
        if (!here.run()) {
            return axon -> axon.eventProcessing()
                    .registerEventProcessorFactory((name, configuration, handlers) -> new RestingProcessor(name));
        }
        SequencingPolicy<EventMessage<?>> perTenant =
                event -> CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT);
        return axon -> axon.eventProcessing()
                .usingPooledStreamingEventProcessors((configuration, builder) -> builder.initialSegmentCount(segments)
                        .maxSegmentProvider(shares)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .coordinatorExecutor(threads.pool())
                        .workerExecutor(threads.pool())
                        .tokenClaimInterval(silence.toMillis() / 5)
                        .claimExtensionThreshold(silence.toMillis() / 2)
                        .batchSize(100)
                        .clock(clock))
                .registerDefaultSequencingPolicy(configuration -> perTenant)
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
    }
}
