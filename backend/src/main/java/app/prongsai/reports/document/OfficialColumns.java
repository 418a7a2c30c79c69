package app.prongsai.reports.document;

import app.prongsai.reports.document.TablePaper.Column;
import app.prongsai.reports.document.TablePaper.Entries;
import app.prongsai.reports.document.TablePaper.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The nine columns as a screen shows them, in the words and the proportions of the printed table.
 *
 * @param shares of the table's width, in per cent
 * @param rows nine cells each, of one paragraph per entry
 */
public record OfficialColumns(List<Double> shares, List<List<List<String>>> rows) {

    private static final List<Column> COLUMNS = PaperColumn.columns(OfficialReport.COLUMNS);

    public static final List<String> HEADINGS =
            COLUMNS.stream().map(Column::heading).toList();
    public static final String RESULT = result().text();
    public static final int FIRST_RESULT = result().column();
    public static final int RESULTS = result().columns();

    public static OfficialColumns of(OfficialReport report) {
        List<Row> rows = OfficialText.of(report.paper()).rows();
        return new OfficialColumns(
                ColumnWidths.of(COLUMNS, rows).stream()
                        .map(points -> 100 * points / PageForm.TEXT_WIDTH)
                        .toList(),
                rows.stream().map(OfficialColumns::cells).toList());
    }

    public static boolean isResult(int column) {
        return column >= FIRST_RESULT && column < FIRST_RESULT + RESULTS;
    }

    private static PaperTable.Heading result() {
        return PaperTable.upperHeadings(COLUMNS).stream()
                .filter(PaperTable.Heading::group)
                .findFirst()
                .orElseThrow();
    }

    /** Paper stands a unit and a period level with their guideline; a screen gives them its number. */
    private static List<List<String>> cells(Row row) {
        List<List<String>> cells = new ArrayList<>(CellEntries.marked(COLUMNS, row));
        int guidelines = cells.get(CellEntries.numbered(COLUMNS)).size();
        for (int column = 0; column < cells.size(); column++) {
            List<String> cell = cells.get(column);
            if (COLUMNS.get(column).entries() == Entries.LEVEL && guidelines > 1 && cell.size() == guidelines) {
                cells.set(column, numbered(cell));
            }
        }
        return cells;
    }

    private static List<String> numbered(List<String> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> CellEntries.number(i) + entries.get(i))
                .toList();
    }
}
