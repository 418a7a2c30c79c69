package app.prongsai.bot.conversation;

import app.prongsai.measures.read.AwaitingApproval;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.measures.read.PostponementsAsked;
import app.prongsai.measures.read.PostponementsAsked.Asked;
import app.prongsai.measures.write.ApproveCompletion;
import app.prongsai.measures.write.ApprovePostponement;
import app.prongsai.measures.write.DeclinePostponement;
import app.prongsai.measures.write.ReturnForMoreWork;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Heads, the clerk and the executive agree that the work of others is done or may end later, or do not, with the reason.
 */
@Component
class ApprovalTalk {

    /** As many as one message may show. */
    private static final int MOST = 10;

    private final ApprovalCards cards;
    private final PostponeCards postponements;
    private final LastSaid last;
    private final Awaiting awaiting;

    ApprovalTalk(ApprovalCards cards, PostponeCards postponements, LastSaid last, Awaiting awaiting) {
        this.cards = cards;
        this.postponements = postponements;
        this.last = last;
        this.awaiting = awaiting;
    }

    static boolean approves(Actor actor) {
        return actor.hasAny(Role.HEAD, Role.CLERK, Role.EXECUTIVE);
    }

    /** The measures said to be done that wait for the speaker, the most urgent first; none for those who approve nothing. */
    List<Work> waiting(Turn turn) {
        return approves(turn.speaker())
                ? turn.ask(turn.speaker(), new AwaitingApproval()).rows().stream()
                        .map(Work::of)
                        .toList()
                : List.of();
    }

    /** Measures for which the speaker is asked for a later end. */
    List<Work> postponing(Turn turn) {
        return asked(turn).stream().map(asked -> Work.of(asked.row())).toList();
    }

    private static List<Asked> asked(Turn turn) {
        return approves(turn.speaker())
                ? turn.ask(turn.speaker(), new PostponementsAsked()).asked()
                : List.of();
    }

    /** Everything that waits for the speaker, as cards. */
    List<Say> cards(Turn turn) {
        List<Say> says = new ArrayList<>();
        List<Work> done = waiting(turn);
        if (!done.isEmpty()) {
            says.add(done(turn, done));
        }
        List<Asked> asked = asked(turn);
        if (!asked.isEmpty()) {
            says.add(postponements.cards(turn, asked.stream().limit(MOST).toList()));
        }
        return says;
    }

    /** What waits for the speaker with this measure, as cards. */
    List<Say> cards(Turn turn, Work work) {
        List<Say> says = new ArrayList<>();
        List<Work> done =
                waiting(turn).stream().filter(one -> one.id().equals(work.id())).toList();
        if (!done.isEmpty()) {
            says.add(done(turn, done));
        }
        List<Asked> asked = asked(turn).stream()
                .filter(one -> one.row().measure().equals(work.id()))
                .toList();
        if (!asked.isEmpty()) {
            says.add(postponements.cards(turn, asked));
        }
        return says;
    }

    private Say.Cards done(Turn turn, List<Work> waiting) {
        List<Sheet> sheets = waiting.stream()
                .limit(MOST)
                .map(work -> turn.ask(turn.speaker(), new MeasureSheet(work.id())))
                .toList();
        return new Say.Cards(
                turn.say(
                        "approval.spoken",
                        String.valueOf(waiting.size()),
                        waiting.getFirst().name()),
                sheets.stream().map(sheet -> cards.card(turn, sheet)).toList(),
                List.of());
    }

    Answer approve(Turn turn, Wish wish, Work work) {
        if (!wish.text().isBlank()) {
            return Answer.words(turn.say("approval.one-at-a-time", work.code()), Choices.work(turn));
        }
        return work.postponementAsked()
                ? step(turn, work, new ApprovePostponement(work.id()), "approval.postponed")
                : step(turn, work, new ApproveCompletion(work.id()), "approval.approved");
    }

    Answer giveBack(Turn turn, Wish wish, Work work) {
        String reason = wish.text();
        if (reason.isBlank()) {
            awaiting.words(turn, work, wish);
            String why = work.postponementAsked() ? "approval.why-not-later" : "approval.why";
            return Answer.words(turn.say(why, work.name()), Choices.cancel(turn));
        }
        return work.postponementAsked()
                ? step(turn, work, new DeclinePostponement(work.id(), reason), "approval.declined", reason)
                : step(turn, work, new ReturnForMoreWork(work.id(), reason), "approval.returned", reason);
    }

    private Answer step(Turn turn, Work work, Command command, String sentence, String... reason) {
        turn.send(turn.speaker(), command);
        last.step(turn, work);
        String said = reason.length == 0 ? "" : "\n" + turn.say("report.said", reason[0]);
        return Answer.words(
                turn.say(sentence, last.time(), work.name()) + said, Choices.undo(turn, work), Choices.work(turn));
    }
}
