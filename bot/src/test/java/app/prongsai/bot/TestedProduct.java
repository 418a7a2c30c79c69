package app.prongsai.bot;

import app.prongsai.platform.Seal;
import app.prongsai.testing.SettableClock;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The product without screens, on a database that outlives it; also as a process of its own, to be killed. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "app.prongsai",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
public class TestedProduct {

    public static final String READY = "ready";

    private static final Instant FIRST = Instant.parse("2026-11-22T03:00:00Z");

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(@Value("${test.mongo}") String address) {
        return MongoClients.create(address);
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client) {
        return client.getDatabase("prongsai");
    }

    /** Stands still, or shows how long ago the test began: then it is the same in all processes of the test. */
    @Bean
    Clock clock(@Value("${test.begun:}") @Nullable Instant begun) {
        return begun == null
                ? new SettableClock(FIRST)
                : Clock.offset(Clock.systemUTC(), Duration.between(begun, FIRST));
    }

    @Bean
    Seal seal() {
        return new Seal(new byte[32]);
    }

    /** @param arguments what {@link #start} is given, as name=value; says when it is ready, and ends when it is killed */
    public static void main(String[] arguments) {
        Map<String, Object> properties = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            properties.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        start(properties);
        System.out.println(READY);
    }

    public static ConfigurableApplicationContext start(Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "prongsai.line.timeout", "20s",
                "prongsai.line.reply-token-lasts", "36500d", // its clock stands still, LINE's does not
                "prongsai.delivery.first-wait", "40ms",
                "prongsai.delivery.look", "200ms",
                "prongsai.delivery.quota-every", "1h",
                "prongsai.delivery.quota-first", "1h",
                "prongsai.reminders.enabled", "false",
                "prongsai.anchors.enabled", "false",
                "prongsai.links.enabled", "false",
                "logging.level.root", "warn"));
        properties.put("prongsai.limits.enabled", "false");
        properties.putAll(more);
        return new SpringApplicationBuilder(TestedProduct.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(properties)
                .run();
    }
}
