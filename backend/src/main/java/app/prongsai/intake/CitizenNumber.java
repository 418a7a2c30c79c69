package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.thai.ThaiNumerals;
import java.util.Set;

/** A personal number with a valid checksum has no place in a published report; the finding does not repeat it. */
final class CitizenNumber extends Rule {

    private static final int DIGITS = 13;

    /** 1-2345-67890-12-1: a joint may stand before these digits. */
    private static final Set<Integer> JOINTS = Set.of(1, 5, 10, 12);

    CitizenNumber() {
        super("citizen-number", Severity.ERROR);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Line line : reading.texts()) {
            String text = ThaiNumerals.toArabic(line.text());
            int at = 0;
            while (at < text.length()) {
                int end = isDigit(text, at) && !isDigit(text, at - 1) ? end(text, at) : -1;
                if (end > 0) {
                    remarks.at(
                            line.row(),
                            "มีเลขประจำตัวประชาชน (ขึ้นต้นด้วย " + text.charAt(at)
                                    + ") ในรายงาน โปรดลบหรือปกปิดก่อนเผยแพร่");
                }
                at = end > 0 ? end : at + 1;
            }
        }
    }

    private static int end(String text, int start) {
        StringBuilder digits = new StringBuilder();
        int at = start;
        while (at < text.length() && digits.length() < DIGITS) {
            if (isDigit(text, at)) {
                digits.append(text.charAt(at));
            } else if ("- ".indexOf(text.charAt(at)) < 0
                    || !JOINTS.contains(digits.length())
                    || !isDigit(text, at + 1)) {
                break;
            }
            at++;
        }
        boolean whole = digits.length() == DIGITS && !isDigit(text, at);
        return whole && digits.charAt(0) != '0' && digits.charAt(0) != '9' && checks(digits) ? at : -1;
    }

    private static boolean checks(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (digits.charAt(i) - '0') * (DIGITS - i);
        }
        return (11 - sum % 11) % 10 == digits.charAt(DIGITS - 1) - '0';
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
