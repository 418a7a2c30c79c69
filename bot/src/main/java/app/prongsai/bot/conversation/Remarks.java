package app.prongsai.bot.conversation;

import app.prongsai.measures.Remark;
import app.prongsai.measures.write.MakeRemark;
import app.prongsai.measures.write.StateNothingToReport;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Problems and recommendations, or that there are none. */
@Component
class Remarks {

    private static final Set<String> NONE = Set.of("ไม่มี", "ไม่มีปัญหา", "none", "noproblem");

    private final LastSaid last;
    private final Awaiting awaiting;

    Remarks(LastSaid last, Awaiting awaiting) {
        this.last = last;
        this.awaiting = awaiting;
    }

    Answer make(Turn turn, Wish wish, Work work, Remark remark) {
        boolean problem = remark == Remark.PROBLEM;
        if (wish.text().isBlank()) {
            awaiting.words(turn, work, wish);
            String none = problem ? Taps.NO_PROBLEM : Taps.NO_RECOMMENDATION;
            return Answer.words(
                    turn.say(problem ? "remark.which-problem" : "remark.which-recommendation", work.name()),
                    Choices.tap(turn, "choice.none", none, work.id().value(), "", turn.version(work)),
                    Choices.cancel(turn));
        }
        if (NONE.contains(wish.text().replaceAll("\\s", "").toLowerCase(Locale.ROOT))) {
            return none(turn, work, remark);
        }
        turn.send(turn.speaker(), new MakeRemark(work.id(), remark, wish.text()));
        last.step(turn, work);
        return Answer.words(
                turn.say(problem ? "remark.problem" : "remark.recommendation", last.time(), work.name(), wish.text()),
                Choices.evidence(turn, work),
                Choices.undo(turn, work),
                Choices.work(turn));
    }

    Answer none(Turn turn, Work work, Remark remark) {
        turn.memory().awaitNothing();
        List<Remark> none = remark == Remark.PROBLEM ? List.of(Remark.PROBLEM, Remark.OBSTACLE) : List.of(remark);
        turn.send(turn.speaker(), new StateNothingToReport(work.id(), none));
        last.step(turn, work);
        String saved = remark == Remark.PROBLEM ? "remark.no-problem" : "remark.no-recommendation";
        return Answer.words(turn.say(saved, last.time(), work.name()), Choices.undo(turn, work), Choices.work(turn));
    }
}
