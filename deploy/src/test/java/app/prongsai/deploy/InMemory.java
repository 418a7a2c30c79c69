package app.prongsai.deploy;

import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.eventstore.database.ServerKind;
import app.prongsai.platform.Seal;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A database that no disk keeps, for the backend first and for the whole product on the same data afterwards. */
public final class InMemory implements AutoCloseable {

    private static final String NOWHERE = "http://127.0.0.1:1";

    private final ServerInMemory server = new ServerInMemory();
    private @Nullable MongoClient client;
    private final Seal seal = new Seal(new byte[32]);

    /** The backend of the launcher's verbs; commands may be told as they were given on an earlier day. */
    public ConfigurableApplicationContext backend() {
        Map<String, Object> properties = BackendHere.quietly(new Settings(Map.of()).data());
        properties.remove("prongsai.data-dir");
        properties.put("prongsai.demo", true);
        properties.put("logging.level.app.prongsai", "error");
        return new SpringApplicationBuilder(BackendOnly.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(this::join)
                .properties(properties)
                .run();
    }

    /** Everything, on that port of the loopback interface; what it sends to LINE arrives nowhere. */
    public ConfigurableApplicationContext whole(int port) {
        Settings settings = new Settings(Map.of("PORT", String.valueOf(port), "PRONGSAI_LINE_API_BASE", NOWHERE));
        Map<String, Object> properties = BackendHere.quietly(settings.demo());
        properties.remove("prongsai.data-dir");
        properties.put("prongsai.line.data-api-base", NOWHERE);
        properties.put("prongsai.line.access-base", NOWHERE);
        properties.put("logging.level.app.prongsai.bot", "error");
        return new SpringApplicationBuilder(WholeProduct.class)
                .initializers(this::join)
                .properties(properties)
                .run();
    }

    /** In place of what the data folder would give; not before the product has said how much is logged. */
    private void join(ConfigurableApplicationContext context) {
        if (client == null) {
            client = MongoClients.create(server.uri());
        }
        context.getBeanFactory().registerSingleton("mongoDatabase", client.getDatabase("prongsai"));
        context.getBeanFactory().registerSingleton("serverKind", ServerKind.EMBEDDED_OWNER);
        context.getBeanFactory().registerSingleton("seal", seal);
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
        server.close();
    }
}
