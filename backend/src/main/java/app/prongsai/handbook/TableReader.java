package app.prongsai.handbook;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.shared.RuleViolated;
import app.prongsai.tables.TableFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of a file under a table's columns, which may stand in any order; further columns are left out. */
final class TableReader {

    private TableReader() {}

    /** @throws RuleViolated if the file is no table, or one of the columns is missing */
    static List<TableRow> read(HandbookTable table, byte[] file) {
        List<TableFile.Row> rows = TableFile.rows(file);
        List<String> heading = rows.getFirst().cells().stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        Map<String, Integer> places = new HashMap<>();
        for (String column : table.columns()) {
            int place = heading.indexOf(column);
            unless(place >= 0, "handbook.column-is-missing", column);
            unless(heading.lastIndexOf(column) == place, "handbook.column-stands-twice", column);
            places.put(column, place);
        }
        return IntStream.range(1, rows.size())
                .mapToObj(i -> row(rows.get(i), places))
                .toList();
    }

    private static TableRow row(TableFile.Row row, Map<String, Integer> places) {
        Map<String, String> cells = new HashMap<>();
        places.forEach((column, place) -> {
            String cell = row.cell(place);
            if (!cell.isEmpty()) {
                cells.put(column, cell);
            }
        });
        return new TableRow(row.number(), cells);
    }
}
