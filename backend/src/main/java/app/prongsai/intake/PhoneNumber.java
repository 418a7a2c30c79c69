package app.prongsai.intake;

import app.prongsai.thai.ThaiNumerals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What looks like a telephone number in a text, and whether the numbering plan knows such a one. */
record PhoneNumber(String text, boolean possible) {

    private static final int CONTEXT = 24;
    private static final int SHORTEST = 5;
    private static final int CITIZEN_DIGITS = 13;

    static List<PhoneNumber> in(String text) {
        String arabic = ThaiNumerals.toArabic(text);
        List<PhoneNumber> found = new ArrayList<>();
        int at = 0;
        while (at < arabic.length()) {
            if (!isDigit(arabic, at)) {
                at++;
                continue;
            }
            int end = end(arabic, at);
            PhoneNumber number = judge(arabic, at, end);
            if (number != null) {
                found.add(number);
            }
            at = end;
        }
        return found;
    }

    /** Digits joined by single hyphens; a number that begins with 0 may also be grouped with blanks. */
    private static int end(String text, int start) {
        int end = start;
        int digits = 0;
        boolean grouped = text.charAt(start) == '0';
        while (end < text.length()) {
            boolean hyphen = text.charAt(end) == '-' && isDigit(text, end + 1);
            boolean blank = text.charAt(end) == ' ' && grouped && digits < 9 && groupAt(text, end + 1);
            if (!isDigit(text, end) && !hyphen && !blank) {
                break;
            }
            digits += isDigit(text, end) ? 1 : 0;
            end++;
        }
        return end;
    }

    private static boolean groupAt(String text, int at) {
        int end = at;
        while (end - at < 7 && isDigit(text, end)) {
            end++;
        }
        return end - at >= 3 && end - at <= 6;
    }

    private static @Nullable PhoneNumber judge(String text, int start, int end) {
        if (end - start < SHORTEST) {
            return null;
        }
        String written = text.substring(start, end);
        String digits = digits(written);
        String before = Wording.squash(text.substring(Math.max(0, start - CONTEXT), start));
        boolean labelled = Wording.endsWithAny(trimmed(before), "phone");
        boolean documentNumber = end < text.length() && text.charAt(end) == '/' && isDigit(text, end + 1)
                || start > 1 && text.charAt(start - 1) == '/' && isDigit(text, start - 2);
        if (digits.length() == CITIZEN_DIGITS || isDate(written) || documentNumber && !labelled) {
            return null;
        }
        String national = start > 0 && text.charAt(start - 1) == '+' && digits.startsWith("66")
                ? "0" + digits.substring(2)
                : digits;
        boolean looksLikeOne = labelled
                ? digits.length() >= SHORTEST
                : looksLikeOne(national, written) && !Wording.endsWithAny(trimmed(before), "account");
        return looksLikeOne ? new PhoneNumber(written, isPossible(national, written)) : null;
    }

    private static boolean looksLikeOne(String digits, String written) {
        boolean hyphen = written.indexOf('-') > 0;
        boolean prefix = digits.startsWith("0") || digits.startsWith("1") && hyphen;
        return prefix && digits.length() >= (hyphen ? 9 : 8) && digits.length() <= 20;
    }

    /** "044-123456-7" names two numbers by their last digit. */
    private static boolean isPossible(String digits, String written) {
        if (fitsPlan(digits)) {
            return true;
        }
        int tail = written.lastIndexOf('-');
        int shortTail = tail < 0 ? 0 : written.length() - tail - 1;
        return shortTail >= 1 && shortTail <= 2 && fitsPlan(digits.substring(0, digits.length() - shortTail));
    }

    private static boolean fitsPlan(String digits) {
        return Reference.PHONE_NUMBERS.stream()
                .anyMatch(row -> digits.startsWith(row.get(0)) && digits.length() == Integer.parseInt(row.get(1)));
    }

    private static boolean isDate(String written) {
        String[] groups = written.split("-");
        return groups.length == 3
                && (groups[0].length() <= 2 && groups[1].length() <= 2 && groups[2].length() == 4
                        || groups[0].length() == 4 && groups[1].length() == 2 && groups[2].length() == 2);
    }

    private static String trimmed(String before) {
        int end = before.length();
        while (end > 0 && ":.+(".indexOf(before.charAt(end - 1)) >= 0) {
            end--;
        }
        return before.substring(0, end);
    }

    private static String digits(String text) {
        return text.replace("-", "").replace(" ", "");
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
