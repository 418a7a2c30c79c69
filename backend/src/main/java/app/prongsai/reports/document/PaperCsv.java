package app.prongsai.reports.document;

import app.prongsai.reports.document.TablePaper.Column;
import app.prongsai.reports.document.TablePaper.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The table of a paper as CSV: RFC 4180 in UTF-8 with the mark by which Excel knows it, one record of headings and one
 * for each row, the entries of a cell on lines of their own. A cell that a spreadsheet would calculate begins with an
 * apostrophe.
 */
public final class PaperCsv {

    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";

    public byte[] render(TablePaper paper) {
        TablePaper official = OfficialText.of(paper);
        return table(
                official.columns().stream().map(Column::heading).toList(),
                official.rows().stream().map(row -> fields(official, row)).toList());
    }

    private static List<String> fields(TablePaper paper, Row row) {
        return CellEntries.words(paper.columns(), row).stream()
                .map(entries -> String.join("\n", entries))
                .toList();
    }

    /** Any table, written the same way. */
    public static byte[] table(List<String> headings, List<List<String>> rows) {
        StringBuilder csv = new StringBuilder(MARK);
        record(csv, headings);
        rows.forEach(row -> record(csv, row));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Every field in quotes, so that a program that separates by something else finds no field inside. */
    static void record(StringBuilder csv, List<String> fields) {
        String before = "";
        for (String field : fields) {
            csv.append(before)
                    .append('"')
                    .append(harmless(field).replace("\"", "\"\""))
                    .append('"');
            before = ",";
        }
        csv.append(END);
    }

    private static String harmless(String field) {
        String text = SheetText.of(field);
        return SheetText.isFormula(text) ? SheetText.of("'" + text) : text;
    }
}
