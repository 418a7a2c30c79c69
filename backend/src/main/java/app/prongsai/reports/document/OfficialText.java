package app.prongsai.reports.document;

import app.prongsai.reports.document.OfficialReport.Signature;
import app.prongsai.reports.document.TablePaper.Column;
import app.prongsai.reports.document.TablePaper.Row;
import app.prongsai.thai.ThaiNumerals;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an official document: Thai digits everywhere except in addresses, which must still work when someone types
 * them in, and no character that would make a document invalid or read differently from what it says.
 */
public final class OfficialText {

    /** Everything an address can consist of outside its path. Possessive, so hostile text costs linear time. */
    private static final Pattern ASCII_RUN = Pattern.compile("[\\w@.%+:/?#&=~$!*-]++");

    private static final Pattern REST_OF_PATH = Pattern.compile("[^\\s\"'<>()\\[\\]{}“”‘’]*+");

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int NO_BREAK_SPACE = 0xA0;

    /** A Thai letter carries three marks at most; piled higher, they would cover the lines of others. */
    private static final int MOST_MARKS = 4;

    private static final char REPLACEMENT = '\uFFFD';

    private OfficialText() {}

    public static String of(String text) {
        String clean = clean(text);
        StringBuilder official = new StringBuilder(clean.length());
        Matcher run = ASCII_RUN.matcher(clean);
        Matcher path = REST_OF_PATH.matcher(clean);
        int done = 0;
        while (done < clean.length() && run.find(done)) {
            int end = run.end();
            official.append(ThaiNumerals.toThai(clean.substring(done, run.start())));
            if (isAddress(run.group())) {
                if (hasPath(run.group())) {
                    path.region(run.start(), clean.length()).lookingAt();
                    end = Math.max(end, path.end());
                }
                official.append(clean, run.start(), end);
            } else {
                official.append(ThaiNumerals.toThai(run.group()));
            }
            done = end;
        }
        return official.append(ThaiNumerals.toThai(clean.substring(done))).toString();
    }

    /** Everything that is printed; what only programs read stays as it is. */
    static TablePaper of(TablePaper paper) {
        return new TablePaper(
                paper.kind(),
                of(paper.name()),
                each(paper.headingLines()),
                of(paper.shortTitle()),
                of(paper.basis()),
                of(paper.caption()),
                paper.columns().stream()
                        .map(c -> new Column(c.key(), of(c.heading()), of(c.group()), c.entries()))
                        .toList(),
                paper.rows().stream().map(OfficialText::of).toList(),
                paper.signatures().stream()
                        .map(s -> new Signature(of(s.capacity()), of(s.name()), of(s.position())))
                        .toList(),
                of(paper.documentNumber()),
                of(paper.date()),
                paper.facts(),
                paper.imprint());
    }

    private static Row of(Row row) {
        return new Row(row.key(), row.cells().stream().map(OfficialText::each).toList(), row.facts());
    }

    private static List<String> each(List<String> texts) {
        return texts.stream().map(OfficialText::of).toList();
    }

    /** Web and e-mail addresses, LINE accounts (@name) and file names; not "3.5", "1/2565", "ITA2566" or "1.ITA". */
    private static boolean isAddress(String run) {
        int at = run.indexOf('@');
        if (at >= 0 && at + 1 < run.length() && isAsciiLetterOrDigit(run.charAt(at + 1))) {
            return true;
        }
        if (run.contains("://")) {
            return true;
        }
        String host = withoutFullStop(run.split("[/?#:]", 2)[0]);
        int firstDot = host.indexOf('.');
        int lastDot = host.lastIndexOf('.');
        return firstDot > 0
                && host.substring(0, firstDot).chars().anyMatch(OfficialText::isAsciiLetter)
                && host.length() - lastDot > 2
                && host.substring(lastDot + 1).chars().anyMatch(OfficialText::isAsciiLetter);
    }

    private static String withoutFullStop(String host) {
        int end = host.length();
        while (end > 0 && host.charAt(end - 1) == '.') {
            end--;
        }
        return host.substring(0, end);
    }

    private static boolean hasPath(String address) {
        int scheme = address.indexOf("://");
        return address.indexOf('/', scheme < 0 ? 0 : scheme + 3) >= 0;
    }

    private static boolean isAsciiLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return isAsciiLetter(c) || c >= '0' && c <= '9';
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        String lines = text.replaceAll("\\R", "\n");
        int marks = 0;
        for (int i = 0, codePoint; i < lines.length(); i += Character.charCount(codePoint)) {
            codePoint = lines.codePointAt(i);
            int kind = Character.getType(codePoint);
            marks = kind == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                clean.append((char) NO_BREAK_SPACE);
                marks = 1;
            }
            if (codePoint == '\n') {
                clean.append('\n');
            } else if (codePoint == '\t' || kind == Character.SPACE_SEPARATOR && codePoint != NO_BREAK_SPACE) {
                clean.append(' ');
            } else if (kind == Character.SURROGATE || has(codePoint, UProperty.NONCHARACTER_CODE_POINT)) {
                clean.append(REPLACEMENT);
            } else if (kind != Character.CONTROL && !isInvisible(codePoint)) {
                clean.appendCodePoint(codePoint);
            }
        }
        return clean.toString().strip();
    }

    /** Direction overrides, zero-width and tag characters hide or reorder text; joiners and selectors only shape emoji. */
    private static boolean isInvisible(int codePoint) {
        return has(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && codePoint != ZERO_WIDTH_JOINER
                && !has(codePoint, UProperty.VARIATION_SELECTOR);
    }

    private static boolean has(int codePoint, int property) {
        return UCharacter.hasBinaryProperty(codePoint, property);
    }
}
