package app.prongsai.intake;

import app.prongsai.thai.ThaiNumerals;
import app.prongsai.thai.WrittenDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may separate points: a hyphen with blanks on both sides or at the start, bullets, and small numbers as "1.",
 * "1)" or "(1)". Hyphens inside words, in date ranges and between numbers separate nothing.
 */
final class Marks {

    private static final String BULLETS = "•●▪◦";
    private static final String DASHES = "-–—*·";
    private static final int CONTEXT = 12;

    private final String text;
    private final String arabic;
    private final List<WrittenDate> dates;
    private final List<Mark> found = new ArrayList<>();
    private int nextDate;

    private Marks(String text) {
        this.text = text;
        this.arabic = ThaiNumerals.toArabic(text);
        this.dates = Dates.in(text);
    }

    static List<Mark> in(String text) {
        return new Marks(text).all();
    }

    private List<Mark> all() {
        boolean first = true;
        int at = 0;
        while (at < text.length()) {
            Mark mark = insideDate(at) ? null : at(at, first);
            if (mark != null) {
                found.add(mark);
            }
            first &= Character.isWhitespace(text.charAt(at));
            at = mark == null ? at + 1 : mark.end();
        }
        return found;
    }

    private boolean insideDate(int at) {
        while (nextDate < dates.size() && dates.get(nextDate).end() <= at) {
            nextDate++;
        }
        return nextDate < dates.size() && dates.get(nextDate).start() <= at;
    }

    private @Nullable Mark at(int at, boolean first) {
        char character = arabic.charAt(at);
        if (BULLETS.indexOf(character) >= 0) {
            return Mark.dash(at, first);
        }
        if (DASHES.indexOf(character) >= 0) {
            return first || character == '-' && standsAlone(at) ? Mark.dash(at, first) : null;
        }
        if (!isBlank(at - 1)) {
            return null;
        }
        return character == '(' || isDigit(at) ? number(at, first) : null;
    }

    private boolean standsAlone(int at) {
        return isBlank(at - 1) && isBlank(at + 1) && !(isDigit(beside(at, -1)) && isDigit(beside(at, 1)));
    }

    /** The next character that is no blank, looking a few places to one side. */
    private int beside(int at, int step) {
        int next = at + step;
        while (Math.abs(next - at) < CONTEXT && next >= 0 && next < text.length() && isBlank(next)) {
            next += step;
        }
        return next;
    }

    private @Nullable Mark number(int at, boolean first) {
        boolean opened = arabic.charAt(at) == '(';
        int from = opened ? at + 1 : at;
        int to = from;
        while (to - from < 3 && isDigit(to)) {
            to++;
        }
        if (to == from || to - from > 2 || to >= text.length() || !first && isCounted(at)) {
            return null;
        }
        char sign = text.charAt(to);
        boolean fits = sign == ')' || sign == '.' && !opened && !isDigit(to + 1);
        if (!fits) {
            return null;
        }
        Mark.Form form = opened ? Mark.Form.BRACKETS : sign == ')' ? Mark.Form.PARENTHESIS : Mark.Form.DOT;
        return new Mark(
                form,
                text.charAt(from) != arabic.charAt(from),
                Integer.parseInt(arabic.substring(from, to)),
                at,
                to + 1,
                first);
    }

    /** "ข้อ 2." and "ฉบับที่ 2." count something; they begin no point. */
    private boolean isCounted(int at) {
        String before = Wording.squash(text.substring(Math.max(0, at - CONTEXT), at));
        return Wording.endsWithAny(before, "counted");
    }

    private boolean isBlank(int at) {
        return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < arabic.length() && arabic.charAt(at) >= '0' && arabic.charAt(at) <= '9';
    }
}
