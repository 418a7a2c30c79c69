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

    Answer ask(Turn turn, Wish wish, List<Work> works) {
        awaiting.measure(turn, wish);
        List<Work> shown = works.subList(0, Math.min(CHOICES, works.size()));
        int photos = evidence.countKept(turn);
        StringBuilder question = new StringBuilder(
                photos > 0 && wish.verb() == Verb.EVIDENCE
                        ? turn.say("which.photo", String.valueOf(photos))
                        : turn.say("which.work"));
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

    /** What was wished before the measure was picked; empty if that was too long ago. */
    Optional<Wish> wish(Turn turn) {
        Optional<Wish> photos = evidence.countKept(turn) > 0 ? Optional.of(Wish.to(Verb.EVIDENCE)) : Optional.empty();
        return awaiting.now(turn)
                .filter(pending -> pending.what() == Pending.For.MEASURE)
                .map(Pending::wish)
                .or(() -> photos);
    }
}
