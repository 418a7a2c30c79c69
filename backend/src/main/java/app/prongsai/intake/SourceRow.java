package app.prongsai.intake;

import java.util.List;

/**
 * A line of running text or a row of a table. {@code table} numbers the tables of a document from 1 and is 0 for running
 * text, which is one cell.
 */
record SourceRow(int row, int table, List<SourceCell> cells) {

    static SourceRow ofText(int row, String text) {
        return new SourceRow(row, 0, List.of(new SourceCell(text, 1, false)));
    }

    boolean isText() {
        return table == 0;
    }

    String text() {
        return String.join(
                " ",
                cells.stream()
                        .map(SourceCell::own)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    List<String> own() {
        return cells.stream().map(SourceCell::own).toList();
    }
}
