package app.prongsai.measures.write;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.measures.Approvers;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.events.MeasureEvent.BudgetPlanned;
import app.prongsai.measures.events.MeasureEvent.CompletionRequested;
import app.prongsai.measures.events.MeasureEvent.EvidenceAttached;
import app.prongsai.measures.events.MeasureEvent.EvidenceCorrected;
import app.prongsai.measures.events.MeasureEvent.EvidenceWithdrawn;
import app.prongsai.measures.events.MeasureEvent.FigureCompared;
import app.prongsai.measures.events.MeasureEvent.GuidelineAssigned;
import app.prongsai.measures.events.MeasureEvent.MeasureCarriedOver;
import app.prongsai.measures.events.MeasureEvent.MeasureCompleted;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.events.MeasureEvent.MeasureReopened;
import app.prongsai.measures.events.MeasureEvent.NothingToReportStated;
import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.measures.events.MeasureEvent.RemarkMade;
import app.prongsai.measures.events.MeasureEvent.RemarkUndone;
import app.prongsai.measures.events.MeasureEvent.ReportUndone;
import app.prongsai.measures.events.MeasureEvent.ReturnedForMoreWork;
import app.prongsai.measures.events.MeasureEvent.SpendingReported;
import app.prongsai.measures.events.MeasureEvent.WordsWithdrawn;
import app.prongsai.measures.events.MeasureEvent.WorkStarted;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "measure", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Measure extends MeasurePlan {

    private static final String TAKEN_BACK = "ผู้ส่งยกเลิกข้อความในแชต";

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
        command.remarks().forEach(remark -> remark(command.measure(), remark, ReportingRules.NONE));
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
    void decide(TakeBackWords command, Actor actor) {
        String author = said.get(command.command());
        unless(author != null && (actor.has(Role.SYSTEM) || actor.id().equals(author)), "measure.no-such-words");
        MeasureId measure = command.measure();
        for (Remark remark : Remark.values()) {
            if (command.command().equals(remarkedIn.get(remark))) {
                apply(new RemarkUndone(measure, remark, null));
            }
        }
        String proof = command.evidence();
        if (proof != null && evidence.containsKey(proof)) {
            withoutProofNothingIsDone(measure);
            apply(new EvidenceWithdrawn(measure, proof, TAKEN_BACK));
        }
        apply(new WordsWithdrawn(measure, command.command()));
    }

    private void withoutProofNothingIsDone(MeasureId measure) {
        if (evidence.size() > 1) {
            return;
        }
        if (standing.done()) {
            apply(new MeasureReopened(measure, MeasureStatus.IN_PROGRESS, TAKEN_BACK));
        } else if (standing.awaitingApproval()) {
            apply(new ReturnedForMoreWork(measure, TAKEN_BACK));
        }
    }

    @CommandHandler
    void decide(UndoLastReport command, Actor actor, Clock clock) {
        LastReport report = last;
        unless(report != null && report.by().equals(actor.id()), "measure.nothing-to-undo");
        Objects.requireNonNull(report);
        unless(report.undoableAt(clock.instant()), "measure.too-late-to-undo", LastReport.UNDOABLE.toMinutes());
        undo(command.measure(), report);
    }

    private void undo(MeasureId measure, LastReport report) {
        LastReport.Before before = report.before();
        List<MeasureEvent> undone = new ArrayList<>();
        for (Remark remark : Remark.values()) {
            String text = before.remarks().get(remark);
            if (!Objects.equals(text, remarks.get(remark))) {
                undone.add(new RemarkUndone(measure, remark, text));
            }
        }
        undone.addAll(datesUndone(measure, before));
        List<String> withdrawn =
                report.evidence().stream().filter(evidence::containsKey).toList();
        Standing stood = before.standing();
        if (undone.isEmpty() || !withdrawn.isEmpty() || !stood.equals(standing)) {
            undone.add(new ReportUndone(
                    measure, report.command(), stood.status(), stood.percent(), stood.awaitingApproval(), withdrawn));
        }
        undone.forEach(event -> apply(event));
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
        if (text.strip().equals(ReportingRules.NONE)) {
            apply(new NothingToReportStated(measure, remark));
        } else {
            apply(new RemarkMade(measure, remark, text.strip()));
        }
    }
}
