package app.prongsai.measures.write;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.measures.Approvers;
import app.prongsai.measures.events.MeasureEvent.CompletionRequested;
import app.prongsai.measures.events.MeasureEvent.MeasureCompleted;
import app.prongsai.measures.events.MeasureEvent.MeasureReopened;
import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.measures.events.MeasureEvent.ReturnedForMoreWork;
import app.prongsai.shared.Actor;
import org.axonframework.commandhandling.CommandHandler;

/** Decisions about whether it is done: its officer says so, the head agrees or returns it, somebody reopens it. */
abstract sealed class MeasureCompletion extends MeasureReports permits MeasureUndoing {

    @CommandHandler
    void decide(RequestCompletion command, Actor actor, Approvers approvers) {
        onlyTheResponsibleReportOnIt(actor);
        ReportingRules.textIsNotTooLong(command.text());
        unless(!standing.done(), "measure.done-already");
        unless(!standing.awaitingApproval(), "measure.awaits-approval");
        unless(!evidence.isEmpty(), "measure.done-needs-evidence");
        start(command.measure());
        if (!command.text().isBlank()) {
            apply(new ProgressReported(command.measure(), 100, command.text()));
        }
        apply(new CompletionRequested(command.measure()));
        if (Approvers.include(actor, responsible()) || !approvers.anyFor(responsible(), actor)) {
            apply(new MeasureCompleted(command.measure()));
        }
    }

    @CommandHandler
    void decide(ApproveCompletion command, Actor actor) {
        ReportingRules.onlyTheHeadApproves(responsible(), actor);
        unless(standing.awaitingApproval(), "measure.nothing-to-approve");
        unless(!evidence.isEmpty(), "measure.done-needs-evidence");
        apply(new MeasureCompleted(command.measure()));
    }

    @CommandHandler
    void decide(ReturnForMoreWork command, Actor actor) {
        ReportingRules.onlyTheHeadApproves(responsible(), actor);
        unless(standing.awaitingApproval(), "measure.nothing-to-approve");
        unless(!command.reason().isBlank(), "measure.return-needs-a-reason");
        ReportingRules.textIsNotTooLong(command.reason());
        apply(new ReturnedForMoreWork(command.measure(), command.reason()));
    }

    @CommandHandler
    void decide(ReopenMeasure command, Actor actor) {
        onlyTheResponsibleReportOnIt(actor);
        unless(command.status().compareTo(standing.status()) < 0, "measure.not-a-step-back");
        unless(!command.reason().isBlank(), "measure.step-back-needs-a-reason");
        ReportingRules.textIsNotTooLong(command.reason());
        apply(new MeasureReopened(command.measure(), command.status(), command.reason()));
    }
}
