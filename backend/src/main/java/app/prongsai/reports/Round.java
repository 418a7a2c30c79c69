package app.prongsai.reports;

import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.reports.RoundEvent.RoundOpened;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "round", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Round {

    @AggregateIdentifier
    private @Nullable String stream;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenRound command) {
        if (stream == null) {
            RoundId round = command.round();
            AggregateLifecycle.apply(new RoundOpened(
                    round,
                    round.fiscalYear(),
                    round.months(),
                    command.assessedFiscalYear(),
                    round.from(),
                    round.to(),
                    command.basis()));
        }
    }

    @EventSourcingHandler
    void evolve(RoundOpened event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.round());
    }
}
