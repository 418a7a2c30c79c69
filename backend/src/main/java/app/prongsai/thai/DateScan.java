package app.prongsai.thai;

import app.prongsai.thai.WrittenDate.Precision;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One pass over a text with Arabic digits; every look ahead is bounded, so the pass is linear. */
final class DateScan {

    private static final int GAP = 8;
    private static final List<String> ERAS = List.of("ปีพ.ศ.", "ปี พ.ศ.", "พ.ศ.", "พศ.", "พ.ศ", "ค.ศ.", "ปี");
    private static final List<String> SEPARATORS = List.of("จนถึง", "ถึง", "–", "—", "-", "−");
    private static final List<String> BEFORE_A_DATE = List.of("วันที่", "สิ้นเดือน", "เดือน");
    private static final List<String> DAY_OPENING = List.of("วันที่");
    private static final List<String> COUNTED = List.of("ครั้งที่", "ฉบับที่", "ข้อ", "ข้อที่");
    private static final List<String> QUARTER = List.of("ไตรมาสที่", "ไตรมาส ที่", "ไตรมาส");

    private final String text;
    private final MonthWords months;

    DateScan(String text, MonthWords months) {
        this.text = text;
        this.months = months;
    }

    List<WrittenDate> all() {
        List<WrittenDate> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            WrittenDate date = startsAt(at) ? dateAt(at) : null;
            if (date != null) {
                found.add(date);
            }
            at = date == null ? at + 1 : date.end();
        }
        return found;
    }

    private boolean startsAt(int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (isDigit(at)) {
            return !isDigit(at - 1) && !(before == '.' && isDigit(at - 2)) && !endsWithAny(at, QUARTER);
        }
        return months.beginWith(text.charAt(at));
    }

    private @Nullable WrittenDate dateAt(int at) {
        if (isDigit(at)) {
            WrittenDate numeric = new NumericDate(text).startingAt(at);
            if (numeric != null) {
                return numericSpan(numeric);
            }
        } else if (at > 0 && MonthWords.isThaiLetter(text.charAt(at - 1)) && !followsAnOpening(at) && !fullMonth(at)) {
            return null;
        }
        DatePart first = part(at);
        if (first == null || first.month() == null && endsWithAny(at, COUNTED)) {
            return null;
        }
        DatePart second = secondAfter(first.end());
        Month month = first.month();
        if (second != null) {
            return span(complete(first, second), second);
        }
        if (month == null) {
            return null;
        }
        if (!first.hasYear()) {
            return first.impossibleInAnyYear()
                    ? new WrittenDate(first.start(), first.end(), Precision.DAY, null, null)
                    : null;
        }
        return span(first, first);
    }

    /** "1/10/2566 – 31/12/2566"; what goes back in time is two dates. */
    private WrittenDate numericSpan(WrittenDate first) {
        int separated = afterAny(gap(first.end()), SEPARATORS);
        int opening = separated < 0 ? -1 : afterAny(gap(separated), BEFORE_A_DATE);
        WrittenDate second =
                separated < 0 ? null : new NumericDate(text).startingAt(gap(opening < 0 ? separated : opening));
        LocalDate from = first.from();
        LocalDate to = second == null ? null : second.to();
        return second == null || from == null || to == null || to.isBefore(from)
                ? first
                : new WrittenDate(first.start(), second.end(), Precision.DAY, from, to);
    }

    /** "24 – 27 มกราคม 2566" and "28 ก.พ. – 3 มี.ค. 2566" leave to their end what their beginning does not say. */
    private static DatePart complete(DatePart first, DatePart second) {
        Month ending = Objects.requireNonNull(second.month());
        Month month = first.month();
        if (month == null) {
            return first.inMonth(ending, second.year());
        }
        if (first.hasYear()) {
            return first;
        }
        boolean yearBefore = month.compareTo(ending) > 0 && second.year() > 0;
        return first.inYear(yearBefore ? second.year() - 1 : second.year());
    }

    private static WrittenDate span(DatePart first, DatePart second) {
        LocalDate from = first.first();
        LocalDate to = second.last();
        boolean sound = from != null && to != null && !to.isBefore(from);
        Precision precision = first.day() == 0 && second.day() == 0 ? Precision.MONTH : Precision.DAY;
        return new WrittenDate(first.start(), second.end(), precision, sound ? from : null, sound ? to : null);
    }

    private @Nullable DatePart secondAfter(int at) {
        int separated = afterAny(gap(at), SEPARATORS);
        if (separated < 0) {
            return null;
        }
        int opening = afterAny(gap(separated), BEFORE_A_DATE);
        DatePart second = part(gap(opening < 0 ? separated : opening));
        return second == null || second.month() == null || !second.hasYear() ? null : second;
    }

    private @Nullable DatePart part(int at) {
        int digits = digits(at);
        if (digits > 2) {
            return null;
        }
        int afterDay = at + digits;
        int named = digits == 0 ? at : gap(afterDay);
        // "รอบ 6 เดือน ตุลาคม 2565" names no sixth of October; "วันที่ 6 เดือน ตุลาคม 2565" does.
        int opening = digits == 0 || !endsWithAny(at, DAY_OPENING) ? -1 : afterAny(named, BEFORE_A_DATE);
        MonthWords.Found month = months.startingAt(text, opening < 0 ? named : gap(opening));
        int day = digits == 0 ? 0 : Integer.parseInt(text.substring(at, afterDay));
        if (month == null) {
            return digits == 0 ? null : new DatePart(at, afterDay, day, null, DatePart.NO_YEAR);
        }
        // A written day 0 must not pass for "no day".
        int written = digits > 0 && day == 0 ? Integer.MAX_VALUE : day;
        return withYear(new DatePart(at, month.end(), written, month.month(), DatePart.NO_YEAR));
    }

    private DatePart withYear(DatePart part) {
        int era = afterAny(gap(part.end()), ERAS);
        int at = gap(era < 0 ? part.end() : era);
        int digits = digits(at);
        int end = at + digits;
        boolean timeOfDay =
                digits == 2 && end < text.length() && ".:".indexOf(text.charAt(end)) >= 0 && isDigit(end + 1);
        if (digits < 2 || digits > 4 || timeOfDay) {
            return part;
        }
        int year = DatePart.commonEra(digits, Integer.parseInt(text.substring(at, end)));
        return new DatePart(part.start(), end, part.day(), part.month(), year);
    }

    private boolean followsAnOpening(int at) {
        return endsWithAny(at, BEFORE_A_DATE)
                || endsWithAny(at, SEPARATORS)
                || endsWithAny(at, List.of("ตั้งแต่", "ระหว่าง"));
    }

    private boolean fullMonth(int at) {
        for (ThaiMonth month : ThaiMonth.values()) {
            if (text.startsWith(month.fullName(), at)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsWithAny(int end, List<String> words) {
        int trimmed = end;
        while (trimmed > 0 && end - trimmed < GAP && isSpace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        for (String word : words) {
            if (text.startsWith(word, trimmed - word.length())) {
                return true;
            }
        }
        return false;
    }

    private int afterAny(int at, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return -1;
    }

    private int gap(int at) {
        int next = at;
        while (next < text.length() && next - at < GAP && isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || character == '\u00a0';
    }

    private int digits(int at) {
        int count = 0;
        while (count < 5 && isDigit(at + count)) {
            count++;
        }
        return count;
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
