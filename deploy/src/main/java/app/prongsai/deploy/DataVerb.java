package app.prongsai.deploy;

import app.prongsai.eventstore.database.ServerKind;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.Wish;
import app.prongsai.readmodel.ReadModels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The backend for a verb that touches data. If the product serves the same data, that process goes on running the
 * processors; otherwise this one does.
 */
final class DataVerb implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ConfigurableApplicationContext context;
    private final boolean follows;

    private DataVerb(Map<String, String> environment, boolean follows) {
        Map<String, Object> properties = new Settings(environment).data();
        properties.put("prongsai.reminders.enabled", "false");
        properties.put("prongsai.news.enabled", "false");
        properties.put("prongsai.schedules.enabled", "false");
        properties.put("prongsai.anchors.enabled", "false");
        properties.put("prongsai.retention.enabled", "false");
        properties.put("prongsai.links.enabled", "false");
        properties.put("prongsai.processors", follows ? "if-owner" : "never");
        this.follows = follows;
        this.context = Application.backend(properties);
    }

    static DataVerb open() {
        return open(System.getenv());
    }

    static DataVerb open(Map<String, String> environment) {
        DataVerb verb = new DataVerb(environment, true);
        verb.followTheLog();
        return verb;
    }

    /** Only looks at the data: runs no processor. */
    static DataVerb openToRead() {
        return openToRead(System.getenv());
    }

    static DataVerb openToRead(Map<String, String> environment) {
        return new DataVerb(environment, false);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Whether the processors of these data are left to another process: the one that serves them, if it runs. */
    boolean joined() {
        return bean(ServerKind.class) != ServerKind.EMBEDDED_OWNER;
    }

    /** The serving process does it. */
    String wish(Wish.Kind kind, List<String> arguments, Consumer<String> progress) {
        try {
            return Wish.ask(bean(ReadModels.class), kind, arguments, progress);
        } catch (Wish.Unfulfilled unfulfilled) {
            throw new Refused(String.valueOf(unfulfilled.getMessage()));
        }
    }

    @Override
    public void close() {
        followTheLog();
        context.close();
    }

    /** Where another process serves, its read models are up to date already. */
    private void followTheLog() {
        if (follows && !joined()) {
            bean(CaughtUp.class).within(PATIENCE);
        }
    }
}
