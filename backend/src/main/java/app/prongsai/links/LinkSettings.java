package app.prongsai.links;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code prongsai.links.*}: how links are looked at.
 *
 * @param enabled whether they are, which calls on other sites
 * @param every how often it is asked what is due
 * @param workers so many links are looked at at once, of each organisation one
 * @param pause between two calls on the same site, whoever's links they are
 * @param timeout of one look, redirects not included
 * @param allowLoopback whether sites on this machine count as public; for tests
 */
@ConfigurationProperties("prongsai.links")
record LinkSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("15s") Duration every,
        @DefaultValue("8") int workers,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("false") boolean allowLoopback) {}
