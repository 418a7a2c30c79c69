package app.prongsai.platform;

import app.prongsai.readmodel.ReadModels;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.SettableClock;
import app.prongsai.testing.SharedClock;
import com.mongodb.client.MongoDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;

/** A whole backend on a database that it shares with others, and with their clock. */
public final class OtherProcess {

    private OtherProcess() {}

    /** Adds the fragile projection. */
    static class Fragile {

        @Bean
        FragileLines fragileLines(ReadModels readModels) {
            return new FragileLines(readModels);
        }
    }

    static ConfigurableApplicationContext on(MongoDatabase database, SettableClock clock, Class<?>... more) {
        return on(database, clock, "always", more);
    }

    /** Commands and questions alone. */
    public static ConfigurableApplicationContext withoutProcessors(MongoDatabase database, SettableClock clock) {
        return on(database, clock, "never");
    }

    private static ConfigurableApplicationContext on(
            MongoDatabase database, SettableClock clock, String processors, Class<?>... more) {
        return new SpringApplicationBuilder(BackendUnderTest.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .properties(
                        "prongsai.processors=" + processors,
                        "prongsai.reminders.enabled=false",
                        "prongsai.news.enabled=false",
                        "prongsai.schedules.enabled=false",
                        "prongsai.log.poll=20ms")
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(
                            "sharedDatabase", MongoDatabase.class, () -> database, bean -> bean.setPrimary(true));
                    beans.registerBean(SharedClock.class, () -> new SharedClock(clock));
                })
                .run();
    }
}
