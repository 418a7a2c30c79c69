package app.prongsai.deploy;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The backend of the launcher's verbs, on a folder of its own. */
public final class BackendHere {

    private static final String NOWHERE = "http://127.0.0.1:1";

    private BackendHere() {}

    public static ConfigurableApplicationContext on(Path folder) {
        return on(folder, false);
    }

    /** Everything, on that port of the loopback interface; sends nothing anywhere. */
    public static ConfigurableApplicationContext whole(Path folder, int port) {
        Settings settings = new Settings(
                Map.of("DATA_DIR", folder.toString(), "PORT", String.valueOf(port), "PRONGSAI_LINE_API_BASE", NOWHERE));
        Map<String, Object> properties = settings.demo();
        properties.put("prongsai.line.data-api-base", NOWHERE);
        properties.put("prongsai.line.access-base", NOWHERE);
        return new SpringApplicationBuilder(WholeProduct.class)
                .properties(properties)
                .run();
    }

    /** @param demo whether commands may be told as they were given on an earlier day */
    public static ConfigurableApplicationContext on(Path folder, boolean demo) {
        Map<String, Object> properties = new Settings(Map.of("DATA_DIR", folder.toString())).data();
        properties.put("prongsai.reminders.enabled", "false");
        properties.put("prongsai.news.enabled", "false");
        properties.put("prongsai.schedules.enabled", "false");
        properties.put("prongsai.links.enabled", "false");
        properties.put("prongsai.demo", demo);
        return Application.backend(properties);
    }
}
