package app.prongsai.bot.conversation;

import app.prongsai.measures.read.NeedsApproval;
import app.prongsai.measures.write.Postpone;
import app.prongsai.shared.Role;
import app.prongsai.thai.FiscalYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A later end: asks for the day and the reason, whichever was not said yet. */
@Component
class PostponeTalk {

    private static final List<Integer> USUAL_DAYS = List.of(7, 15, 30);

    private final LastSaid last;
    private final Awaiting awaiting;

    PostponeTalk(LastSaid last, Awaiting awaiting) {
        this.last = last;
        this.awaiting = awaiting;
    }

    Answer postpone(Turn turn, Wish wish, Work work) {
        SaidDay said = SaidDay.in(wish.text());
        LocalDate to = said.day();
        if (to == null) {
            awaiting.words(turn, work, wish);
            return askWhen(turn, work);
        }
        if (said.words().isBlank()) {
            awaiting.words(turn, work, Wish.to(Verb.POSTPONE).with(to.toString()));
            return Answer.words(
                    turn.say(
                            "postpone.why",
                            work.name(),
                            turn.wording().day(work.due()),
                            turn.wording().day(to)),
                    Choices.cancel(turn));
        }
        return postponed(turn, work, to, said.words());
    }

    private Answer askWhen(Turn turn, Work work) {
        String id = work.id().value();
        LocalDate first = work.due().plusDays(1);
        LocalDate yearsEnd = FiscalYear.of(work.due()).to();
        List<Choice> choices = new ArrayList<>();
        for (int days : USUAL_DAYS) {
            LocalDate day = work.due().plusDays(days);
            if (!day.isAfter(yearsEnd)) {
                choices.add(new Choice.Tap(
                        turn.say("postpone.days", String.valueOf(days)),
                        Taps.data(Taps.POSTPONE_TO, id, day.toString(), turn.version(work)),
                        false));
            }
        }
        if (!first.isAfter(yearsEnd)) {
            choices.add(new Choice.Day(
                    turn.say("postpone.choose"),
                    Taps.data(Taps.POSTPONE_TO, id, "", turn.version(work)),
                    first,
                    yearsEnd));
        }
        choices.add(Choices.cancel(turn));
        return Answer.words(
                turn.say("postpone.when", work.name(), turn.wording().day(work.due())), choices);
    }

    private Answer postponed(Turn turn, Work work, LocalDate to, String reason) {
        boolean waits = !turn.speaker().has(Role.COORDINATOR)
                && turn.ask(turn.speaker(), new NeedsApproval(work.id())).needed();
        turn.send(turn.speaker(), new Postpone(work.id(), to, reason));
        last.step(turn, work);
        return Answer.words(
                turn.say(
                        waits ? "postpone.asked" : "postpone.done",
                        last.time(),
                        work.name(),
                        turn.wording().day(to),
                        reason),
                Choices.undo(turn, work),
                Choices.work(turn));
    }
}
