package app.prongsai.bot.line;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code prongsai.line}: where LINE is, how long one call may take, whether people are given menus there, how long
 * photos sent together wait for each other, for how long after its event a reply token is certainly good: LINE says a
 * minute, and how long a stop waits for answers that were begun.
 */
@ConfigurationProperties("prongsai.line")
record LineSettings(
        @DefaultValue("https://api.line.me") String apiBase,
        @DefaultValue("https://api-data.line.me") String dataApiBase,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("true") boolean richMenus,
        @DefaultValue("20s") Duration photoPatience,
        @DefaultValue("50s") Duration replyTokenLasts,
        @DefaultValue("5s") Duration closing) {

    LineSettings {
        apiBase = withoutSlash(apiBase);
        dataApiBase = withoutSlash(dataApiBase);
    }

    private static String withoutSlash(String base) {
        return base.replaceAll("/+$", "");
    }
}
