package app.prongsai.bot.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code prongsai.delivery}.
 *
 * @param look how often the outboxes are looked into
 * @param firstWait the first wait after trouble
 * @param longestWait and the longest
 * @param organisationsAtOnce whose channels are called at the same time
 * @param troubledAtOnce so many of those whose last call failed; they never take the others' places
 * @param callsAtOnce to one channel
 * @param callsPerSecond to one channel; LINE takes 200 multicasts in a second
 * @param closing how long a stop waits for calls that were begun
 * @param quotaEvery how old LINE's word about a channel's quota may become
 * @param quotaFirst how often it is looked whose is due; how soon it is asked for again when LINE did not tell, then less and less often
 */
@ConfigurationProperties("prongsai.delivery")
record DeliverySettings(
        @DefaultValue("5s") Duration look,
        @DefaultValue("2s") Duration firstWait,
        @DefaultValue("10m") Duration longestWait,
        @DefaultValue("64") int organisationsAtOnce,
        @DefaultValue("16") int troubledAtOnce,
        @DefaultValue("8") int callsAtOnce,
        @DefaultValue("190") int callsPerSecond,
        @DefaultValue("5s") Duration closing,
        @DefaultValue("12h") Duration quotaEvery,
        @DefaultValue("5s") Duration quotaFirst) {}
