package app.prongsai.platform;

import app.prongsai.eventstore.CommitMetaData;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    private static final List<String> CARRIED = List.of(
            CommitMetaData.TENANT,
            CommitMetaData.ACTOR,
            CommitMetaData.CHANNEL,
            CommitMetaData.COMMAND,
            CommitMetaData.CORRELATION);

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

    /** A process that only sends commands leaves the processors to the one that serves. */
    @Bean
    @ConditionalOnBooleanProperty(name = "prongsai.processors", havingValue = false)
    static ConfigurerModule noProcessors() {
        return axon -> axon.eventProcessing()
                .registerEventProcessorFactory((name, configuration, handlers) -> new RestingProcessor(name));
    }

    @Bean
    static ConfigurerModule processorsOfTheLog(ProcessorThreads threads, Clock clock) {
        SequencingPolicy<EventMessage<?>> perTenant =
                event -> CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT);
        return axon -> axon.eventProcessing()
                .usingPooledStreamingEventProcessors((configuration, builder) -> builder.initialSegmentCount(2)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .coordinatorExecutor(threads.pool())
                        .workerExecutor(threads.pool())
                        .tokenClaimInterval(2_000)
                        .batchSize(100)
                        .clock(clock))
                .registerDefaultSequencingPolicy(configuration -> perTenant)
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
    }
}
