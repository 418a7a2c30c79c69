package app.prongsai.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Under {@code prongsai.access}: for how many days entries of the access log are kept, 90 to 731 (two years). */
@ConfigurationProperties("prongsai.access")
record AccessSettings(@DefaultValue("90") int keptDays) {

    static final int LEAST = 90;
    static final int MOST = 731;

    AccessSettings {
        if (keptDays < LEAST || keptDays > MOST) {
            throw new IllegalArgumentException("prongsai.access.kept-days is between " + LEAST + " and " + MOST);
        }
    }

    Duration kept() {
        return Duration.ofDays(keptDays);
    }
}
