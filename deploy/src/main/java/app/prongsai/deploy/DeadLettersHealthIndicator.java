package app.prongsai.deploy;

import app.prongsai.platform.DeadLetters;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Under the name "deadLetters". Always up: an organisation that is parked in a processor must not take all others out of service. */
@Component
record DeadLettersHealthIndicator(DeadLetters deadLetters) implements HealthIndicator {

    @Override
    public Health health() {
        return Health.up().withDetail("count", deadLetters.list().size()).build();
    }
}
