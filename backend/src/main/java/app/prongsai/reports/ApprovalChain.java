package app.prongsai.reports;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.reports.ApprovalChainEvent.ApprovalChainSet;
import java.util.EnumSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "approval-chain", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class ApprovalChain {

    @AggregateIdentifier
    private @Nullable String stream;

    private List<ApprovalStep> steps = List.of(ApprovalStep.values());

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetApprovalChain command) {
        unless(!command.steps().isEmpty(), "report.chain-needs-a-step");
        List<ApprovalStep> inOrder = List.copyOf(EnumSet.copyOf(command.steps()));
        if (!inOrder.equals(steps)) {
            AggregateLifecycle.apply(new ApprovalChainSet(inOrder));
        }
    }

    @EventSourcingHandler
    void evolve(ApprovalChainSet event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), "approval-chain");
        steps = event.steps();
    }
}
