package app.prongsai.intake;

import java.util.ArrayList;
import java.util.List;

/** Gathers the rows of a file and stops where there are more than anybody would write. */
final class SourceRows {

    private static final int MOST = Reference.limit("lines");

    private final List<SourceRow> rows = new ArrayList<>();

    void add(SourceRow row) throws UnreadableReport {
        if (rows.size() == MOST) {
            throw UnreadableReport.because("too-many-rows", "" + MOST, "" + MOST);
        }
        rows.add(row);
    }

    /** Of a sheet: what stands alone at the left below the other rows is a line of text and no row of the table. */
    List<SourceRow> withLinesBelow() {
        for (int i = rows.size() - 1; i >= 0; i--) {
            SourceRow row = rows.get(i);
            List<SourceCell> filled =
                    row.cells().stream().filter(cell -> !cell.blank()).toList();
            if (filled.size() > 1
                    || filled.size() == 1 && row.cells().getFirst().blank()) {
                break;
            }
            if (filled.size() == 1) {
                rows.set(i, SourceRow.ofText(row.row(), row.text()));
            }
        }
        return rows;
    }

    List<SourceRow> all() {
        return rows;
    }
}
