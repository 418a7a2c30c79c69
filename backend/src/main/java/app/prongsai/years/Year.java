package app.prongsai.years;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import app.prongsai.years.YearEvent.YearOpened;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "year", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Year {

    private static final int FARTHEST = 2;

    @AggregateIdentifier
    private @Nullable String stream;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenYear command, Clock clock) {
        unless(stream == null, "year.open-already", command.fiscalYear());
        int running =
                FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.ZONE))).year();
        unless(Math.abs(command.fiscalYear() - running) <= FARTHEST, "year.too-far", running);
        AggregateLifecycle.apply(new YearOpened(command.fiscalYear(), command.carriedOver()));
    }

    @EventSourcingHandler
    void evolve(YearOpened event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), "year/" + event.fiscalYear());
    }
}
