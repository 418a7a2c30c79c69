package app.prongsai.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the lines of a file, tells headers, rows and other lines apart, and gathers the rows of each measure. */
final class Tables {

    private static final int LONGEST_SIGN = 40;
    private static final int MOST_MEASURES = Reference.limit("measures");

    private record CellText(int index, int span, boolean continued, Markup markup) {}

    private final Traces traces = new Traces();
    private final List<MeasureRows> measures = new ArrayList<>();
    private final List<ReadReport.Unread> unread = new ArrayList<>();
    private @Nullable Header header;
    private boolean secondRowMayFollow;
    private int table;
    private boolean foreignTable;

    /** Null where no row is a header. */
    static @Nullable Tables in(Source.Contents contents) throws UnreadableReport {
        Tables tables = new Tables();
        contents.others().stream()
                .filter(name -> !Wording.startsWithAny(Wording.squash(name), "template-line"))
                .forEach(tables.traces.otherSheets::add);
        for (SourceRow line : contents.rows()) {
            tables.take(line);
        }
        return tables.header == null ? null : tables;
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

    private void take(SourceRow line) throws UnreadableReport {
        if (Wording.startsWithAny(Wording.squash(firstText(line)), "template-line")) {
            traces.templateLines.add(line.row());
            return;
        }
        if (line.isText()) {
            loose(line.row(), line.text());
            return;
        }
        boolean newTable = line.table() != table;
        table = line.table();
        if (takeHeader(line)) {
            foreignTable = false;
            return;
        }
        secondRowMayFollow = false;
        Header current = header;
        foreignTable = newTable ? current != null && line.cells().size() != current.width() : foreignTable;
        List<CellText> filled = filled(line.cells());
        if (filled.stream().allMatch(CellText::continued)) {
            if (current != null && filled.isEmpty()) {
                traces.blankRows.add(line.row());
            }
        } else if (current == null || foreignTable || isAside(filled, current)) {
            loose(line.row(), line.text());
        } else {
            takeRow(line.row(), line.cells().size(), filled, current);
        }
    }

    private static String firstText(SourceRow line) {
        for (SourceCell cell : line.cells()) {
            if (!cell.own().isBlank()) {
                String text = cell.own().strip();
                return text.substring(0, Math.min(text.length(), LONGEST_SIGN));
            }
        }
        return "";
    }

    private static List<CellText> filled(List<SourceCell> cells) {
        List<CellText> filled = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            SourceCell cell = cells.get(i);
            if (!cell.blank()) {
                Markup markup = Markup.of(cell.text());
                if (!markup.paragraphs().isEmpty()
                        || !markup.hidden().isEmpty()
                        || !markup.unclosed().isEmpty()) {
                    filled.add(new CellText(i, cell.span(), cell.continued(), markup));
                }
            }
        }
        return filled;
    }

    /** A signature, or one cell across most of the table: a line that stands in the table for want of a better place. */
    private static boolean isAside(List<CellText> filled, Header current) {
        CellText first = filled.getFirst();
        return isSignature(first) || filled.size() == 1 && first.span() > Math.max(2, current.width() / 2);
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

    private boolean takeHeader(SourceRow line) {
        int row = line.row();
        Header current = header;
        Header found = Header.in(row, line.cells());
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
        List<String> cells = line.own();
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
        int before = measures.size();
        MeasureRows measure = measureFor(row, filled, current);
        boolean begun = measures.size() > before;
        for (CellText cell : filled) {
            // What was merged downwards over several measures is said of each of them, but of each once.
            if (!cell.continued() || begun) {
                takeCell(row, cell, current, measure);
            }
        }
    }

    /** A row without a title continues the measure above; without one above, its cells stay unread. */
    private @Nullable MeasureRows measureFor(int row, List<CellText> filled, Header current) throws UnreadableReport {
        boolean titled = filled.stream()
                .anyMatch(cell -> !cell.continued()
                        && current.columnsAt(cell.index()).contains(Column.TITLE)
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
        Set<Column> columns = current.columnsUnder(cell.index(), cell.span());
        if (measure != null) {
            measure.add(new ReadReport.Cell(row, current.headingAt(cell.index()), columns, markup.text()), markup);
        }
        if (measure == null || columns.isEmpty()) {
            unread.add(new ReadReport.Unread(row, markup.text().strip()));
        }
    }
}
