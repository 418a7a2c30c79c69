package app.prongsai.deploy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the environment says, as the application's properties. */
final class Settings {

    private static final String SIMULATOR_API = "/simulator/line";
    private static final String SIMULATOR_DATA = "/simulator/line-data";
    private static final String SIMULATOR_ACCESS = "/simulator/line-access";

    private final Map<String, String> environment;

    Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** For the verbs that only touch data. */
    Map<String, Object> data() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("prongsai.data-dir", text("DATA_DIR", "./data"));
        properties.put("prongsai.mongodb-uri", text("MONGODB_URI", ""));
        properties.put("prongsai.master-key", text("PRONGSAI_MASTER_KEY", ""));
        properties.put("prongsai.public-url", text("PRONGSAI_PUBLIC_URL", ""));
        return properties;
    }

    /** @throws Refused unless everything that production needs is there and well-formed */
    Map<String, Object> serve() {
        List<String> missing = new ArrayList<>();
        for (String name : List.of("PRONGSAI_PUBLIC_URL", "PRONGSAI_MASTER_KEY", "PRONGSAI_OPERATOR_PASSWORD")) {
            if (text(name, "").isBlank()) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new Refused(
                    "Set " + String.join(", ", missing) + " first; see prongsai --help. Nothing was started.");
        }
        if (!isKey(text("PRONGSAI_MASTER_KEY", ""))) {
            throw new Refused("PRONGSAI_MASTER_KEY must be base64 of 32 bytes: openssl rand -base64 32");
        }
        if (text("PRONGSAI_OPERATOR_PASSWORD", "").length() < 12) {
            throw new Refused("PRONGSAI_OPERATOR_PASSWORD must have at least 12 characters.");
        }
        if (!text("PRONGSAI_PUBLIC_URL", "").matches("https?://[^\\s/]+")) {
            throw new Refused(
                    "PRONGSAI_PUBLIC_URL must be an address such as https://prongsai.example without a path.");
        }
        Map<String, Object> properties = web();
        properties.put("prongsai.operator-password", text("PRONGSAI_OPERATOR_PASSWORD", ""));
        properties.put("prongsai.links.enabled", text("PRONGSAI_CHECK_LINKS", "true"));
        properties.put("prongsai.second-factor.roles", text("PRONGSAI_SECOND_FACTOR", "HEAD,CLERK,EXECUTIVE,OPERATOR"));
        properties.put("prongsai.oidc.issuer", text("PRONGSAI_OIDC_ISSUER", ""));
        properties.put("prongsai.oidc.client-id", text("PRONGSAI_OIDC_CLIENT_ID", ""));
        properties.put("prongsai.oidc.client-secret", text("PRONGSAI_OIDC_CLIENT_SECRET", ""));
        properties.put("prongsai.oidc.label", text("PRONGSAI_OIDC_LABEL", "OpenID Connect"));
        line(properties, "https://api.line.me", "https://api-data.line.me", "https://access.line.me");
        return properties;
    }

    Map<String, Object> demo() {
        Map<String, Object> properties = web();
        String here = "http://127.0.0.1:" + port();
        properties.put("prongsai.public-url", text("PRONGSAI_PUBLIC_URL", here));
        properties.put("prongsai.operator-password", text("PRONGSAI_OPERATOR_PASSWORD", Demo.OPERATOR_PASSWORD));
        properties.put("prongsai.demo", "true");
        properties.put("prongsai.second-factor.roles", text("PRONGSAI_SECOND_FACTOR", ""));
        properties.put("prongsai.links.enabled", text("PRONGSAI_CHECK_LINKS", "false"));
        properties.put("prongsai.simulator.enabled", String.valueOf(environment.get("PRONGSAI_LINE_API_BASE") == null));
        line(properties, here + SIMULATOR_API, here + SIMULATOR_DATA, here + SIMULATOR_ACCESS);
        return properties;
    }

    int port() {
        String port = text("PORT", "8080");
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new Refused("PORT must be a number from 0 to 65535, not " + port);
        }
        return Integer.parseInt(port);
    }

    private Map<String, Object> web() {
        Map<String, Object> properties = data();
        properties.put("server.port", port());
        properties.put("server.address", "127.0.0.1");
        return properties;
    }

    private void line(Map<String, Object> properties, String api, String data, String access) {
        properties.put("prongsai.line.api-base", text("PRONGSAI_LINE_API_BASE", api));
        properties.put("prongsai.line.data-api-base", text("PRONGSAI_LINE_DATA_API_BASE", data));
        properties.put("prongsai.line.access-base", text("PRONGSAI_LINE_ACCESS_BASE", access));
    }

    private String text(String name, String otherwise) {
        @Nullable String value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
