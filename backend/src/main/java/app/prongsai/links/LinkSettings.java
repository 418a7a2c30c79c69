package app.prongsai.links;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code prongsai.links.*}
 *
 * @param enabled whether links are looked at, which calls on other sites
 * @param interval after so long a link that leads somewhere is looked at again
 * @param deadInterval after so long one that leads nowhere is
 * @param retry after so long a site that did not answer is asked again before it counts as dead
 * @param tries so often it must fail in a row; 404 counts at once
 * @param pause between two calls on the same site, whoever's links they are
 * @param every how often it is asked what is due
 * @param timeout of one look, redirects not included
 * @param workers so many links are looked at at once, of each organisation one
 * @param allowLoopback whether sites on this machine count as public; for tests
 */
@ConfigurationProperties("prongsai.links")
record LinkSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("7d") Duration interval,
        @DefaultValue("1d") Duration deadInterval,
        @DefaultValue("8h") Duration retry,
        @DefaultValue("3") int tries,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("15s") Duration every,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("8") int workers,
        @DefaultValue("false") boolean allowLoopback) {}
