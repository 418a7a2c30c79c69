package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Card.Badge;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.bot.conversation.Card.Tone;
import app.prongsai.measures.read.PostponementsAsked.Asked;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a head has to know to agree to a later end. */
@Component
class PostponeCards {

    private final Names names;
    private final Finder finder;

    PostponeCards(Names names, Finder finder) {
        this.names = names;
        this.finder = finder;
    }

    Say.Cards cards(Turn turn, List<Asked> asked) {
        List<Card> cards = asked.stream().map(one -> card(turn, one)).toList();
        return new Say.Cards(
                turn.say(
                        "postpone.spoken",
                        String.valueOf(cards.size()),
                        Work.of(asked.getFirst().row()).name()),
                cards,
                List.of());
    }

    private Card card(Turn turn, Asked asked) {
        Work work = finder.whole(turn, Work.of(asked.row()));
        String id = work.id().value();
        long days = ChronoUnit.DAYS.between(work.due(), asked.to());
        return new Card(
                work.code(),
                new Badge(turn.say("status.postponement"), Tone.RUNNING),
                work.title(),
                work.percent(),
                List.of(
                        Line.of(turn.say(
                                "postpone.by",
                                names.of(turn, asked.by()),
                                turn.wording().moment(asked.at()))),
                        Line.of(turn.say(
                                "postpone.from-to",
                                turn.wording().day(work.due()),
                                turn.wording().day(asked.to()),
                                String.valueOf(days))),
                        Line.of(turn.say("report.said", asked.reason()))),
                List.of(
                        Choices.main(turn, "choice.let-postpone", Taps.APPROVE, id, "", work.version()),
                        Choices.tap(turn, "choice.decline", Taps.RETURN, id, "", work.version())));
    }
}
