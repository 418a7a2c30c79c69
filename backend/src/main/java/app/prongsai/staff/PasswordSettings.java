package app.prongsai.staff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code prongsai.passwords}: how new hashes are made; each hash keeps its own way.
 *
 * @param memory in KiB, for each hash in the making
 * @param passes over that memory
 * @param atOnce how many are made at a time; whoever comes then waits
 * @param patience for so long, and is asked to come again
 */
@ConfigurationProperties("prongsai.passwords")
record PasswordSettings(
        @DefaultValue("19456") int memory,
        @DefaultValue("2") int passes,
        @DefaultValue("1") int lanes,
        @DefaultValue("4") int atOnce,
        @DefaultValue("10s") Duration patience) {}
