package app.prongsai.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks which measure is meant, and remembers what was wished for it until the answer comes. */
@Component
class WhichWork {

    private static final int CHOICES = 5;

    private final Finder finder;
    private final Awaiting awaiting;
    private final EvidenceTalk evidence;

    WhichWork(Finder finder, Awaiting awaiting, EvidenceTalk evidence) {
        this.finder = finder;
        this.awaiting = awaiting;
        this.evidence = evidence;
    }

    /** Among the speaker's own, the most urgent first. */
    Answer ask(Turn turn, Wish wish) {
        return ask(
                turn,
                wish,
                finder.mine(turn).rows().stream().limit(CHOICES).map(Work::of).toList());
    }

    /** None was found by the words; these come near. */
    Answer askNear(Turn turn, Wish wish, String words, List<Work> near) {
        return ask(turn, wish, near, turn.say("guess.work", words));
    }

    Answer ask(Turn turn, Wish wish, List<Work> works) {
        int photos = evidence.countKept(turn);
        return ask(
                turn,
                wish,
                works,
                photos > 0 && wish.verb() == Verb.EVIDENCE
                        ? turn.say("which.photo", String.valueOf(photos))
                        : turn.say("which.work"));
    }

    private Answer ask(Turn turn, Wish wish, List<Work> works, String words) {
        awaiting.measure(turn, wish);
        List<Work> shown = works.subList(0, Math.min(CHOICES, works.size()));
        StringBuilder question = new StringBuilder(words);
        List<Choice> choices = new ArrayList<>();
        for (Work work : shown) {
            question.append('\n').append(work.name());
            choices.add(
                    new Choice.Tap(work.name(), Taps.data(Taps.PICK, work.id().value()), false));
        }
        if (works.size() > shown.size()) {
            question.append('\n').append(turn.say("which.more", String.valueOf(works.size())));
        } else if (works.isEmpty()) {
            question.append('\n').append(turn.say("which.type"));
        }
        choices.add(Choices.cancel(turn));
        return Answer.words(question.toString(), choices);
    }

    /** A day for a later end, with the reason if one was given before. */
    Wish withDay(Turn turn, Work work, String day) {
        Wish begun = awaiting.now(turn)
                .filter(pending -> work.id().equals(pending.measure()))
                .map(Pending::wish)
                .filter(wish -> wish.verb() == Verb.POSTPONE)
                .orElse(Wish.to(Verb.POSTPONE));
        return Wish.to(Verb.POSTPONE).with(day).and(SaidDay.in(begun.text()).words());
    }

    /** What was wished before the measure was picked; empty if that was too long ago. */
    Optional<Wish> wish(Turn turn) {
        Optional<Wish> photos = evidence.countKept(turn) > 0 ? Optional.of(Wish.to(Verb.EVIDENCE)) : Optional.empty();
        return awaiting.now(turn)
                .filter(pending -> pending.what() == Pending.For.MEASURE)
                .map(Pending::wish)
                .or(() -> photos);
    }
}
