package app.prongsai.measures.write;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.measures.Approvers;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.events.MeasureEvent.BudgetPlanned;
import app.prongsai.measures.events.MeasureEvent.CompletionRequested;
import app.prongsai.measures.events.MeasureEvent.EvidenceAttached;
import app.prongsai.measures.events.MeasureEvent.EvidenceCorrected;
import app.prongsai.measures.events.MeasureEvent.EvidenceWithdrawn;
import app.prongsai.measures.events.MeasureEvent.FigureCompared;
import app.prongsai.measures.events.MeasureEvent.GuidelineAssigned;
import app.prongsai.measures.events.MeasureEvent.GuidelineDropped;
import app.prongsai.measures.events.MeasureEvent.GuidelineRevised;
import app.prongsai.measures.events.MeasureEvent.MeasureCarriedOver;
import app.prongsai.measures.events.MeasureEvent.MeasureCompleted;
import app.prongsai.measures.events.MeasureEvent.MeasureDropped;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.events.MeasureEvent.MeasureReopened;
import app.prongsai.measures.events.MeasureEvent.MeasureRescheduled;
import app.prongsai.measures.events.MeasureEvent.MeasureRetitled;
import app.prongsai.measures.events.MeasureEvent.NothingToReportStated;
import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.measures.events.MeasureEvent.RemarkMade;
import app.prongsai.measures.events.MeasureEvent.ReportUndone;
import app.prongsai.measures.events.MeasureEvent.ReturnedForMoreWork;
import app.prongsai.measures.events.MeasureEvent.SpendingReported;
import app.prongsai.measures.events.MeasureEvent.WorkStarted;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "measure", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Measure extends MeasureState {

    private static final String NONE = "ไม่มี";

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

    @CommandHandler
    void decide(StartWork command, Actor actor) {
        onlyTheResponsibleReportOnIt(actor);
        unless(!standing.done(), "measure.done-already");
        start(command.measure());
    }

    @CommandHandler
    void decide(ReportProgress command, Actor actor) {
        onlyTheResponsibleReportOnIt(actor);
        ReportingRules.percentIsFromNoughtToHundred(command.percent());
        ReportingRules.textIsNotTooLong(command.text());
        unless(!standing.done(), "measure.done-already");
        int percent = standing.percent();
        unless(
                command.percent() >= percent || !command.text().isBlank(),
                "measure.less-needs-a-reason",
                percent,
                command.percent());
        start(command.measure());
        apply(new ProgressReported(command.measure(), command.percent(), command.text()));
    }

    @CommandHandler
    void decide(MakeRemark command, Actor actor) {
        onlyTheResponsibleReportOnIt(actor);
        ReportingRules.textIsNotTooLong(command.text());
        unless(!command.text().isBlank(), "measure.remark-needs-words");
        remark(command.measure(), command.remark(), command.text());
    }

    @CommandHandler
    void decide(StateNothingToReport command, Actor actor) {
        onlyTheResponsibleReportOnIt(actor);
        remark(command.measure(), command.remark(), NONE);
    }

    @CommandHandler
    void decide(AttachEvidence command, Actor actor, Clock clock) {
        onlyTheResponsibleReportOnIt(actor);
        Evidence item = command.evidence();
        ReportingRules.evidenceSaysSomething(item);
        ReportingRules.evidenceIsNotFromTheFuture(item, clock);
        if (!evidence.containsKey(item.id())) {
            apply(new EvidenceAttached(command.measure(), item));
        }
    }

    @CommandHandler
    void decide(WithdrawEvidence command, Actor actor) {
        onlyTheResponsibleReportOnIt(actor);
        unless(evidence.containsKey(command.evidence()), "measure.no-such-evidence");
        unless(!command.reason().isBlank(), "measure.withdrawal-needs-a-reason");
        unless(!standing.claimed() || evidence.size() > 1, "measure.done-needs-evidence");
        apply(new EvidenceWithdrawn(command.measure(), command.evidence(), command.reason()));
    }

    @CommandHandler
    void decide(CorrectEvidence command, Actor actor, Clock clock) {
        onlyTheResponsibleReportOnIt(actor);
        Evidence before = evidence.get(command.evidence().id());
        unless(before != null, "measure.no-such-evidence");
        PlanRules.aCorrectionHasAReason(command.reason());
        Evidence after = command.evidence().withFileOf(Objects.requireNonNull(before));
        ReportingRules.evidenceSaysSomething(after);
        ReportingRules.evidenceIsNotFromTheFuture(after, clock);
        if (!after.equals(before)) {
            apply(new EvidenceCorrected(command.measure(), after, command.reason()));
        }
    }

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

    @CommandHandler
    void decide(UndoLastReport command, Actor actor, Clock clock) {
        LastReport report = last;
        unless(report != null && report.by().equals(actor.id()), "measure.nothing-to-undo");
        Objects.requireNonNull(report);
        unless(report.undoableAt(clock.instant()), "measure.too-late-to-undo", LastReport.UNDOABLE.toMinutes());
        List<String> withdrawn =
                report.evidence().stream().filter(evidence::containsKey).toList();
        Standing before = report.before();
        apply(new ReportUndone(
                command.measure(),
                report.command(),
                before.status(),
                before.percent(),
                before.awaitingApproval(),
                withdrawn));
    }

    @CommandHandler
    void decide(PlanBudget command) {
        stillPlanned();
        PlanRules.moneyIsPossible(command.satang());
        apply(new BudgetPlanned(command.measure(), command.satang()));
    }

    @CommandHandler
    void decide(ReportSpending command, Actor actor) {
        onlyTheResponsibleReportOnIt(actor);
        PlanRules.moneyIsPossible(command.satang());
        apply(new SpendingReported(command.measure(), command.satang()));
    }

    @CommandHandler
    void decide(CompareFigure command, Actor actor) {
        onlyTheResponsibleReportOnIt(actor);
        PlanRules.figureIsNamed(command.figure());
        apply(new FigureCompared(command.measure(), command.figure()));
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

    private void start(MeasureId measure) {
        if (standing.status() == MeasureStatus.NOT_STARTED) {
            apply(new WorkStarted(measure));
        }
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

    private static void remark(MeasureId measure, Remark remark, String text) {
        if (text.strip().equals(NONE)) {
            apply(new NothingToReportStated(measure, remark));
        } else {
            apply(new RemarkMade(measure, remark, text.strip()));
        }
    }

    private void onlyTheResponsibleReportOnIt(Actor actor) {
        stillPlanned();
        ReportingRules.onlyTheResponsibleReport(responsible(), actor);
    }

    private void stillPlanned() {
        unless(!dropped, "measure.dropped");
    }
}
