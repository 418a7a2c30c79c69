package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.SaidBefore.Said;
import app.prongsai.platform.NotAllowed;
import app.prongsai.shared.Command;
import app.prongsai.shared.RuleViolated;
import org.springframework.stereotype.Component;

/** A message was taken back by its sender: what it said is shown to nobody any more, that it was said stays on record. */
@Component
class TakenBack {

    private final EvidenceTalk evidence;
    private final Awaiting awaiting;
    private final Guesses guesses;

    TakenBack(EvidenceTalk evidence, Awaiting awaiting, Guesses guesses) {
        this.evidence = evidence;
        this.awaiting = awaiting;
        this.guesses = guesses;
    }

    Answer message(Turn turn, String message) {
        evidence.takenBack(turn, message);
        awaiting.takenBack(turn, message);
        guesses.takenBack(turn, message);
        SaidBefore.take(turn.memory(), message).forEach(said -> withdraw(turn, said));
        return Answer.NOTHING;
    }

    /** Whoever lost the role or the account since then can still take the own words back. */
    private static void withdraw(Turn turn, Said said) {
        Command command = said.takenBack();
        try {
            turn.send(turn.speaker(), command);
        } catch (NotAllowed | RuleViolated notAsOneself) {
            withdrawFor(turn, command);
        }
    }

    private static void withdrawFor(Turn turn, Command command) {
        try {
            turn.send(turn.system(), command);
        } catch (RuleViolated gone) {
            // It was undone meanwhile, or the measure left the plan: there is nothing to be seen of it.
        }
    }
}
