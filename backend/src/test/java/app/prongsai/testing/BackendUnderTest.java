package app.prongsai.testing;

import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.platform.Seal;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The whole backend on a server of its own, with a clock that tests set. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "app.prongsai",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
public class BackendUnderTest {

    @Bean(destroyMethod = "close")
    ServerInMemory databaseServer() {
        return new ServerInMemory();
    }

    @Bean
    DatabaseReads databaseReads() {
        return new DatabaseReads();
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(ServerInMemory server, DatabaseReads reads) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri()))
                .addCommandListener(reads)
                .build());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client) {
        return client.getDatabase("prongsai");
    }

    @Bean
    SettableClock clock(ObjectProvider<SharedClock> shared) {
        SharedClock given = shared.getIfAvailable();
        return given == null ? new SettableClock(Instant.parse("2026-11-22T03:00:00Z")) : given.clock();
    }

    @Bean
    Seal seal() {
        return new Seal(new byte[32]);
    }

    /** A test that moves the clock must not set off digests, anchors or looks at links on another thread. */
    @Bean
    DynamicPropertyRegistrar nothingByTheClockAlone() {
        return properties -> {
            properties.add("prongsai.reminders.enabled", () -> "false");
            properties.add("prongsai.news.enabled", () -> "false");
            properties.add("prongsai.schedules.enabled", () -> "false");
            properties.add("prongsai.readings.every", () -> "200ms");
            properties.add("prongsai.anchors.enabled", () -> "false");
            properties.add("prongsai.retention.enabled", () -> "false");
            properties.add("prongsai.links.enabled", () -> "false");
            properties.add("prongsai.limits.enabled", () -> "false");
        };
    }
}
