package app.prongsai.bot.conversation;

import app.prongsai.thai.ThaiNumerals;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A typed line, understood as far as it can be without looking anything up. Thai digits and loose spaces are welcome. */
sealed interface Typed {

    /** A word that says everything. */
    record Single(Keyword keyword) implements Typed {}

    /** A verb; then the measure, by code or words of its title, and perhaps more. */
    record Order(Verb verb, String rest) implements Typed {}

    /**
     * How far a measure is.
     *
     * @param certain a percent sign or the verb was there; otherwise only a known code makes it a report
     */
    record HowFar(String measure, int percent, String text, boolean certain) implements Typed {}

    record Free(String text) implements Typed {}

    Pattern WITH_SIGN = Pattern.compile("(.+?)\\s+(\\d{1,6})\\s*(?:%|เปอร์เซ็นต์|percent)\\s*(.*)", Pattern.DOTALL);
    Pattern WITHOUT_SIGN = Pattern.compile("(\\S+)\\s+(\\d{1,6})(?:\\s+(.*))?", Pattern.DOTALL);
    List<Spoken> SPOKEN = Arrays.stream(Verb.values())
            .flatMap(verb -> verb.words().stream().map(word -> new Spoken(verb, word)))
            .sorted(Comparator.comparing((Spoken spoken) -> -spoken.word().length()))
            .toList();

    record Spoken(Verb verb, String word) {}

    static Typed of(String said) {
        String text = tidy(said);
        var keyword = Keyword.in(text);
        if (keyword.isPresent()) {
            return new Single(keyword.get());
        }
        for (Spoken spoken : SPOKEN) {
            if (begins(text, spoken.word())) {
                return order(
                        spoken.verb(), text.substring(spoken.word().length()).strip());
            }
        }
        Typed howFar = howFar(text, false);
        return howFar == null ? new Free(text) : howFar;
    }

    /** The same said of the measure with this code; the words as they are if there is none. */
    static String about(String code, String said) {
        if (code.isEmpty()) {
            return tidy(said);
        }
        return tidy(
                switch (of(said)) {
                    case Single single -> said;
                    case Order order -> String.join(" ", order.verb().words().getFirst(), code, order.rest());
                    case HowFar(String words, int percent, String more, boolean certain)
                    when certain -> String.join(" ", code, percent + "%", words, more);
                    case HowFar howFar -> code + " " + said;
                    case Free free -> code + " " + said;
                });
    }

    /** White space of every kind becomes one blank, except that lines stay lines. */
    static String tidy(String text) {
        return text.replaceAll("[\\u200B\\uFEFF]", "")
                .replaceAll("\\h+", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static boolean begins(String text, String word) {
        if (!text.toLowerCase(Locale.ROOT).startsWith(word)) {
            return false;
        }
        return text.length() == word.length()
                || !Character.isLetter(text.charAt(word.length())) && !isMark(text.charAt(word.length()));
    }

    /** Thai vowels and tones that belong to the consonant before them. */
    private static boolean isMark(char character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static Typed order(Verb verb, String rest) {
        Typed howFar = verb == Verb.REPORT ? howFar(rest, true) : null;
        return howFar == null ? new Order(verb, rest) : howFar;
    }

    private static @Nullable Typed howFar(String text, boolean asked) {
        String digits = ThaiNumerals.toArabic(text);
        Matcher signed = WITH_SIGN.matcher(digits);
        if (signed.matches()) {
            return howFar(text, signed, true);
        }
        Matcher bare = WITHOUT_SIGN.matcher(digits);
        return bare.matches() ? howFar(text, bare, asked) : null;
    }

    /** Digits were made Arabic one by one, so places in that text are places in what was typed. */
    private static Typed howFar(String text, Matcher parts, boolean certain) {
        String words = parts.start(3) < 0 ? "" : text.substring(parts.start(3), parts.end(3));
        return new HowFar(
                text.substring(parts.start(1), parts.end(1)), Integer.parseInt(parts.group(2)), words.strip(), certain);
    }
}
