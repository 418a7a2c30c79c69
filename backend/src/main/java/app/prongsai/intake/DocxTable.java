package app.prongsai.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/**
 * The row of a Word table that is being read. Word cuts a table into as many columns as any of its rows needs; columns
 * narrower than a letter, left where borders do not quite meet, are counted with their neighbour.
 */
final class DocxTable {

    private static final int NARROW = 120;
    private static final int MOST_COLUMNS = 2 * Reference.limit("columns");

    private final List<Integer> widths = new ArrayList<>();
    private final Map<Integer, SourceCell> above = new HashMap<>();
    private final List<String> paragraphs = new ArrayList<>();
    private Grid grid = new Grid();
    private int gridColumn;
    private int span = 1;
    private boolean continued;
    private boolean inCell;
    private boolean points;

    void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "gridCol" -> {
                if (widths.size() < MOST_COLUMNS) {
                    widths.add(number(DocxRows.value(xml, "w")));
                }
            }
            case "gridBefore" -> gridColumn = number(DocxRows.value(xml, "val"));
            case "gridSpan" -> span = Math.clamp(number(DocxRows.value(xml, "val")), 1, MOST_COLUMNS);
            case "vMerge" -> continued = !DocxRows.value(xml, "val").equals("restart");
            case "tc" -> {
                endCell();
                inCell = true;
            }
            default -> {}
        }
    }

    void add(DocxParagraph paragraph) {
        for (String line : paragraph.lines()) {
            points |= paragraph.numbered();
            paragraphs.add((paragraph.numbered() ? "<li>" : "<br>") + line);
        }
    }

    List<SourceCell> endRow() {
        endCell();
        List<SourceCell> cells = grid.cells();
        grid = new Grid();
        gridColumn = 0;
        return cells;
    }

    private void endCell() {
        if (inCell) {
            int column = column(gridColumn);
            grid.skip(column - grid.width());
            int columns = column(gridColumn + span) - column;
            SourceCell cell =
                    continued ? above.getOrDefault(column, SourceCell.EMPTY).below() : written();
            if (columns > 0 || !cell.blank()) {
                above.put(column, cell);
                grid.add(cell, columns);
            }
            gridColumn += span;
        }
        paragraphs.clear();
        span = 1;
        continued = false;
        inCell = false;
        points = false;
    }

    /** One paragraph needs no mark, or a plain text would look like markup. */
    private SourceCell written() {
        List<String> filled =
                paragraphs.stream().filter(text -> !text.substring(4).isBlank()).toList();
        return filled.size() == 1 && !points
                ? SourceCell.ofMarkup(filled.getFirst().substring(4))
                : SourceCell.ofMarkup(String.join("", filled));
    }

    /** The column of the table in which a column of Word's grid lies. */
    private int column(int gridColumn) {
        int column = 0;
        for (int i = 0; i < gridColumn && i < widths.size(); i++) {
            column += widths.get(i) == 0 || widths.get(i) >= NARROW ? 1 : 0;
        }
        return column + Math.max(0, gridColumn - widths.size());
    }

    private static int number(String value) {
        return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
    }
}
