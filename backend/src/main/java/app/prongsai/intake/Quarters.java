package app.prongsai.intake;

import app.prongsai.thai.YearPart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quarters of a fiscal year as texts name them: "ไตรมาสที่ ๒", "ไตรมาส ๑ - ๓", "ไตรมาสแรก", "Q2", "๓ เดือน ครั้งที่ ๒". */
final class Quarters {

    /** Where it stands in the text, and what it means. */
    record Named(int start, int end, YearPart part) {}

    private static final List<String> WORDS = List.of("แรก", "หนึ่ง", "สอง", "สาม", "สี่", "สุดท้าย");

    /** A digit alone, though blanks between it and a year were taken out. */
    private static final String NUMBER = "([1-4])(?=[^0-9]|$|2[45][0-9]{2}(?![0-9]))";

    private static final String NAME = "ไตรมาส(?:ที่)?";
    private static final String ONE = "(?:" + NUMBER + "|(" + String.join("|", WORDS) + "))";

    private static final Pattern FORM = Pattern.compile("(?:" + NAME + ONE
            + "(?:(?:[-–—,]|ถึง|และ)(?:" + NAME + ")?" + NUMBER + "(?!/))?"
            + "|(?<![A-Za-z0-9])[Qq]" + NUMBER
            + "|(?:3|สาม)เดือน\\(?ครั้งที่" + NUMBER + ")");

    private static final int FROM = 1;
    private static final int WORD = 2;
    private static final int TO = 3;
    private static final int LETTER = 4;
    private static final int TIME = 5;

    private Quarters() {}

    /** @param squashed without blanks, with Arabic digits */
    static List<Named> in(String squashed) {
        List<Named> found = new ArrayList<>();
        Matcher matcher = FORM.matcher(squashed);
        while (matcher.find()) {
            found.add(named(matcher.toMatchResult()));
        }
        return found;
    }

    private static Named named(MatchResult match) {
        int first = first(match);
        int last = match.group(TO) == null ? first : number(match.group(TO));
        return new Named(match.start(), match.end(), YearPart.quarters(Math.min(first, last), Math.max(first, last)));
    }

    private static int first(MatchResult match) {
        for (int group : new int[] {FROM, LETTER, TIME}) {
            if (match.group(group) != null) {
                return number(match.group(group));
            }
        }
        return switch (match.group(WORD)) {
            case "แรก", "หนึ่ง" -> 1;
            case "สอง" -> 2;
            case "สาม" -> 3;
            default -> 4;
        };
    }

    private static int number(String digit) {
        return Integer.parseInt(digit);
    }
}
