package app.prongsai.testing;

import app.prongsai.platform.Seal;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
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

    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongoServer() {
        return new MongoServer(H2Backend.inMemory());
    }

    @Bean
    DatabaseReads databaseReads() {
        return new DatabaseReads();
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(MongoServer server, DatabaseReads reads) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb:/" + server.bind()))
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
