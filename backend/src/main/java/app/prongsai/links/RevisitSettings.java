package app.prongsai.links;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code prongsai.links.*}: when a link is looked at again, and when it counts as dead.
 *
 * @param interval after so long one that leads somewhere is looked at again
 * @param deadInterval after so long one that leads nowhere is
 * @param retry after so long a site that did not answer is asked again before it counts as dead
 * @param tries so often it must fail in a row; 404 counts at once
 */
@ConfigurationProperties("prongsai.links")
record RevisitSettings(
        @DefaultValue("7d") Duration interval,
        @DefaultValue("1d") Duration deadInterval,
        @DefaultValue("8h") Duration retry,
        @DefaultValue("3") int tries) {}
