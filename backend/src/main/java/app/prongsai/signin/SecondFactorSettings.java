package app.prongsai.signin;

import app.prongsai.shared.Role;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code prongsai.second-factor}.
 *
 * @param roles whoever has one of them must prove more than a password
 * @param grace so long after the first sign-in without
 * @param tries of codes within ten minutes; four times as many within a day
 */
@ConfigurationProperties("prongsai.second-factor")
record SecondFactorSettings(
        @DefaultValue({"HEAD", "CLERK", "EXECUTIVE", "OPERATOR"})
        Set<Role> roles,

        @DefaultValue("30d") Duration grace,
        @DefaultValue("5") int tries) {}
