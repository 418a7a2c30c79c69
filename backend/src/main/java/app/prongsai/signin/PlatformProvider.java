package app.prongsai.signin;

import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.Providers.Known;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The platform's own provider. Strangers set off the question where its doors are, so what it said is believed for a while, as
 * is that it said nothing.
 */
@Component
class PlatformProvider {

    /** @param known null if it did not answer as it should */
    private record Answer(@Nullable Known known, Instant until) {}

    private final ProviderDiscovery discovery;
    private final ProviderSettings settings;
    private final Clock clock;
    private Answer last = new Answer(null, Instant.MIN);

    PlatformProvider(ProviderDiscovery discovery, ProviderSettings settings, Clock clock) {
        this.discovery = discovery;
        this.settings = settings;
        this.clock = clock;
    }

    /** What people call it; empty if there is none. */
    Optional<String> label() {
        return settings.issuer().isBlank() ? Optional.empty() : Optional.of(settings.label());
    }

    /** @throws RuleViolated if it does not answer as it should */
    Optional<Known> known() {
        return label().map(this::remembered);
    }

    private synchronized Known remembered(String label) {
        Instant now = clock.instant();
        if (!now.isBefore(last.until())) {
            last = asked(label, now);
        }
        Known known = last.known();
        if (known == null) {
            throw new RuleViolated("signin.provider-does-not-answer");
        }
        return known;
    }

    private Answer asked(String label, Instant now) {
        try {
            Known known = discovery.of(
                    TenantId.PLATFORM, label, settings.issuer(), settings.clientId(), settings.clientSecret());
            return new Answer(known, now.plus(settings.remembered()));
        } catch (RuleViolated silent) {
            return new Answer(null, now.plus(settings.silence()));
        }
    }
}
