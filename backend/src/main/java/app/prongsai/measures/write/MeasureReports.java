package app.prongsai.measures.write;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.events.MeasureEvent.EvidenceAttached;
import app.prongsai.measures.events.MeasureEvent.EvidenceCorrected;
import app.prongsai.measures.events.MeasureEvent.EvidenceWithdrawn;
import app.prongsai.measures.events.MeasureEvent.FigureCompared;
import app.prongsai.measures.events.MeasureEvent.NothingToReportStated;
import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.measures.events.MeasureEvent.RemarkMade;
import app.prongsai.measures.events.MeasureEvent.SpendingReported;
import app.prongsai.measures.events.MeasureEvent.WorkStarted;
import app.prongsai.shared.Actor;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;

/** Decisions about what is reported: progress, remarks, money, figures and proof. */
abstract sealed class MeasureReports extends MeasurePlan permits MeasureCompletion {

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
    void decide(ExtendEvidence command, Actor actor) {
        onlyTheResponsibleReportOnIt(actor);
        Evidence before = evidence.get(command.evidence());
        unless(before != null && before.file() != null, "measure.no-such-evidence");
        PlanRules.aCorrectionHasAReason(command.reason());
        Evidence after = Objects.requireNonNull(before).withMore(command.files());
        if (!after.equals(before)) {
            apply(new EvidenceCorrected(command.measure(), after, command.reason()));
        }
    }

    protected void start(MeasureId measure) {
        if (standing.status() == MeasureStatus.NOT_STARTED) {
            apply(new WorkStarted(measure));
        }
    }

    protected static void remark(MeasureId measure, Remark remark, String text) {
        if (text.strip().equals(ReportingRules.NONE)) {
            apply(new NothingToReportStated(measure, remark));
        } else {
            apply(new RemarkMade(measure, remark, text.strip()));
        }
    }
}
