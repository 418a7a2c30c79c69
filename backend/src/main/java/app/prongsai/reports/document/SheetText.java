package app.prongsai.reports.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that a spreadsheet shows as they are: nothing it would calculate, refuse or cut off silently. */
final class SheetText {

    /** Excel's limits: longer texts make it call the file damaged, or spill over into the next row of a CSV. */
    static final int LONGEST = 32_767;

    static final int MOST_LINE_FEEDS = 253;

    static final String CUT = " … (ข้อความยาวเกินเซลล์ ฉบับเต็มอยู่ในไฟล์ PDF, DOCX และ JSON)";

    private static final int LONGEST_SHEET_NAME = 31;
    private static final char REPLACEMENT = '\uFFFD';

    /** What begins a formula, also in full width, after blanks that a spreadsheet may drop. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern CONTROL_FIRST = Pattern.compile("^[\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern FORBIDDEN_IN_NAMES = Pattern.compile("[\\\\/?*\\[\\]:\\p{Cntrl}]+");

    private SheetText() {}

    static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches() || CONTROL_FIRST.matcher(text).matches();
    }

    /** Without characters that XML or a spreadsheet does not take, and within the limits of a cell. */
    static String of(String text) {
        return fitting(clean(text));
    }

    /** At most 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, and not Excel's own "History". */
    static String sheetName(String wish) {
        String name = FORBIDDEN_IN_NAMES.matcher(clean(wish)).replaceAll(" ").strip();
        if (name.length() > LONGEST_SHEET_NAME) {
            name = name.substring(0, wholeCharacters(name, LONGEST_SHEET_NAME)).strip();
        }
        name = name.replaceAll("^'+|'+$", "").strip();
        return name.isEmpty() || name.equalsIgnoreCase("History") ? "ตาราง" : name;
    }

    /** Line feeds are \n; no control characters, no halves of characters. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        String lines = text.replaceAll("\\R", "\n");
        for (int i = 0, codePoint; i < lines.length(); i += Character.charCount(codePoint)) {
            codePoint = lines.codePointAt(i);
            if (Character.getType(codePoint) == Character.SURROGATE || (codePoint & 0xFFFE) == 0xFFFE) {
                clean.append(REPLACEMENT);
            } else if (codePoint == '\n' || codePoint == '\t' || !Character.isISOControl(codePoint)) {
                clean.appendCodePoint(codePoint);
            }
        }
        return clean.toString();
    }

    private static String fitting(String text) {
        String fitting = text;
        if (text.length() > LONGEST) {
            fitting = text.substring(0, wholeCharacters(text, LONGEST - CUT.length())) + CUT;
        }
        Matcher feed = Pattern.compile("\n").matcher(fitting);
        int feeds = 0;
        while (feed.find()) {
            if (++feeds == MOST_LINE_FEEDS) {
                String rest = fitting.substring(feed.end()).replace('\n', ' ');
                return fitting.substring(0, feed.end()) + rest;
            }
        }
        return fitting;
    }

    private static int wholeCharacters(String text, int length) {
        return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    }
}
