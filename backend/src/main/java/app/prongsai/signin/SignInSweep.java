package app.prongsai.signin;

import app.prongsai.platform.Periodic;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Once an hour, counts, sessions, spent codes and offers of passkeys that are over are removed. */
@Component
class SignInSweep extends Periodic {

    private final SignInCounts counts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Passkeys passkeys;

    SignInSweep(
            SignInCounts counts,
            Sessions sessions,
            SecondFactors factors,
            Passkeys passkeys,
            @Value("${prongsai.sign-in.sweep:true}") boolean enabled) {
        super("sign-in-sweep", enabled, Duration.ofHours(1));
        this.counts = counts;
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
    }

    @Override
    protected void tick() {
        counts.sweep();
        sessions.sweep();
        factors.sweep();
        passkeys.sweep();
    }
}
