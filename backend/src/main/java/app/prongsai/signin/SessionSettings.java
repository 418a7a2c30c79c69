package app.prongsai.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code prongsai.sessions}.
 *
 * @param idle a session ends when nothing was done for so long
 * @param longest and when it has lasted so long, whatever is done
 * @param fresh so long after it began, nobody is asked for the password again
 */
@ConfigurationProperties("prongsai.sessions")
record SessionSettings(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("10m") Duration fresh) {}
