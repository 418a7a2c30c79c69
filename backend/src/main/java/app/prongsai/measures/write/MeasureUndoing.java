package app.prongsai.measures.write;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.events.MeasureEvent.EvidenceWithdrawn;
import app.prongsai.measures.events.MeasureEvent.MeasureReopened;
import app.prongsai.measures.events.MeasureEvent.RemarkUndone;
import app.prongsai.measures.events.MeasureEvent.ReportUndone;
import app.prongsai.measures.events.MeasureEvent.ReturnedForMoreWork;
import app.prongsai.measures.events.MeasureEvent.WordsWithdrawn;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;

/** Decisions about taking back what was just reported or said. */
abstract sealed class MeasureUndoing extends MeasureCompletion permits Measure {

    private static final String TAKEN_BACK = "ผู้ส่งยกเลิกข้อความในแชต";

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
        unless(report.undoableAt(clock.instant()), "measure.too-late-to-undo", UndoLastReport.WITHIN.toMinutes());
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
}
