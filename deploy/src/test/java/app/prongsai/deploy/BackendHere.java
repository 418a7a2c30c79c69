package app.prongsai.deploy;

import java.nio.file.Path;
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
        Map<String, Object> properties = new Settings(Map.of("DATA_DIR", folder.toString())).data();
        properties.put("prongsai.reminders.enabled", "false");
        properties.put("prongsai.links.enabled", "false");
        properties.put("prongsai.demo", demo);
        return Application.backend(properties);
    }
}
