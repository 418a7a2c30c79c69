package app.prongsai.intake;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row, laid out on the columns of its table. */
final class Grid {

    /** Beyond this a cell takes one column only, so that a row is never much longer than what was written. */
    private static final int MOST = 2 * Reference.limit("columns");

    private final List<SourceCell> cells = new ArrayList<>();

    int width() {
        return cells.size();
    }

    void add(SourceCell cell, int span) {
        int columns = cells.size() + span > MOST ? 1 : Math.max(1, span);
        cells.add(cell.over(columns));
        skip(columns - 1);
    }

    void skip(int columns) {
        for (int i = 0; i < columns && cells.size() < MOST; i++) {
            cells.add(SourceCell.EMPTY);
        }
    }

    List<SourceCell> cells() {
        return cells;
    }
}
