package app.prongsai.bot.conversation;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.read.NeedsApproval;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.measures.write.RequestCompletion;
import app.prongsai.measures.write.StartWork;
import app.prongsai.measures.write.UndoLastReport;
import app.prongsai.platform.Sentences;
import app.prongsai.shared.RuleViolated;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Carries out what was wished for a measure, and asks for what is missing: a percent, a reason, evidence. */
@Component
class Reporting {

    private final EvidenceTalk evidence;
    private final Remarks remarks;
    private final ApprovalTalk approvals;
    private final PostponeTalk postponing;
    private final OneCard card;
    private final LastSaid last;
    private final Awaiting awaiting;

    Reporting(
            EvidenceTalk evidence,
            Remarks remarks,
            ApprovalTalk approvals,
            PostponeTalk postponing,
            OneCard card,
            LastSaid last,
            Awaiting awaiting) {
        this.evidence = evidence;
        this.remarks = remarks;
        this.approvals = approvals;
        this.postponing = postponing;
        this.card = card;
        this.last = last;
        this.awaiting = awaiting;
    }

    Answer carryOut(Turn turn, Wish wish, Work work) {
        turn.memory().awaitNothing();
        return switch (wish.verb()) {
            case SHOW -> card.of(turn, work);
            case REPORT -> report(turn, wish, work);
            case START -> start(turn, work);
            case DONE -> done(turn, wish, work);
            case PROBLEM -> remarks.make(turn, wish, work, Remark.PROBLEM);
            case RECOMMEND -> remarks.make(turn, wish, work, Remark.RECOMMENDATION);
            case NO_PROBLEM -> remarks.none(turn, work, Remark.PROBLEM);
            case EVIDENCE -> attach(turn, wish, work);
            case POSTPONE -> postponing.postpone(turn, wish, work);
            case APPROVE -> approvals.approve(turn, wish, work);
            case RETURN -> approvals.giveBack(turn, wish, work);
        };
    }

    private Answer report(Turn turn, Wish wish, Work work) {
        if (wish.percent() == null && wish.text().isBlank()) {
            return askHowFar(turn, work);
        }
        int percent = wish.percent() == null ? last.percent(turn, work) : wish.percent();
        try {
            turn.send(turn.speaker(), new ReportProgress(work.id(), percent, wish.text()));
        } catch (RuleViolated refused) {
            if (!refused.rule().equals("measure.less-needs-a-reason")) {
                throw refused;
            }
            awaiting.words(turn, work, new Wish(Verb.REPORT, percent, ""));
            return Answer.words(Sentences.of(refused, turn.wording().locale()), Choices.cancel(turn));
        }
        last.report(turn, work, percent);
        awaiting.moreEvidence(turn, work);
        String said = wish.text().isBlank() ? "" : "\n" + turn.say("report.said", wish.text());
        List<Choice> choices = new ArrayList<>();
        choices.add(Choices.evidence(turn, work));
        if (percent == 100) {
            choices.add(Choices.done(turn, work));
        }
        choices.add(Choices.undo(turn, work));
        choices.add(Choices.work(turn));
        return Answer.words(
                turn.say("report.saved", last.time(), work.name(), String.valueOf(percent)) + said, choices);
    }

    private Answer askHowFar(Turn turn, Work work) {
        String id = work.id().value();
        List<Choice> choices = new ArrayList<>();
        for (String percent : List.of("25", "50", "75")) {
            choices.add(new Choice.Tap(percent + "%", Taps.data(Taps.SET, id, percent, turn.version(work)), false));
        }
        choices.add(Choices.done(turn, work));
        choices.add(new Choice.Type(turn.say("choice.type"), Taps.data(Taps.TYPE, id), work.code() + " "));
        choices.add(Choices.cancel(turn));
        return Answer.words(turn.say("report.how-far", work.name(), String.valueOf(last.percent(turn, work))), choices);
    }

    private Answer start(Turn turn, Work work) {
        Choice update =
                Choices.tap(turn, "choice.update", Taps.UPDATE, work.id().value());
        if (work.status() == MeasureStatus.IN_PROGRESS) {
            return Answer.words(
                    turn.say("report.started-already", work.name(), String.valueOf(last.percent(turn, work))),
                    update,
                    Choices.work(turn));
        }
        turn.send(turn.speaker(), new StartWork(work.id()));
        last.step(turn, work);
        return Answer.words(
                turn.say("report.started", last.time(), work.name()),
                update,
                Choices.evidence(turn, work),
                Choices.undo(turn, work));
    }

    private Answer done(Turn turn, Wish wish, Work work) {
        boolean attached = evidence.attachKept(turn, work).isPresent();
        try {
            return completed(turn, wish, work, attached);
        } catch (RuleViolated refused) {
            if (!refused.rule().equals("measure.done-needs-evidence")) {
                throw refused;
            }
            awaiting.evidence(turn, work, wish);
            return Answer.words(
                    Sentences.of(refused, turn.wording().locale()) + "\n" + turn.say("evidence.then-done", work.name()),
                    Choices.pictures(turn));
        }
    }

    private Answer completed(Turn turn, Wish wish, Work work, boolean attached) {
        boolean waits = turn.ask(turn.speaker(), new NeedsApproval(work.id())).needed();
        turn.send(turn.speaker(), new RequestCompletion(work.id(), wish.text()));
        last.report(turn, work, 100);
        String said = attached ? turn.say("evidence.attached-too") + "\n" : "";
        return Answer.words(
                said + turn.say(waits ? "report.done-waits" : "report.done", last.time(), work.name()),
                Choices.undo(turn, work),
                Choices.work(turn));
    }

    /** Photos kept for a measure to be named, a link that came along, or else the question for one. */
    private Answer attach(Turn turn, Wish wish, Work work) {
        var kept = evidence.attachKept(turn, work);
        var attached = evidence.attachLink(turn, wish.text(), work).or(() -> kept);
        if (attached.isEmpty()) {
            awaiting.evidence(turn, work, Wish.to(Verb.EVIDENCE));
            return Answer.words(turn.say("evidence.send", work.name()), Choices.pictures(turn));
        }
        last.step(turn, work);
        awaiting.moreEvidence(turn, work);
        return attached.get();
    }

    /** Evidence came for a measure that was named before; then it is done, if that was the wish. */
    Answer evidenceCame(Turn turn, Pending pending, Work work, Answer attached) {
        last.step(turn, work);
        if (pending.what() != Pending.For.EVIDENCE) {
            return attached;
        }
        awaiting.moreEvidence(turn, work);
        if (pending.wish().verb() != Verb.DONE) {
            return attached;
        }
        try {
            return completed(turn, pending.wish(), work, true);
        } catch (RuleViolated refused) {
            return Answer.words(
                    turn.say("evidence.attached-too") + "\n"
                            + Sentences.of(refused, turn.wording().locale()),
                    Choices.work(turn));
        }
    }

    Answer undo(Turn turn, Work work) {
        turn.send(turn.speaker(), new UndoLastReport(work.id()));
        last.nothing(turn);
        turn.memory().awaitNothing();
        return Answer.words(
                turn.say("undo.done", last.time(), work.name()),
                Choices.tap(turn, "choice.show", Taps.SHOW, work.id().value()),
                Choices.work(turn));
    }
}
