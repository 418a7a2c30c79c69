package app.prongsai.thai;

import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the name of a month at a place in a text, though line wraps may have put spaces or dropped dots inside it. */
final class MonthWords {

    private static final int WRAP = 2;

    record Found(Month month, int end) {}

    private record Word(String letters, Month month, boolean abbreviated) {}

    private final Map<Character, List<Word>> byFirstLetter = new HashMap<>();

    MonthWords(Map<String, Month> more) {
        for (ThaiMonth month : ThaiMonth.values()) {
            add(month.fullName(), month.month());
            add(month.abbreviation(), month.month());
        }
        more.forEach(this::add);
        byFirstLetter
                .values()
                .forEach(words -> words.sort(Comparator.comparingInt((Word word) -> -word.letters.length())));
    }

    private void add(String written, Month month) {
        String letters = written.replace(".", "");
        byFirstLetter
                .computeIfAbsent(letters.charAt(0), letter -> new ArrayList<>())
                .add(new Word(letters, month, written.endsWith(".")));
    }

    boolean beginWith(char letter) {
        return byFirstLetter.containsKey(letter);
    }

    /** A whole month that no other word runs into, or {@code null}. */
    @Nullable
    Found startingAt(String text, int at) {
        if (at >= text.length()) {
            return null;
        }
        for (Word word : byFirstLetter.getOrDefault(text.charAt(at), List.of())) {
            int end = match(text, at, word);
            if (end > 0) {
                return new Found(word.month, end);
            }
        }
        return null;
    }

    private static int match(String text, int at, Word word) {
        int next = at;
        for (int i = 0; i < word.letters.length(); i++) {
            int skipped = 0;
            while (i > 0 && skipped < WRAP && next < text.length() && splits(text.charAt(next), word)) {
                next++;
                skipped++;
            }
            if (next >= text.length() || text.charAt(next) != word.letters.charAt(i)) {
                return -1;
            }
            next++;
        }
        if (!word.abbreviated) {
            return next;
        }
        int dot = next < text.length() && text.charAt(next) == ' ' ? next + 1 : next;
        if (dot < text.length() && text.charAt(dot) == '.') {
            return dot + 1;
        }
        return next < text.length() && isThaiLetter(text.charAt(next)) ? -1 : next;
    }

    private static boolean splits(char character, Word word) {
        return Character.isWhitespace(character) || word.abbreviated && character == '.';
    }

    static boolean isThaiLetter(char character) {
        return character >= 'ก' && character <= '๎';
    }
}
