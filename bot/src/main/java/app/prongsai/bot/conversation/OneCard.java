package app.prongsai.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The card of one measure: to agree with for whom it waits for, to report on for everybody else. */
@Component
class OneCard {

    private final ApprovalTalk approvals;
    private final WorkCards cards;

    OneCard(ApprovalTalk approvals, WorkCards cards) {
        this.approvals = approvals;
        this.cards = cards;
    }

    Answer of(Turn turn, Work work) {
        List<Say> waiting = approvals.cards(turn, work);
        return waiting.isEmpty() ? cards.one(turn, work) : new Answer(waiting);
    }

    /** A button of an earlier version did nothing; here is how things are. */
    Answer instead(Turn turn, Work work) {
        List<Say> says = new ArrayList<>();
        says.add(new Say.Words(turn.say("old-card"), List.of()));
        says.addAll(of(turn, work).says());
        return new Answer(says);
    }
}
