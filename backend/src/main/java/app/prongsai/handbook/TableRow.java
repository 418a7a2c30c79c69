package app.prongsai.handbook;

import java.util.Map;

/**
 * One row of a table as it stands in its file.
 *
 * @param number of the row in the file, from 1
 * @param cells by column
 */
public record TableRow(int number, Map<String, String> cells) {

    public TableRow {
        cells = Map.copyOf(cells);
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
