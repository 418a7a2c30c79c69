package app.prongsai.bot.conversation;

import java.util.List;
import java.util.stream.Stream;

/** What is said in answer to one event; nothing to events that nobody waits at. */
public record Answer(List<Say> says) {

    static final Answer NOTHING = new Answer(List.of());

    /** The most that one reply may carry. */
    private static final int MOST = 5;

    public Answer {
        says = List.copyOf(says);
        if (says.size() > MOST) {
            throw new IllegalArgumentException("An answer has at most " + MOST + " messages");
        }
    }

    static Answer words(String text, Choice... choices) {
        return new Answer(List.of(new Say.Words(text, List.of(choices))));
    }

    static Answer words(String text, List<Choice> choices) {
        return new Answer(List.of(new Say.Words(text, choices)));
    }

    static Answer card(String summary, Card card, Choice... choices) {
        return new Answer(List.of(new Say.Cards(summary, List.of(card), List.of(choices))));
    }

    /** Both, this one last: its choices are the ones to see. */
    Answer after(Answer before) {
        return new Answer(Stream.concat(before.says.stream(), says.stream()).toList());
    }
}
