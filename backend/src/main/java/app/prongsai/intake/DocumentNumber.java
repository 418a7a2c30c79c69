package app.prongsai.intake;

import app.prongsai.thai.ThaiNumerals;
import org.jspecify.annotations.Nullable;

/** The number of an order, a meeting or a letter in a text: "704/2559", "1/2565", "นม 72501/45"; never a date. */
record DocumentNumber(String text, @Nullable Integer year) {

    private static final int CONTEXT = 16;

    static @Nullable DocumentNumber in(String text) {
        String arabic = ThaiNumerals.toArabic(text);
        for (int slash = arabic.indexOf('/'); slash >= 0; slash = arabic.indexOf('/', slash + 1)) {
            DocumentNumber number = around(arabic, slash);
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    private static @Nullable DocumentNumber around(String text, int slash) {
        int start = slash;
        while (start > 0 && slash - start < CONTEXT && (isDigit(text, start - 1) || text.charAt(start - 1) == '.')) {
            start--;
        }
        int circular =
                slash + 1 < text.length() && text.charAt(slash + 1) == 'ว' ? skipBlanks(text, slash + 2) : slash + 1;
        int end = circular;
        while (end - circular < CONTEXT && isDigit(text, end)) {
            end++;
        }
        boolean partOfADate =
                start > 0 && text.charAt(start - 1) == '/' || end < text.length() && text.charAt(end) == '/';
        if (start == slash || end == circular || partOfADate || !isDigit(text, start)) {
            return null;
        }
        Integer year = end - circular == 4 ? buddhistYear(text.substring(circular, end)) : null;
        String before = text.substring(Math.max(0, start - CONTEXT), start);
        String prefix = provincialPrefix(before);
        if (year == null && prefix.isEmpty() && !Wording.squash(before).endsWith("เลขที่")
                || year != null
                        && (slash - start == 4 && buddhistYear(text.substring(start, slash)) != null
                                || Wording.endsWithAny(Wording.squash(before), "not-a-document"))) {
            return null;
        }
        String number = text.substring(start, slash)
                + text.substring(slash, circular).replace(" ", "")
                + text.substring(circular, end);
        return new DocumentNumber(prefix.isEmpty() ? number : prefix + " " + number, year);
    }

    /** The letters between "ที่" and the digits, as in "ที่ นม 72501/45". */
    private static String provincialPrefix(String before) {
        String stripped = before.stripTrailing();
        int blank = stripped.lastIndexOf(' ');
        if (blank < 0 || !stripped.substring(0, blank).stripTrailing().endsWith("ที่")) {
            return "";
        }
        String letters = stripped.substring(blank + 1);
        boolean fits = !letters.isEmpty()
                && letters.length() <= 5
                && letters.chars().allMatch(c -> c == '.' || Wording.isThai((char) c));
        return fits ? letters : "";
    }

    private static @Nullable Integer buddhistYear(String digits) {
        int year = Integer.parseInt(digits);
        return year >= 2400 && year <= 2700 ? year : null;
    }

    private static int skipBlanks(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
