package app.prongsai.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the lines of a file, tells headers, rows and other lines apart, and gathers the rows of each measure. */
final class Tables {

    private static final int MOST_LINES = Reference.limit("lines");
    private static final int MOST_MEASURES = Reference.limit("measures");

    private record CellText(int index, Markup markup) {}

    private final Traces traces = new Traces();
    private final List<MeasureRows> measures = new ArrayList<>();
    private final List<ReadReport.Unread> unread = new ArrayList<>();
    private @Nullable Header header;
    private boolean secondRowMayFollow;

    static Tables in(List<TextLine> lines) throws UnreadableReport {
        if (lines.size() > MOST_LINES) {
            throw UnreadableReport.because("too-many-rows", "" + MOST_LINES, "" + MOST_LINES);
        }
        Tables tables = new Tables();
        for (TextLine line : lines) {
            tables.take(line);
        }
        if (tables.header == null) {
            throw UnreadableReport.because("no-table");
        }
        return tables;
    }

    Traces traces() {
        return traces;
    }

    List<MeasureRows> measures() {
        return measures;
    }

    List<ReadReport.Unread> unread() {
        return unread;
    }

    private void take(TextLine line) throws UnreadableReport {
        if (line.text().indexOf('\t') < 0) {
            loose(line.row(), line.text());
            return;
        }
        List<String> cells = split(line.text());
        if (takeHeader(line.row(), cells)) {
            return;
        }
        secondRowMayFollow = false;
        List<CellText> filled = filled(cells);
        Header current = header;
        if (filled.isEmpty()) {
            if (current != null) {
                traces.blankRows.add(line.row());
            }
        } else if (current == null || isSignature(filled.getFirst())) {
            loose(
                    line.row(),
                    String.join(
                            " ", cells.stream().filter(cell -> !cell.isBlank()).toList()));
        } else {
            takeRow(line.row(), cells.size(), filled, current);
        }
    }

    private static List<CellText> filled(List<String> cells) {
        List<CellText> filled = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                Markup markup = Markup.of(cells.get(i));
                if (!markup.paragraphs().isEmpty()
                        || !markup.hidden().isEmpty()
                        || !markup.unclosed().isEmpty()) {
                    filled.add(new CellText(i, markup));
                }
            }
        }
        return filled;
    }

    private static boolean isSignature(CellText cell) {
        return Wording.startsWithAny(Wording.squash(cell.markup().text()), "signature-row");
    }

    private void loose(int row, String text) {
        Markup markup = Markup.of(text);
        markup.hidden().forEach(hidden -> unread.add(new ReadReport.Unread(row, hidden)));
        if (!markup.paragraphs().isEmpty()) {
            (header == null ? traces.introduction : traces.outside).add(new TextLine(row, markup.text()));
        }
    }

    private boolean takeHeader(int row, List<String> cells) {
        Header current = header;
        Header found = Header.in(row, cells);
        if (found != null) {
            secondRowMayFollow = true;
            if (current != null && found.repeats(current)) {
                traces.repeatedHeaders.add(row);
            } else {
                adopt(found);
                found.unknown().forEach(heading -> unread.add(new ReadReport.Unread(row, heading)));
            }
            return true;
        }
        if (current == null || !Header.isSecondRow(cells, secondRowMayFollow)) {
            return false;
        }
        if (secondRowMayFollow) {
            Header merged = current.withSecondRow(cells);
            adopt(merged);
            merged.unknown().stream()
                    .filter(heading -> !current.unknown().contains(heading))
                    .forEach(heading -> unread.add(new ReadReport.Unread(row, heading)));
        } else {
            traces.repeatedHeaders.add(row);
        }
        secondRowMayFollow = false;
        return true;
    }

    private void adopt(Header found) {
        header = found;
        found.columns().forEach(traces.columns::addAll);
    }

    private void takeRow(int row, int width, List<CellText> filled, Header current) throws UnreadableReport {
        if (width < current.width() || filled.getLast().index() >= current.width()) {
            traces.raggedRows.add(new Traces.RaggedRow(row, width, current.width()));
        }
        MeasureRows measure = measureFor(row, filled, current);
        for (CellText cell : filled) {
            takeCell(row, cell, current, measure);
        }
    }

    /** A row without a title continues the measure above; without one above, its cells stay unread. */
    private @Nullable MeasureRows measureFor(int row, List<CellText> filled, Header current) throws UnreadableReport {
        boolean titled = filled.stream()
                .anyMatch(cell -> current.columnsAt(cell.index()).contains(Column.TITLE)
                        && !cell.markup().paragraphs().isEmpty());
        if (titled && measures.size() == MOST_MEASURES) {
            throw UnreadableReport.because("too-many-rows", "" + MOST_MEASURES, "" + MOST_MEASURES);
        }
        if (titled) {
            measures.add(new MeasureRows(row));
        }
        return measures.isEmpty() ? null : measures.getLast();
    }

    private void takeCell(int row, CellText cell, Header current, @Nullable MeasureRows measure) {
        Markup markup = cell.markup();
        markup.hidden().forEach(text -> unread.add(new ReadReport.Unread(row, text)));
        markup.unclosed().forEach(tag -> traces.unclosedTags.add(new Traces.UnclosedTag(row, tag)));
        if (markup.paragraphs().isEmpty()) {
            return;
        }
        Set<Column> columns = current.columnsAt(cell.index());
        if (measure != null) {
            measure.add(new ReadReport.Cell(row, current.headingAt(cell.index()), columns, markup.text()), markup);
        }
        if (measure == null || columns.isEmpty()) {
            unread.add(new ReadReport.Unread(row, markup.text().strip()));
        }
    }

    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf('\t'); end >= 0; end = line.indexOf('\t', start)) {
            cells.add(line.substring(start, end));
            start = end + 1;
        }
        cells.add(line.substring(start));
        return cells;
    }
}
