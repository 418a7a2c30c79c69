package app.prongsai.groups;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.groups.GroupEvent.WeeklySummaryStopped;
import app.prongsai.groups.GroupEvent.WeeklySummaryWanted;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.Seal;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.TenantId;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** All groups of one organisation. */
@Aggregate(type = "groups", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Groups {

    static final String TARGET = "groups/self";

    @AggregateIdentifier
    private @Nullable String stream;

    private final Set<String> summarised = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WantWeeklySummary command, TenantId tenant, Seal seal) {
        String mark = seal.mark(tenant, command.chatGroup());
        if (!summarised.contains(mark)) {
            apply(new WeeklySummaryWanted(mark, seal.seal(tenant, command.chatGroup())));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(StopWeeklySummary command, TenantId tenant, Seal seal) {
        String mark = seal.mark(tenant, command.chatGroup());
        if (summarised.contains(mark)) {
            apply(new WeeklySummaryStopped(mark));
        }
    }

    @EventSourcingHandler
    void evolve(WeeklySummaryWanted event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), TARGET);
        summarised.add(event.groupMark());
    }

    @EventSourcingHandler
    void evolve(WeeklySummaryStopped event) {
        summarised.remove(event.groupMark());
    }
}
