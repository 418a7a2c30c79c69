package app.prongsai.measures.write;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.events.MeasureEvent.EvidenceAttached;
import app.prongsai.measures.events.MeasureEvent.EvidenceWithdrawn;
import app.prongsai.measures.events.MeasureEvent.GuidelineAssigned;
import app.prongsai.measures.events.MeasureEvent.MeasureCompleted;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.events.MeasureEvent.MeasureReopened;
import app.prongsai.measures.events.MeasureEvent.NothingToReportStated;
import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.measures.events.MeasureEvent.RemarkMade;
import app.prongsai.measures.events.MeasureEvent.ReportUndone;
import app.prongsai.measures.events.MeasureEvent.WorkStarted;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.shared.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "measure", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Measure {

    private static final String NONE = "ไม่มี";

    @AggregateIdentifier
    private @Nullable String stream;

    private MeasureStatus status = MeasureStatus.NOT_STARTED;
    private int percent;
    private final List<Responsible> responsible = new ArrayList<>();
    private final Set<String> evidence = new HashSet<>();
    private @Nullable LastReport last;

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
    }

    @CommandHandler
    void decide(StartWork command, Actor actor) {
        ReportingRules.onlyTheResponsibleReport(responsible, actor);
        unless(status != MeasureStatus.DONE, "measure.done-already");
        if (status == MeasureStatus.NOT_STARTED) {
            apply(new WorkStarted(command.measure()));
        }
    }

    @CommandHandler
    void decide(ReportProgress command, Actor actor) {
        ReportingRules.onlyTheResponsibleReport(responsible, actor);
        ReportingRules.percentIsFromNoughtToHundred(command.percent());
        ReportingRules.textIsNotTooLong(command.text());
        unless(status != MeasureStatus.DONE, "measure.done-already");
        unless(
                command.percent() >= percent || !command.text().isBlank(),
                "measure.less-needs-a-reason",
                percent,
                command.percent());
        if (status == MeasureStatus.NOT_STARTED) {
            apply(new WorkStarted(command.measure()));
        }
        apply(new ProgressReported(command.measure(), command.percent(), command.text()));
    }

    @CommandHandler
    void decide(MakeRemark command, Actor actor) {
        ReportingRules.onlyTheResponsibleReport(responsible, actor);
        ReportingRules.textIsNotTooLong(command.text());
        unless(!command.text().isBlank(), "measure.remark-needs-words");
        remark(command.measure(), command.remark(), command.text());
    }

    @CommandHandler
    void decide(StateNothingToReport command, Actor actor) {
        ReportingRules.onlyTheResponsibleReport(responsible, actor);
        remark(command.measure(), command.remark(), NONE);
    }

    @CommandHandler
    void decide(AttachEvidence command, Actor actor, Clock clock) {
        ReportingRules.onlyTheResponsibleReport(responsible, actor);
        Evidence item = command.evidence();
        ReportingRules.evidenceSaysSomething(item);
        ReportingRules.evidenceIsNotFromTheFuture(item, clock);
        if (!evidence.contains(item.id())) {
            apply(new EvidenceAttached(command.measure(), item));
        }
    }

    @CommandHandler
    void decide(WithdrawEvidence command, Actor actor) {
        ReportingRules.onlyTheResponsibleReport(responsible, actor);
        unless(evidence.contains(command.evidence()), "measure.no-such-evidence");
        unless(!command.reason().isBlank(), "measure.withdrawal-needs-a-reason");
        unless(status != MeasureStatus.DONE || evidence.size() > 1, "measure.done-needs-evidence");
        apply(new EvidenceWithdrawn(command.measure(), command.evidence(), command.reason()));
    }

    @CommandHandler
    void decide(CompleteMeasure command, Actor actor) {
        ReportingRules.onlyTheResponsibleReport(responsible, actor);
        ReportingRules.textIsNotTooLong(command.text());
        unless(status != MeasureStatus.DONE, "measure.done-already");
        unless(!evidence.isEmpty(), "measure.done-needs-evidence");
        if (status == MeasureStatus.NOT_STARTED) {
            apply(new WorkStarted(command.measure()));
        }
        if (!command.text().isBlank()) {
            apply(new ProgressReported(command.measure(), 100, command.text()));
        }
        apply(new MeasureCompleted(command.measure()));
    }

    @CommandHandler
    void decide(ReopenMeasure command, Actor actor) {
        ReportingRules.onlyTheResponsibleReport(responsible, actor);
        unless(command.status().compareTo(status) < 0, "measure.not-a-step-back");
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
                report.evidence().stream().filter(evidence::contains).toList();
        apply(new ReportUndone(command.measure(), report.command(), report.status(), report.percent(), withdrawn));
    }

    private void plan(PlanMeasure command) {
        unless(!command.title().isBlank(), "measure.needs-a-title");
        unless(!command.guidelines().isEmpty(), "measure.needs-a-guideline");
        unless(!command.to().isBefore(command.from()), "measure.ends-before-it-begins");
        apply(new MeasurePlanned(
                command.measure(),
                command.fiscalYear(),
                command.code(),
                command.title(),
                command.from(),
                command.to()));
        command.guidelines().forEach(guideline -> apply(new GuidelineAssigned(command.measure(), guideline)));
    }

    private static void remark(MeasureId measure, Remark remark, String text) {
        if (text.strip().equals(NONE)) {
            apply(new NothingToReportStated(measure, remark));
        } else {
            apply(new RemarkMade(measure, remark, text.strip()));
        }
    }

    @EventSourcingHandler
    void evolve(MeasurePlanned event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.measure());
    }

    @EventSourcingHandler
    void evolve(GuidelineAssigned event) {
        responsible.addAll(event.guideline().responsible());
    }

    @EventSourcingHandler
    void evolve(WorkStarted event, Occurred occurred) {
        last = LastReport.reported(last, occurred, status, percent);
        status = MeasureStatus.IN_PROGRESS;
    }

    @EventSourcingHandler
    void evolve(ProgressReported event, Occurred occurred) {
        last = LastReport.reported(last, occurred, status, percent);
        percent = event.percent();
    }

    @EventSourcingHandler
    void evolve(EvidenceAttached event, Occurred occurred) {
        last = LastReport.reported(last, occurred, status, percent)
                .with(event.evidence().id());
        evidence.add(event.evidence().id());
    }

    @EventSourcingHandler
    void evolve(EvidenceWithdrawn event) {
        evidence.remove(event.evidence());
    }

    @EventSourcingHandler
    void evolve(MeasureCompleted event, Occurred occurred) {
        last = LastReport.reported(last, occurred, status, percent);
        status = MeasureStatus.DONE;
        percent = 100;
    }

    @EventSourcingHandler
    void evolve(MeasureReopened event, Occurred occurred) {
        last = LastReport.reported(last, occurred, status, percent);
        status = event.status();
        percent = event.status() == MeasureStatus.NOT_STARTED ? 0 : percent;
    }

    @EventSourcingHandler
    void evolve(ReportUndone event) {
        status = event.status();
        percent = event.percent();
        event.withdrawnEvidence().forEach(evidence::remove);
        last = null;
    }
}
