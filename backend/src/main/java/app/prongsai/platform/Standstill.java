package app.prongsai.platform;

import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns the people of suspended organisations away; operator and automations pass. Who is suspended is asked at most once
 * a second, however many commands come.
 */
@Component
public class Standstill {

    private static final long OLD_NANOS = Duration.ofSeconds(1).toNanos();

    private record Known(Set<TenantId> tenants, long at) {}

    private final ObjectProvider<TurnedAway> sources;
    private volatile Known known = new Known(Set.of(), System.nanoTime() - OLD_NANOS);

    Standstill(ObjectProvider<TurnedAway> sources) {
        this.sources = sources;
    }

    /** Whether the organisation is suspended; true or false up to a second too late. */
    public boolean holds(TenantId tenant) {
        return suspended().contains(tenant);
    }

    void mustNotHold(Actor actor) {
        if (!actor.hasAny(Role.SYSTEM, Role.OPERATOR) && holds(actor.tenant())) {
            throw new RuleViolated("organisation.suspended");
        }
    }

    private Set<TenantId> suspended() {
        Known now = known;
        if (System.nanoTime() - now.at() >= OLD_NANOS) {
            now = new Known(
                    sources.stream()
                            .flatMap(source -> source.tenants().stream())
                            .collect(Collectors.toUnmodifiableSet()),
                    System.nanoTime());
            known = now;
        }
        return now.tenants();
    }
}
