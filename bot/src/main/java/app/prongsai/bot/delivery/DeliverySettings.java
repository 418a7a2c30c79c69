package app.prongsai.bot.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Under {@code prongsai.delivery}: how often the outboxes are looked into, and the first and longest wait after trouble. */
@ConfigurationProperties("prongsai.delivery")
record DeliverySettings(
        @DefaultValue("5s") Duration look,
        @DefaultValue("2s") Duration firstWait,
        @DefaultValue("10m") Duration longestWait,
        @DefaultValue("32") int organisationsAtOnce) {}
