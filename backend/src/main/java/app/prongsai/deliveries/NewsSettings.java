package app.prongsai.deliveries;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code prongsai.news}: whether news that were kept for people are brought, how often the clock is looked at, the hour
 * of the daily news, and for how many hours after a stop what was missed is made up for.
 */
@ConfigurationProperties("prongsai.news")
record NewsSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1m") Duration every,
        @DefaultValue("17") int dailyHour,
        @DefaultValue("3") int hoursMadeUpFor) {}
