package app.prongsai.reports.document;

import app.prongsai.reports.document.KeptWords.Word;
import app.prongsai.thai.ThaiMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of this trade that the line-breaking dictionary takes apart or misreads, names of places, which no dictionary
 * knows, and dates. They stay on one line wherever they fit on one.
 */
final class KeptTogether {

    /** @param breaks places inside the span where a line may end all the same */
    record Span(int from, int to, List<Integer> breaks) {}

    private static final String DIGITS = "[0-9๐-๙]";
    private static final List<String> PLACES = List.of("ตำบล", "อำเภอ", "จังหวัด", "เทศบาล", "อบต.", "อบจ.");
    private static final List<String> MONTHS = Arrays.stream(ThaiMonth.values())
            .flatMap(month -> Stream.of(month.fullName(), month.abbreviation()))
            .toList();

    /** Each with words without which there is no need to look for it. */
    private static final Map<Pattern, List<String>> DATES_AND_PLACES = Map.of(
            Pattern.compile("(?:" + quoted(PLACES) + ")([ก-๎]{2,16})(?=\\s|$)"),
            PLACES,
            Pattern.compile("(พ\\.ศ\\. ?" + DIGITS + "{4})"),
            List.of("พ.ศ."),
            Pattern.compile("((?:" + DIGITS + "{1,2} )?(?:" + quoted(MONTHS) + ") ?" + DIGITS + "{2,4})"),
            MONTHS);

    private KeptTogether() {}

    /** What is a word whatever stands around it; the dictionary is not asked across its edges. */
    static List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (Span known : datesAndPlaces(text)) {
            if (known.from() >= from) {
                words(text, from, known.from(), spans);
                spans.add(known);
                from = known.to();
            }
        }
        words(text, from, text.length(), spans);
        return spans;
    }

    private static List<Span> datesAndPlaces(String text) {
        List<Span> spans = new ArrayList<>();
        DATES_AND_PLACES.forEach((pattern, hints) -> {
            if (hints.stream().anyMatch(text::contains)) {
                Matcher found = pattern.matcher(text);
                while (found.find()) {
                    spans.add(new Span(found.start(1), found.end(1), List.of()));
                }
            }
        });
        spans.sort(Comparator.comparingInt(Span::from));
        return spans;
    }

    /** What the dictionary took apart: words that begin and end where it sees words begin and end. */
    static List<Span> between(String text, BitSet breaks) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        while (from >= 0 && from < text.length()) {
            Word word = KeptWords.BETWEEN_WORDS.longestAt(text, from, at -> isEdge(text, at, breaks));
            if (word != null) {
                spans.add(span(from, word));
                from += word.length();
            } else {
                from = breaks.nextSetBit(from + 1);
            }
        }
        return spans;
    }

    private static boolean isEdge(String text, int at, BitSet breaks) {
        return at == text.length() || breaks.get(at) || ThaiLines.repeats(text.charAt(at));
    }

    private static void words(String text, int from, int to, List<Span> into) {
        for (int at = from; at < to; ) {
            Word word = KeptWords.ANYWHERE.longestAt(text, at, end -> end <= to);
            if (word != null) {
                into.add(span(at, word));
            }
            at += word == null ? 1 : word.length();
        }
    }

    private static Span span(int from, Word word) {
        return new Span(
                from,
                from + word.length(),
                word.breaks().stream().map(at -> from + at).toList());
    }

    private static String quoted(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
