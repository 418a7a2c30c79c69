package app.prongsai.deploy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The backend of the launcher's verbs, on a folder of its own. */
public final class BackendHere {

    private BackendHere() {}

    public static ConfigurableApplicationContext on(Path folder) {
        return on(folder, false);
    }

    /** @param demo whether commands may be told as they were given on an earlier day */
    public static ConfigurableApplicationContext on(Path folder, boolean demo) {
        Map<String, Object> properties = quietly(new Settings(Map.of("DATA_DIR", folder.toString())).data());
        properties.put("prongsai.demo", demo);
        return Application.backend(properties);
    }

    /** Nothing happens by the clock alone. */
    static Map<String, Object> quietly(Map<String, Object> properties) {
        Map<String, Object> quiet = new HashMap<>(properties);
        quiet.put("prongsai.reminders.enabled", "false");
        quiet.put("prongsai.news.enabled", "false");
        quiet.put("prongsai.schedules.enabled", "false");
        quiet.put("prongsai.links.enabled", "false");
        return quiet;
    }
}
