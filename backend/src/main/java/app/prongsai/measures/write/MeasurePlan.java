package app.prongsai.measures.write;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.measures.Approvers;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.events.MeasureEvent.BudgetPlanned;
import app.prongsai.measures.events.MeasureEvent.GuidelineDropped;
import app.prongsai.measures.events.MeasureEvent.GuidelineRevised;
import app.prongsai.measures.events.MeasureEvent.MeasureDropped;
import app.prongsai.measures.events.MeasureEvent.MeasureRescheduled;
import app.prongsai.measures.events.MeasureEvent.MeasureRetitled;
import app.prongsai.measures.events.MeasureEvent.PostponementDeclined;
import app.prongsai.measures.events.MeasureEvent.PostponementRequested;
import app.prongsai.measures.events.MeasureEvent.PostponementWithdrawn;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** Decisions about the plan: what is to be done, for how much money, by when. */
abstract sealed class MeasurePlan extends MeasureState permits MeasureReports {

    private static final String UNDONE = "เลิกทำการเลื่อนกำหนด";

    @CommandHandler
    void decide(PlanBudget command) {
        stillPlanned();
        PlanRules.moneyIsPossible(command.satang());
        apply(new BudgetPlanned(command.measure(), command.satang()));
    }

    @CommandHandler
    void decide(Reschedule command) {
        stillPlanned();
        PlanRules.aCorrectionHasAReason(command.reason());
        PlanRules.endsAfterItBegins(command.from(), command.to());
        apply(new MeasureRescheduled(command.measure(), command.from(), command.to(), command.reason()));
    }

    @CommandHandler
    void decide(Retitle command) {
        stillPlanned();
        PlanRules.aCorrectionHasAReason(command.reason());
        unless(!command.title().isBlank(), "measure.needs-a-title");
        apply(new MeasureRetitled(command.measure(), command.title().strip(), command.reason()));
    }

    @CommandHandler
    void decide(ReviseGuideline command) {
        stillPlanned();
        PlanRules.aCorrectionHasAReason(command.reason());
        PlanRules.guidelineFollowsTheOthers(command.guideline(), guidelines.keySet());
        apply(new GuidelineRevised(command.measure(), command.guideline(), command.reason()));
    }

    @CommandHandler
    void decide(DropGuideline command) {
        stillPlanned();
        PlanRules.aCorrectionHasAReason(command.reason());
        unless(guidelines.containsKey(command.number()), "measure.no-such-guideline", command.number());
        unless(guidelines.size() > 1, "measure.needs-a-guideline");
        apply(new GuidelineDropped(command.measure(), command.number(), command.reason()));
    }

    @CommandHandler
    void decide(DropMeasure command) {
        stillPlanned();
        PlanRules.aCorrectionHasAReason(command.reason());
        apply(new MeasureDropped(command.measure(), command.reason()));
    }

    @CommandHandler
    void decide(Postpone command, Actor actor, Approvers approvers) {
        onlyTheResponsibleReportOnIt(actor);
        unless(!standing.done(), "measure.done-already");
        unless(!standing.awaitingApproval(), "measure.awaits-approval");
        PlanRules.endsLaterButInItsYear(command.to(), to, fiscalYear);
        unless(!command.reason().isBlank(), "measure.postponement-needs-a-reason");
        ReportingRules.textIsNotTooLong(command.reason());
        boolean decides = actor.has(Role.COORDINATOR)
                || Approvers.include(actor, responsible())
                || !approvers.anyFor(responsible(), actor);
        apply(
                decides
                        ? new MeasureRescheduled(command.measure(), from, command.to(), command.reason())
                        : new PostponementRequested(command.measure(), command.to(), command.reason()));
    }

    @CommandHandler
    void decide(ApprovePostponement command, Actor actor) {
        PostponementRequested request = askedOf(actor);
        apply(new MeasureRescheduled(command.measure(), from, request.to(), request.reason()));
    }

    @CommandHandler
    void decide(DeclinePostponement command, Actor actor) {
        askedOf(actor);
        unless(!command.reason().isBlank(), "measure.return-needs-a-reason");
        ReportingRules.textIsNotTooLong(command.reason());
        apply(new PostponementDeclined(command.measure(), command.reason()));
    }

    private PostponementRequested askedOf(Actor actor) {
        ReportingRules.onlyTheHeadApproves(responsible(), actor);
        if (asked == null) {
            throw new RuleViolated("measure.no-postponement-asked");
        }
        return asked;
    }

    /** What brings the end, and the wish for a later one, back to what they were. */
    protected List<MeasureEvent> datesUndone(MeasureId measure, LastReport.Before before) {
        List<MeasureEvent> undone = new ArrayList<>();
        if (!before.to().equals(to)) {
            undone.add(new MeasureRescheduled(measure, from, before.to(), UNDONE));
        }
        PostponementRequested wished = before.asked();
        if (wished != null && asked == null) {
            undone.add(wished);
        } else if (wished == null && asked != null) {
            undone.add(new PostponementWithdrawn(measure));
        }
        return undone;
    }

    protected void onlyTheResponsibleReportOnIt(Actor actor) {
        stillPlanned();
        ReportingRules.onlyTheResponsibleReport(responsible(), actor);
    }

    protected void stillPlanned() {
        unless(!dropped, "measure.dropped");
    }
}
