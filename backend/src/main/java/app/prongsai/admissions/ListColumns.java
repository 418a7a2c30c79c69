package app.prongsai.admissions;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.admissions.ListWords.Column;
import app.prongsai.shared.RuleViolated;
import app.prongsai.tables.TableFile.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where a list of organisations tells what. */
final class ListColumns {

    /** Above the headings a file may have a title. */
    private static final int FIRST_ROWS = 20;

    private final int heading;
    private final Map<Column, Integer> places;

    private ListColumns(int heading, Map<Column, Integer> places) {
        this.heading = heading;
        this.places = places;
    }

    /** @throws RuleViolated if no row has headings of code and name, or the row that has lacks the province's */
    static ListColumns of(List<Row> rows) {
        for (int i = 0; i < Math.min(FIRST_ROWS, rows.size()); i++) {
            Map<Column, Integer> places = places(rows.get(i));
            if (places.containsKey(Column.CODE) && places.containsKey(Column.NAME)) {
                unless(places.containsKey(Column.PROVINCE), "admission.no-column-of-provinces");
                return new ListColumns(i, places);
            }
        }
        throw new RuleViolated("admission.no-headings");
    }

    List<String> headings(List<Row> rows) {
        return rows.get(heading).cells();
    }

    List<Row> below(List<Row> rows) {
        return rows.subList(heading + 1, rows.size());
    }

    /** Empty if the file has no such column. */
    String cell(Row row, Column column) {
        return row.cell(places.getOrDefault(column, -1));
    }

    private static Map<Column, Integer> places(Row row) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int column = 0; column < row.cells().size(); column++) {
            int place = column;
            ListWords.column(row.cell(column)).ifPresent(found -> places.putIfAbsent(found, place));
        }
        return places;
    }
}
