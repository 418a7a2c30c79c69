package app.prongsai.bot.line;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Under {@code prongsai.line}: where LINE is, and how long one call may take. */
@ConfigurationProperties("prongsai.line")
record LineSettings(
        @DefaultValue("https://api.line.me") String apiBase,
        @DefaultValue("https://api-data.line.me") String dataApiBase,
        @DefaultValue("10s") Duration timeout) {

    LineSettings {
        apiBase = withoutSlash(apiBase);
        dataApiBase = withoutSlash(dataApiBase);
    }

    private static String withoutSlash(String base) {
        return base.replaceAll("/+$", "");
    }
}
