package app.prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;

/** The backend of the launcher's verbs, on a folder of its own. */
public final class BackendHere {

    private static final String NOWHERE = "http://127.0.0.1:1";

    /** Nothing happens by the clock alone. */
    private static final Map<String, Object> QUIET = Map.of(
            "prongsai.reminders.enabled", "false",
            "prongsai.news.enabled", "false",
            "prongsai.schedules.enabled", "false",
            "prongsai.links.enabled", "false");

    private BackendHere() {}

    public static ConfigurableApplicationContext on(Path folder) {
        return on(folder, false);
    }

    /** @param demo whether commands may be told as they were given on an earlier day */
    public static ConfigurableApplicationContext on(Path folder, boolean demo) {
        Map<String, Object> properties = new Settings(Map.of("DATA_DIR", folder.toString())).data();
        properties.putAll(QUIET);
        properties.put("prongsai.demo", demo);
        return Application.backend(properties);
    }

    /** Everything, on that port of the loopback interface; what it sends to LINE arrives nowhere. */
    public static ConfigurableApplicationContext whole(Path folder, int port) {
        Settings settings = new Settings(
                Map.of("DATA_DIR", folder.toString(), "PORT", String.valueOf(port), "PRONGSAI_LINE_API_BASE", NOWHERE));
        Map<String, Object> properties = new HashMap<>(settings.demo());
        properties.putAll(QUIET);
        properties.put("prongsai.anchors.enabled", "false");
        properties.put("prongsai.line.data-api-base", NOWHERE);
        properties.put("prongsai.line.access-base", NOWHERE);
        properties.put("logging.level.app.prongsai.bot", "error");
        return new SpringApplicationBuilder(WholeProduct.class)
                .properties(properties)
                .run();
    }

    /** From now on nobody tries to send what waits, nor works on chats. */
    public static void sendNothingMore(ConfigurableApplicationContext whole) {
        List.of("deliveries", "quotaReader", "chatDesk")
                .forEach(name -> whole.getBean(name, Lifecycle.class).stop());
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
