package app.prongsai.bot.conversation;

import java.util.List;

/** One message. Its choices are offered below it until the next message. */
public sealed interface Say {

    List<Choice> choices();

    record Words(String text, List<Choice> choices) implements Say {

        public Words {
            choices = List.copyOf(choices);
        }
    }

    /** @param summary a full sentence for those who cannot see the cards */
    record Cards(String summary, List<Card> cards, List<Choice> choices) implements Say {

        public Cards {
            cards = List.copyOf(cards);
            choices = List.copyOf(choices);
        }
    }
}
