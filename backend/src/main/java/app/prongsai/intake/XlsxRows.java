package app.prongsai.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;

/** One sheet of a workbook as it is shown: formulas by the value they last had, merged cells as one. */
final class XlsxRows {

    private static final int MOST_COLUMNS = Reference.limit("columns");
    private static final int MOST_ROWS = Reference.limit("lines");

    private final OfficeFile file;
    private final String sheet;
    private final SheetStyles styles;
    private final List<String> strings;
    private final List<String> others;
    private final Map<String, OfficeFile.Relation> relations;

    /** By row and column, both from 1. */
    private final TreeMap<Integer, TreeMap<Integer, String>> cells = new TreeMap<>();

    private final MergedCells merged = new MergedCells();
    private final SheetCell cell = new SheetCell();
    private int row;
    private int column;

    XlsxRows(OfficeFile file, String main, String sheet) throws UnreadableReport {
        this.file = file;
        this.sheet = sheet;
        Workbook workbook = new Workbook(file, main);
        styles = new SheetStyles(file, workbook.part("styles"), workbook.since1904());
        others = workbook.shownBeside(sheet);
        strings = SharedStrings.in(file, workbook.part("sharedStrings"));
        relations = file.relations(sheet);
    }

    Source.Contents read() throws UnreadableReport {
        file.read(sheet, this::see);
        return new Source.Contents(Places.SHEET_ROWS, rows(), others);
    }

    private void see(XMLStreamReader xml) throws UnreadableReport {
        if (xml.isStartElement()) {
            begin(xml);
        } else if (xml.isCharacters()) {
            cell.write(xml.getText());
        } else if (xml.isEndElement()) {
            cell.end(xml.getLocalName());
            if (xml.getLocalName().equals("c")) {
                put(cell.shown(strings, styles));
            }
        }
    }

    private void begin(XMLStreamReader xml) throws UnreadableReport {
        switch (xml.getLocalName()) {
            case "row" -> {
                String written = OfficeFile.text(xml, "r");
                row = written.isEmpty() ? row + 1 : SheetStyles.number(written);
                column = 0;
                if (cells.size() == MOST_ROWS) {
                    throw UnreadableReport.because("too-many-rows", "" + MOST_ROWS, "" + MOST_ROWS);
                }
                cells.computeIfAbsent(row, number -> new TreeMap<>());
            }
            case "c" -> {
                int written = MergedCells.column(OfficeFile.text(xml, "r"));
                column = written == 0 ? column + 1 : written;
                cell.begin(OfficeFile.text(xml, "t"), OfficeFile.text(xml, "s"));
            }
            case "mergeCell" -> merged.add(OfficeFile.text(xml, "ref"));
            case "hyperlink" -> link(xml);
            default -> cell.begin(xml.getLocalName());
        }
    }

    private void put(String text) {
        TreeMap<Integer, String> inRow = cells.get(row);
        if (inRow != null && !text.isBlank()) {
            inRow.put(column, text);
        }
    }

    private void link(XMLStreamReader xml) {
        OfficeFile.Relation target = relations.get(DocxRows.value(xml, "id"));
        String place = OfficeFile.text(xml, "ref");
        TreeMap<Integer, String> inRow = cells.get(MergedCells.row(place));
        if (target != null && inRow != null) {
            inRow.computeIfPresent(
                    MergedCells.column(place),
                    (key, text) -> text.contains(target.target()) ? text : WebAddress.asLink(target.target()) + text);
        }
    }

    /** Empty rows below the last text are no rows; what stands beyond the last column anybody uses is loose text. */
    private List<SourceRow> rows() throws UnreadableReport {
        int width = cells.values().stream()
                .filter(inRow -> !inRow.isEmpty())
                .mapToInt(TreeMap::lastKey)
                .filter(last -> last <= MOST_COLUMNS)
                .max()
                .orElse(0);
        SourceRows rows = new SourceRows();
        List<SourceRow> empty = new ArrayList<>();
        Map<Integer, SourceCell> above = new HashMap<>();
        for (Map.Entry<Integer, TreeMap<Integer, String>> inRow : cells.entrySet()) {
            SourceRow next = new SourceRow(inRow.getKey(), 1, cells(inRow.getKey(), inRow.getValue(), width, above));
            if (next.cells().stream().allMatch(SourceCell::blank)) {
                empty.add(next);
            } else {
                for (SourceRow blank : empty) {
                    rows.add(blank);
                }
                empty.clear();
                rows.add(next);
            }
            for (String text : inRow.getValue().tailMap(MOST_COLUMNS, false).values()) {
                rows.add(SourceRow.ofText(inRow.getKey(), SourceCell.of(text).text()));
            }
        }
        return rows.withLinesBelow();
    }

    private List<SourceCell> cells(
            int number, TreeMap<Integer, String> inRow, int width, Map<Integer, SourceCell> above) {
        List<SourceCell> row = new ArrayList<>(width);
        Map<Integer, MergedCells.Area> areas = merged.over(number);
        for (int i = 1; i <= width; i++) {
            String text = inRow.get(i);
            MergedCells.Area area = areas.get(i);
            SourceCell cell = text == null ? SourceCell.EMPTY : SourceCell.of(text);
            if (area != null) {
                cell = area.top() == number
                        ? cell.over(area.columns())
                        : above.getOrDefault(i, SourceCell.EMPTY).below();
                above.put(i, cell);
            }
            row.add(cell);
        }
        return row;
    }
}
