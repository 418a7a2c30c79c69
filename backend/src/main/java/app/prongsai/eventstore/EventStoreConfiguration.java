package app.prongsai.eventstore;

import app.prongsai.eventstore.database.ServerKind;
import app.prongsai.shared.EventType;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    @Bean
    CommitLog commitLog(MongoDatabase database, ObjectProvider<ServerKind> server) {
        if (server.getIfAvailable() == ServerKind.EMBEDDED_OWNER) {
            Adoption.undoInterrupted(database);
        }
        return new CommitLog(database);
    }

    @Bean
    EventCodec eventCodec(ObjectProvider<Upcaster> upcasters) {
        return new EventCodec(eventTypes(), upcasters.stream().toList());
    }

    @Bean
    LogEventStore eventStore(CommitLog log, EventCodec codec) {
        return new LogEventStore(log, codec);
    }

    @Bean
    TenantHistory tenantHistory(CommitLog log, LogEventStore events) {
        return new TenantHistory(log, events);
    }

    @Bean
    LogTokenStore tokenStore(
            MongoDatabase database,
            Clock clock,
            ObjectProvider<ServerKind> server,
            @Value("${prongsai.processes.silence:10s}") Duration silence) {
        LogTokenStore tokens = new LogTokenStore(database, UUID.randomUUID().toString(), clock, silence);
        if (server.getIfAvailable() == ServerKind.EMBEDDED_OWNER) {
            tokens.releaseAll(); // only the owner runs processors, so every claim is a dead process's
        }
        return tokens;
    }

    @Bean
    LogPoll logPoll(CommitLog log, @Value("${prongsai.log.poll:200ms}") Duration interval) {
        return new LogPoll(log, interval);
    }

    static List<Class<?>> eventTypes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(EventType.class));
        List<Class<?>> types = new ArrayList<>();
        scanner.findCandidateComponents("app.prongsai")
                .forEach(definition -> types.add(ClassUtils.resolveClassName(
                        String.valueOf(definition.getBeanClassName()),
                        EventStoreConfiguration.class.getClassLoader())));
        return types;
    }
}
