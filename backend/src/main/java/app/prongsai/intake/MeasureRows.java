package app.prongsai.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rows of one measure, gathered cell by cell while the table is read; a page break may have cut it in several. */
final class MeasureRows {

    private final int row;
    private final Map<Column, List<Passage>> passages = new EnumMap<>(Column.class);
    private final List<ReadReport.Cell> cells = new ArrayList<>();

    MeasureRows(int row) {
        this.row = row;
    }

    int row() {
        return row;
    }

    void add(ReadReport.Cell cell, Markup markup) {
        cells.add(cell);
        for (Column column : cell.columns()) {
            List<Passage> gathered = passages.computeIfAbsent(column, none -> new ArrayList<>());
            markup.paragraphs()
                    .forEach(paragraph -> gathered.add(new Passage(cell.row(), paragraph.text(), paragraph.point())));
        }
    }

    List<Passage> of(Column column) {
        return passages.getOrDefault(column, List.of());
    }

    /** All of a column as one text; paragraphs become blanks, as a range may be cut between two of them. */
    String text(Column column) {
        return String.join(" ", of(column).stream().map(Passage::text).toList());
    }

    List<ReadReport.Cell> cells() {
        return cells;
    }
}
