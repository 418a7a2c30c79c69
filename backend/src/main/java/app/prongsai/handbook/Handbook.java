package app.prongsai.handbook;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.handbook.HandbookEvent.TableReplaced;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One table of the handbook. */
@Aggregate(type = "handbook", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Handbook {

    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<Integer, List<TableRow>> years = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReplaceTable command, Actor actor) {
        unless(actor.tenant().equals(TenantId.PLATFORM), "handbook.is-the-platforms");
        TableRules.yearIsKnown(command.fiscalYear());
        int problems = TableRules.problems(command.table(), command.fiscalYear(), command.rows())
                .size();
        unless(problems == 0, "handbook.rows-have-problems", problems);
        if (!command.rows().equals(years.get(command.fiscalYear()))) {
            AggregateLifecycle.apply(new TableReplaced(command.table(), command.fiscalYear(), command.rows()));
        }
    }

    @EventSourcingHandler
    void evolve(TableReplaced event, Occurred occurred) {
        stream = TenantTarget.stream(
                occurred.tenant(), "handbook/" + event.table().key());
        years.put(event.fiscalYear(), event.rows());
    }
}
