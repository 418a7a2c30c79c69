package app.prongsai.reports.document;

import app.prongsai.reports.document.KeptTogether.Span;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Breaks Thai text, which has no spaces between words, into lines. The lines joined together are the text again: each
 * keeps the spaces or the line feed it ends with.
 */
final class ThaiLines {

    private static final BreakIterator LINES = BreakIterator.getLineInstance(new ULocale("th"));
    private static final BreakIterator CLUSTERS = BreakIterator.getCharacterInstance(new ULocale("th"));
    private static final String LEADING_VOWELS = "เแโใไ";
    private static final String FOLLOWERS = "ะาๅำๆฯ";

    /** They repeat or cut short what stands before them, also across a space. */
    private static final String REPEATERS = "ๆฯ";

    /** They make a noun of what follows and are no word without it. */
    private static final Set<String> PREFIXES = Set.of("การ", "ความ", "ผู้", "นัก", "ข้อ");

    private static final double EVEN_STEP = 8;
    private static final int MOST_HEADING_LINES = 5;
    private static final String ADDRESS_BREAKS = "/.-_@?&=:";

    private ThaiLines() {}

    static List<String> wrap(String text, double firstWidth, double width, ToDoubleFunction<String> measure) {
        return wrap(words(text), firstWidth, width, measure);
    }

    /** @param words as {@link #words} gives them */
    static List<String> wrap(List<String> words, double firstWidth, double width, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        double limit = firstWidth;
        for (String piece : pieces(words, Math.min(firstWidth, width), measure)) {
            if (!line.isEmpty() && (endsLine(line) || used + measure.applyAsDouble(piece.stripTrailing()) > limit)) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
                limit = width;
            }
            used += joint(line, piece, measure) + measure.applyAsDouble(piece);
            line.append(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** What two pieces take up beyond their own widths. */
    private static double joint(StringBuilder line, String piece, ToDoubleFunction<String> measure) {
        if (line.isEmpty()) {
            return 0;
        }
        String last = line.substring(line.length() - 1);
        String first = piece.substring(0, 1);
        return measure.applyAsDouble(last + first) - measure.applyAsDouble(last) - measure.applyAsDouble(first);
    }

    static List<String> wrapEvenly(String text, double width, ToDoubleFunction<String> measure) {
        return wrapEvenly(words(text), width, measure);
    }

    /** As few lines as {@link #wrap} needs, of about the same length: no single word is left below a heading. */
    static List<String> wrapEvenly(List<String> words, double width, ToDoubleFunction<String> measure) {
        List<String> lines = wrap(words, width, width, measure);
        if (lines.size() > MOST_HEADING_LINES) {
            return lines;
        }
        for (double narrower = width - EVEN_STEP; narrower > width / 3; narrower -= EVEN_STEP) {
            List<String> even = wrap(words, narrower, narrower, measure);
            if (even.size() > lines.size()) {
                break;
            }
            lines = even;
        }
        return lines;
    }

    /** The widest part that would have to be broken inside a word if the column were narrower. */
    static double widestWord(List<String> words, ToDoubleFunction<String> measure) {
        return words.stream()
                .mapToDouble(piece -> measure.applyAsDouble(piece.stripTrailing()))
                .max()
                .orElse(0);
    }

    /** The text in the pieces that lines are made of; only one wider than its line is taken apart further. */
    static List<String> words(String text) {
        return cut(text, wordBreaks(text));
    }

    /** The text in pieces that fit: whole words, else the dictionary's parts of them, else clusters. */
    private static List<String> pieces(List<String> words, double width, ToDoubleFunction<String> measure) {
        List<String> pieces = new ArrayList<>();
        for (String word : words) {
            if (measure.applyAsDouble(word.stripTrailing()) <= width) {
                pieces.add(word);
                continue;
            }
            for (String part : cut(word, partBreaks(word))) {
                if (measure.applyAsDouble(part.stripTrailing()) <= width) {
                    pieces.add(part);
                } else {
                    pieces.addAll(cut(part, clusterBreaks(part)));
                }
            }
        }
        return pieces;
    }

    private static BitSet wordBreaks(String text) {
        BitSet breaks = new BitSet();
        int from = 0;
        List<Span> kept = KeptTogether.in(text);
        for (Span span : kept) {
            // The dictionary, asked across the edge of a word it does not know, finds another one there: ขอ|งอบ|ต.
            for (int edge : new int[] {span.from(), span.to()}) {
                if (edge > from && edge < text.length() && separatesThaiWords(text, edge)) {
                    addBreaks(LINES, text, from, edge, breaks);
                    breaks.set(edge);
                    from = edge;
                }
            }
        }
        addBreaks(LINES, text, from, text.length(), breaks);
        keep(kept, breaks);
        keep(KeptTogether.between(text, breaks), breaks);
        for (int at = breaks.nextSetBit(1), before = 0; at >= 0; before = at, at = breaks.nextSetBit(at + 1)) {
            boolean prefix =
                    at < text.length() && PREFIXES.contains(text.substring(before, at)) && isThai(text.charAt(at));
            if (prefix || at < text.length() && repeats(text.charAt(at))) {
                breaks.clear(at);
            }
        }
        return breaks;
    }

    private static void keep(List<Span> spans, BitSet breaks) {
        for (Span span : spans) {
            breaks.clear(span.from() + 1, span.to());
            span.breaks().forEach(breaks::set);
        }
    }

    private static BitSet partBreaks(String word) {
        BitSet breaks = new BitSet();
        addBreaks(LINES, word, 0, word.length(), breaks);
        for (int i = 1; i < word.length(); i++) {
            if (ADDRESS_BREAKS.indexOf(word.charAt(i - 1)) >= 0 && Character.isLetterOrDigit(word.charAt(i))) {
                breaks.set(i);
            }
        }
        return breaks;
    }

    private static BitSet clusterBreaks(String part) {
        BitSet breaks = new BitSet();
        addBreaks(CLUSTERS, part, 0, part.length(), breaks);
        for (int i = 1; i < part.length(); i++) {
            if (LEADING_VOWELS.indexOf(part.charAt(i - 1)) >= 0 || FOLLOWERS.indexOf(part.charAt(i)) >= 0) {
                breaks.clear(i);
            }
        }
        return breaks;
    }

    /** Asked about a word with ฯ or ๆ the dictionary takes the word for none: กระ|ทร|วงฯ. */
    private static void addBreaks(BreakIterator kind, String text, int from, int to, BitSet breaks) {
        int start = from;
        for (int at = from; at < to; at++) {
            if (repeats(text.charAt(at))) {
                addBreaksWithin(kind, text, start, at, breaks);
                start = at + 1;
                if (start < to && separatesThaiWords(text, start)) {
                    breaks.set(start);
                }
            }
        }
        addBreaksWithin(kind, text, start, to, breaks);
    }

    private static void addBreaksWithin(BreakIterator kind, String text, int from, int to, BitSet breaks) {
        if (from >= to) {
            return;
        }
        BreakIterator iterator = kind.clone();
        iterator.setText(text.substring(from, to));
        for (int at = iterator.next(); at != BreakIterator.DONE && from + at < to; at = iterator.next()) {
            breaks.set(from + at);
        }
    }

    private static List<String> cut(String text, BitSet breaks) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = breaks.nextSetBit(1); at >= 0 && at < text.length(); at = breaks.nextSetBit(at + 1)) {
            pieces.add(text.substring(from, at));
            from = at;
        }
        if (from < text.length()) {
            pieces.add(text.substring(from));
        }
        return pieces;
    }

    private static boolean endsLine(StringBuilder line) {
        return line.charAt(line.length() - 1) == '\n';
    }

    private static boolean separatesThaiWords(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean wordEnds = isThai(before) && LEADING_VOWELS.indexOf(before) < 0;
        boolean wordStarts = after >= 'ก' && after <= 'ฮ' || LEADING_VOWELS.indexOf(after) >= 0;
        return wordEnds && wordStarts;
    }

    static boolean repeats(char letter) {
        return REPEATERS.indexOf(letter) >= 0;
    }

    private static boolean isThai(char letter) {
        return letter >= 'ก' && letter <= '๎' && letter != '฿';
    }
}
