package app.prongsai.bot.simulator.rules;

import java.text.BreakIterator;
import java.util.Locale;

/** Counts what a reader sees as one character: a Thai consonant with its vowel and tone mark is one. */
final class Clusters {

    private Clusters() {}

    static int in(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int count = 0;
        while (clusters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
