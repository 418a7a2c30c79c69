package app.prongsai.reports.document;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
    private static final double EVEN_STEP = 8;
    private static final int MOST_HEADING_LINES = 5;
    private static final String ADDRESS_BREAKS = "/.-_@?&=:";

    private ThaiLines() {}

    static List<String> wrap(String text, double firstWidth, double width, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        double limit = firstWidth;
        for (String piece : pieces(text, Math.min(firstWidth, width), measure)) {
            if (!line.isEmpty() && (endsLine(line) || used + measure.applyAsDouble(piece.stripTrailing()) > limit)) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
                limit = width;
            }
            line.append(piece);
            used += measure.applyAsDouble(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** As few lines as {@link #wrap} needs, of about the same length: no single word is left below a heading. */
    static List<String> wrapEvenly(String text, double width, ToDoubleFunction<String> measure) {
        List<String> lines = wrap(text, width, width, measure);
        if (lines.size() > MOST_HEADING_LINES) {
            return lines;
        }
        for (double narrower = width - EVEN_STEP; narrower > width / 3; narrower -= EVEN_STEP) {
            List<String> even = wrap(text, narrower, narrower, measure);
            if (even.size() > lines.size()) {
                break;
            }
            lines = even;
        }
        return lines;
    }

    /** The widest part that would have to be broken inside a word if the column were narrower. */
    static double widestWord(String text, ToDoubleFunction<String> measure) {
        return cut(text, wordBreaks(text)).stream()
                .mapToDouble(piece -> measure.applyAsDouble(piece.stripTrailing()))
                .max()
                .orElse(0);
    }

    /** The text in pieces that fit: whole words, else the dictionary's parts of them, else clusters. */
    private static List<String> pieces(String text, double width, ToDoubleFunction<String> measure) {
        List<String> pieces = new ArrayList<>();
        for (String word : cut(text, wordBreaks(text))) {
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
        List<KeptTogether.Span> kept = KeptTogether.in(text);
        for (KeptTogether.Span span : kept) {
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
        kept.forEach(span -> breaks.clear(span.from() + 1, span.to()));
        return breaks;
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

    private static void addBreaks(BreakIterator kind, String text, int from, int to, BitSet breaks) {
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
        boolean wordEnds = before >= 'ก' && before <= '๎' && before != '฿' && LEADING_VOWELS.indexOf(before) < 0;
        boolean wordStarts = after >= 'ก' && after <= 'ฮ' || LEADING_VOWELS.indexOf(after) >= 0;
        return wordEnds && wordStarts;
    }
}
