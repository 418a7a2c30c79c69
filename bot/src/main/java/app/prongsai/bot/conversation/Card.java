package app.prongsai.bot.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to look at and what can be done about it.
 *
 * @param label small, above the title: a code, a topic
 * @param percent drawn as a bar
 */
public record Card(
        @Nullable String label,
        @Nullable Badge badge,
        String title,
        @Nullable Integer percent,
        List<Line> lines,
        List<Choice> buttons) {

    public Card {
        lines = List.copyOf(lines);
        buttons = List.copyOf(buttons);
    }

    /** A state: always a word, the tone adds a colour. */
    public record Badge(String word, Tone tone) {}

    /** @param tap what touching the line does */
    public record Line(
            String text, @Nullable Badge badge, @Nullable Choice tap) {

        public static Line of(String text) {
            return new Line(text, null, null);
        }
    }

    public enum Tone {
        QUIET,
        RUNNING,
        DONE,
        LATE,
        CHOSEN
    }
}
