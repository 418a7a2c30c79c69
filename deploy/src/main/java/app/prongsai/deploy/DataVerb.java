package app.prongsai.deploy;

import app.prongsai.eventstore.database.ServerKind;
import app.prongsai.platform.CaughtUp;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The backend for a verb that touches data. If the product serves the same data, that process goes on running the
 * processors; otherwise this one does.
 */
final class DataVerb implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ConfigurableApplicationContext context;

    private DataVerb(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static DataVerb open() {
        return open(System.getenv());
    }

    static DataVerb open(Map<String, String> environment) {
        Map<String, Object> properties = new Settings(environment).data();
        properties.put("prongsai.reminders.enabled", "false");
        properties.put("prongsai.processors", "if-owner");
        DataVerb verb = new DataVerb(Application.backend(properties));
        verb.followTheLog();
        return verb;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Whether the processors of these data are left to another process: the one that serves them, if it runs. */
    boolean joined() {
        return bean(ServerKind.class) != ServerKind.EMBEDDED_OWNER;
    }

    @Override
    public void close() {
        followTheLog();
        context.close();
    }

    /** Where another process serves, its read models are up to date already. */
    private void followTheLog() {
        if (!joined()) {
            bean(CaughtUp.class).within(PATIENCE);
        }
    }
}
