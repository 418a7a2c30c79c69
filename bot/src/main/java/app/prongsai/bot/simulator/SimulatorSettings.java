package app.prongsai.bot.simulator;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code prongsai.simulator}: how long a webhook may take to answer, the waits before each redelivery (as
 * many redeliveries as waits) and how much of the past is kept in memory.
 */
@ConfigurationProperties("prongsai.simulator")
record SimulatorSettings(
        @DefaultValue("2s") Duration webhookTimeout,
        @DefaultValue({"2s", "5s", "15s", "30s", "60s"}) List<Duration> redeliveryDelays,
        @DefaultValue("5000") int keptRequests,
        @DefaultValue("500") int keptPerChat,
        @DefaultValue("200") int keptPhotosPerChannel) {}
