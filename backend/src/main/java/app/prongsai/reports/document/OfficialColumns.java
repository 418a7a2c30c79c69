package app.prongsai.reports.document;

import app.prongsai.reports.document.OfficialReport.Row;
import app.prongsai.thai.ThaiNumerals;
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

    public static final List<String> HEADINGS = ReportTable.HEADINGS;
    public static final String RESULT = ReportTable.RESULT;
    public static final int FIRST_RESULT = ReportTable.FIRST_RESULT;
    public static final int RESULTS = ReportTable.RESULTS;

    private static final int GUIDELINES = 1;

    public static OfficialColumns of(OfficialReport report) {
        List<Row> rows = OfficialText.of(report).rows();
        return new OfficialColumns(
                ColumnWidths.of(rows).stream()
                        .map(points -> 100 * points / PageForm.TEXT_WIDTH)
                        .toList(),
                rows.stream().map(OfficialColumns::cells).toList());
    }

    public static boolean isResult(int column) {
        return ReportTable.isResult(column);
    }

    /** Paper stands a unit and a period level with their guideline; a screen gives them its number. */
    private static List<List<String>> cells(Row row) {
        List<List<String>> cells = new ArrayList<>(ReportTable.entries(row));
        int guidelines = cells.get(GUIDELINES).size();
        for (int column = GUIDELINES + 1; column < FIRST_RESULT; column++) {
            if (guidelines > 1 && cells.get(column).size() == guidelines) {
                cells.set(column, numbered(cells.get(column)));
            }
        }
        return cells;
    }

    private static List<String> numbered(List<String> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> ThaiNumerals.toThai(i + 1 + ". ") + entries.get(i))
                .toList();
    }
}
