package app.prongsai.tables;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.shared.RuleViolated;
import app.prongsai.tables.TableFile.Row;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** CSV as RFC 4180 has it, separated by comma, semicolon or tab, in UTF-8, UTF-16 with a mark, or Windows-874. */
public final class CsvText {

    private static final Charset THAI_WINDOWS = Charset.forName("x-windows-874");
    private static final String SEPARATORS = ",;\t";
    private static final String FORMULA = "=+-@";

    private CsvText() {}

    static List<Row> rows(byte[] file, TableFile.Builder table) {
        String text = decode(file);
        unless(text.indexOf('\0') < 0, "table.unknown-kind");
        return new Scan(text, separator(text), table).rows();
    }

    /** With a byte order mark, so that a spreadsheet takes it for UTF-8; a formula's first character is disarmed. */
    public static byte[] of(List<String> columns, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\ufeff").append(line(columns));
        rows.forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a spreadsheet would compute the cell instead of showing it. */
    public static boolean formula(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvText::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        String safe = formula(cell) ? "'" + cell : cell;
        return safe.matches("(?s).*[\",;\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String decode(byte[] file) {
        int first = file.length < 2 ? 0 : (file[0] & 0xff) << 8 | file[1] & 0xff;
        if (first == 0xfffe || first == 0xfeff) {
            return decode(file, StandardCharsets.UTF_16);
        }
        try {
            return strict(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return decode(file, THAI_WINDOWS);
        }
    }

    private static String decode(byte[] file, Charset charset) {
        try {
            return strict(file, charset);
        } catch (CharacterCodingException e) {
            throw new RuleViolated("table.unknown-letters");
        }
    }

    private static String strict(byte[] file, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The one that occurs most in the first lines. */
    private static char separator(String text) {
        String beginning = text.lines().limit(30).collect(Collectors.joining("\n"));
        return (char) SEPARATORS
                .chars()
                .reduce(',', (best, other) -> count(beginning, other) > count(beginning, best) ? other : best);
    }

    private static long count(String text, int character) {
        return text.chars().filter(one -> one == character).count();
    }

    /** One pass; a quote opens a quoted cell only at its beginning. */
    private static final class Scan {

        private final String text;
        private final char separator;
        private final TableFile.Builder table;
        private int at;

        Scan(String text, char separator, TableFile.Builder table) {
            this.text = text;
            this.separator = separator;
            this.table = table;
        }

        List<Row> rows() {
            int number = 1;
            while (at < text.length()) {
                table.cell(cell());
                if (at < text.length() && text.charAt(at) == separator) {
                    at++;
                    if (at == text.length() || lineEnds()) {
                        table.cell("");
                    }
                }
                if (at == text.length() || lineEnds()) {
                    table.endRow(number++);
                    skipLineEnd();
                }
            }
            return table.rows();
        }

        private String cell() {
            StringBuilder cell = new StringBuilder();
            if (at < text.length() && text.charAt(at) == '"') {
                at++;
                while (at < text.length() && !closes(cell)) {
                    cell.append(text.charAt(at++));
                }
            }
            int from = at;
            while (at < text.length() && text.charAt(at) != separator && !lineEnds()) {
                at++;
            }
            return cell.append(text, from, at).toString();
        }

        private boolean closes(StringBuilder cell) {
            unless(cell.length() <= TableFile.LONGEST_CELL, "table.cell-too-long", TableFile.LONGEST_CELL);
            if (text.charAt(at) != '"') {
                return false;
            }
            if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at++;
                return false;
            }
            at++;
            return true;
        }

        private boolean lineEnds() {
            return text.charAt(at) == '\n' || text.charAt(at) == '\r';
        }

        private void skipLineEnd() {
            if (at < text.length()) {
                boolean both = text.startsWith("\r\n", at);
                at += both ? 2 : 1;
            }
        }
    }
}
