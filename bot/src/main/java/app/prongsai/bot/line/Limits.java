package app.prongsai.bot.line;

import java.text.BreakIterator;
import java.util.Locale;

/** LINE's limits. Texts count UTF-16 units, labels count characters as people see them; no cut goes through one of those. */
final class Limits {

    static final int TEXT = 5_000;
    static final int ALT_TEXT = 1_500;
    static final int QUICK_REPLIES = 13;
    static final int QUICK_REPLY_LABEL = 20;
    static final int FLEX_LABEL = 40;
    static final int DATA = 300;
    static final int BUBBLES = 12;
    static final int BUBBLE_BYTES = 30 * 1024;
    static final int CAROUSEL_BYTES = 50 * 1024;

    private static final String ELLIPSIS = "…";

    private Limits() {}

    static String units(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        BreakIterator characters = characters(text);
        int end = most - ELLIPSIS.length();
        return text.substring(0, characters.isBoundary(end) ? end : characters.preceding(end)) + ELLIPSIS;
    }

    static String clusters(String text, int most) {
        BreakIterator characters = characters(text);
        int beforeLast = 0;
        for (int count = 0; count <= most; count++) {
            if (count == most - 1) {
                beforeLast = characters.current();
            }
            if (count == most && characters.current() < text.length()) {
                return text.substring(0, beforeLast) + ELLIPSIS;
            }
            if (characters.next() == BreakIterator.DONE) {
                return text;
            }
        }
        return text;
    }

    private static BreakIterator characters(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters;
    }
}
