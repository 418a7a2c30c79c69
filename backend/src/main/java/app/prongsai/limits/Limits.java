package app.prongsai.limits;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.limits.LimitEvent.LimitSet;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "limits", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Limits {

    private static final long HIGHEST = 10_000_000;

    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<LimitKind, Long> set = new EnumMap<>(LimitKind.class);

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetLimit command) {
        Long most = command.most();
        unless(most == null || (most >= 1 && most <= HIGHEST), "limit.between", HIGHEST);
        if (!Objects.equals(most, set.get(command.kind()))) {
            apply(new LimitSet(command.kind(), most));
        }
    }

    @EventSourcingHandler
    void evolve(LimitSet event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), "limits/self");
        if (event.most() == null) {
            set.remove(event.kind());
        } else {
            set.put(event.kind(), event.most());
        }
    }
}
