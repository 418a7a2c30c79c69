package app.prongsai.intake;

import java.util.HashMap;
import java.util.Map;

/** The phrase of at least eight letters that a text repeats most, found by counting its pieces and growing the best. */
record Repetition(String phrase, int times) {

    private static final int PIECE = 8;
    private static final int LONGEST_TEXT = 100_000;
    private static final Repetition NONE = new Repetition("", 0);

    static Repetition in(String squashed) {
        String text = squashed.length() > LONGEST_TEXT ? squashed.substring(0, LONGEST_TEXT) : squashed;
        Map<String, Integer> pieces = new HashMap<>();
        String best = "";
        int most = 1;
        for (int at = 0; at + PIECE <= text.length(); at++) {
            String piece = text.substring(at, at + PIECE);
            int times = isWording(piece) ? pieces.merge(piece, 1, Integer::sum) : 0;
            if (times > most) {
                best = piece;
                most = times;
            }
        }
        return most == 1 ? NONE : grown(text, best);
    }

    /** Longer by a letter at a time as long as every occurrence has that letter too. */
    private static Repetition grown(String text, String piece) {
        String phrase = piece;
        int times = Wording.count(text, phrase);
        int first = text.indexOf(phrase);
        int last = first + phrase.length();
        boolean growing = true;
        while (growing && phrase.length() < 10 * PIECE) {
            String longer = last < text.length() ? text.substring(first, last + 1) : phrase;
            growing = !longer.equals(phrase) && isWording(longer) && Wording.count(text, longer) == times;
            if (growing) {
                phrase = longer;
                last++;
            }
        }
        growing = true;
        while (growing && phrase.length() < 10 * PIECE) {
            String longer = first > 0 ? text.substring(first - 1, last) : phrase;
            growing = !longer.equals(phrase) && isWording(longer) && Wording.count(text, longer) == times;
            if (growing) {
                phrase = longer;
                first--;
            }
        }
        return new Repetition(phrase, times);
    }

    private static boolean isWording(String piece) {
        long different = piece.chars().distinct().count();
        return different >= 4 && piece.chars().allMatch(c -> Character.isLetter(c) || Wording.isThai((char) c));
    }
}
