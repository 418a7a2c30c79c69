package app.prongsai.measures.write;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.events.MeasureEvent.BudgetPlanned;
import app.prongsai.measures.events.MeasureEvent.EvidenceAttached;
import app.prongsai.measures.events.MeasureEvent.GuidelineAssigned;
import app.prongsai.measures.events.MeasureEvent.MeasureCarriedOver;
import app.prongsai.measures.events.MeasureEvent.MeasureCompleted;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.events.MeasureEvent.SpendingReported;
import app.prongsai.measures.events.MeasureEvent.WorkStarted;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** How a measure comes to be: planned, imported from a report, or carried over from an earlier year. */
@Aggregate(type = "measure", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Measure extends MeasureUndoing {

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanMeasure command) {
        unless(stream == null, "measure.planned-already", command.code());
        plan(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ImportMeasure command) {
        PlanMeasure plan = command.plan();
        unless(stream == null, "measure.planned-already", plan.code());
        plan(plan);
        MeasureId measure = plan.measure();
        if (command.status() != MeasureStatus.NOT_STARTED) {
            apply(new WorkStarted(measure));
        }
        command.evidence().forEach(item -> apply(new EvidenceAttached(measure, item)));
        if (command.status() == MeasureStatus.DONE) {
            apply(new MeasureCompleted(measure));
        }
        command.remarks().forEach((remark, text) -> remark(measure, remark, text));
        money(measure, command.budget().planned(), command.budget().spent());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CarryOverMeasure command) {
        PlanMeasure plan = command.plan();
        unless(stream == null, "measure.planned-already", plan.code());
        plan(plan);
        apply(new MeasureCarriedOver(plan.measure(), command.origin()));
        money(plan.measure(), command.planned(), null);
    }

    private void plan(PlanMeasure command) {
        unless(!command.title().isBlank(), "measure.needs-a-title");
        unless(!command.guidelines().isEmpty(), "measure.needs-a-guideline");
        PlanRules.endsAfterItBegins(command.from(), command.to());
        apply(new MeasurePlanned(
                command.measure(),
                command.fiscalYear(),
                command.code(),
                command.title(),
                command.from(),
                command.to()));
        command.guidelines().forEach(guideline -> apply(new GuidelineAssigned(command.measure(), guideline)));
    }

    private static void money(MeasureId measure, @Nullable Long planned, @Nullable Long spent) {
        if (planned != null) {
            PlanRules.moneyIsPossible(planned);
            apply(new BudgetPlanned(measure, planned));
        }
        if (spent != null) {
            PlanRules.moneyIsPossible(spent);
            apply(new SpendingReported(measure, spent));
        }
    }
}
