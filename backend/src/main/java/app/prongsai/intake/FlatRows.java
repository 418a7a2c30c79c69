package app.prongsai.intake;

import java.util.ArrayList;
import java.util.List;

/** A text whose tables were flattened to lines, cells separated by tabs. */
final class FlatRows {

    private FlatRows() {}

    /** Lines without any text are left out, except rows of a table whose cells are all empty. */
    static List<SourceRow> of(String text) throws UnreadableReport {
        if (text.startsWith("\"") || text.contains("\t\"") || text.contains("\n\"")) {
            List<SourceRow> quoted = CsvRows.strict(text, '\t');
            if (!quoted.isEmpty()) {
                return quoted;
            }
        }
        SourceRows rows = new SourceRows();
        int row = 1;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end);
            if (!line.isEmpty() && !line.equals("\r")) {
                String clean = Wording.clean(line);
                if (clean.indexOf('\t') >= 0) {
                    rows.add(new SourceRow(row, 1, cells(clean)));
                } else if (!clean.isBlank()) {
                    rows.add(SourceRow.ofText(row, clean));
                }
            }
            if (end < 0) {
                break;
            }
            start = end + 1;
            row++;
        }
        return rows.all();
    }

    private static List<SourceCell> cells(String line) {
        List<SourceCell> cells = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf('\t'); end >= 0; end = line.indexOf('\t', start)) {
            cells.add(SourceCell.ofMarkup(line.substring(start, end)));
            start = end + 1;
        }
        cells.add(SourceCell.ofMarkup(line.substring(start)));
        return cells;
    }
}
