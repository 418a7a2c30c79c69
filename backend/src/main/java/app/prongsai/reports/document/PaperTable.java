package app.prongsai.reports.document;

import app.prongsai.reports.document.TablePaper.Column;
import app.prongsai.reports.document.TablePaper.Entries;
import app.prongsai.reports.document.TablePaper.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The table as paper has it: headings, widths, and what stands on which line of a row's cells. */
final class PaperTable {

    static final double LINE = PageForm.TABLE * PageForm.LEADING;
    static final double PADDING = 2 * PageForm.CELL_PADDING;

    private final List<Column> columns;
    private final List<Double> widths;
    private final List<Row> rows;
    private final Words words = new Words();
    private final List<Heading> upper;
    private final List<List<String>> upperLines;
    private final List<List<String>> headingLines;

    /** One entry of a cell, wrapped; {@code linesAbove} stay empty to bring it level with the entry it belongs to. */
    record Passage(String text, double indent, List<String> lines, int linesAbove) {
        int height() {
            return linesAbove + lines.size();
        }
    }

    /** A heading of the upper row: of a group of columns, or of a single one that is as high as both rows. */
    record Heading(String text, int column, int columns, boolean group) {
        int end() {
            return column + columns;
        }
    }

    private PaperTable(List<Column> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
        this.widths = ColumnWidths.of(columns, rows, words);
        this.upper = upperHeadings(columns);
        this.upperLines = upper.stream()
                .map(heading -> headingLines(heading.text(), width(heading)))
                .toList();
        this.headingLines = IntStream.range(0, columns.size())
                .mapToObj(column -> headingLines(columns.get(column).heading(), widths.get(column)))
                .toList();
    }

    static PaperTable of(List<Column> columns, List<Row> rows) {
        return new PaperTable(columns, rows);
    }

    List<Column> columns() {
        return columns;
    }

    List<Double> widths() {
        return widths;
    }

    List<Row> rows() {
        return rows;
    }

    int size() {
        return columns.size();
    }

    boolean hasGroups() {
        return columns.stream().anyMatch(column -> !column.group().isEmpty());
    }

    boolean isGrouped(int column) {
        return !columns.get(column).group().isEmpty();
    }

    List<Heading> upperHeadings() {
        return upper;
    }

    static List<Heading> upperHeadings(List<Column> columns) {
        List<Heading> headings = new ArrayList<>();
        for (int from = 0; from < columns.size(); ) {
            String group = columns.get(from).group();
            int to = from + 1;
            while (!group.isEmpty()
                    && to < columns.size()
                    && columns.get(to).group().equals(group)) {
                to++;
            }
            headings.add(
                    group.isEmpty()
                            ? new Heading(columns.get(from).heading(), from, 1, false)
                            : new Heading(group, from, to - from, true));
            from = to;
        }
        return headings;
    }

    double width(Heading heading) {
        return widths.subList(heading.column(), heading.end()).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    List<String> lines(Heading heading) {
        return upperLines.get(upper.indexOf(heading));
    }

    List<String> headingLines(int column) {
        return headingLines.get(column);
    }

    private List<String> headingLines(String heading, double width) {
        double inner = width - 2 * PageForm.CELL_PADDING;
        return ThaiLines.wrapEvenly(words.of(heading), inner, PaperTable::headingWidth);
    }

    /** How many lines the headings of the upper row need; none if no columns are grouped. */
    int upperLines() {
        return upper.stream()
                .filter(Heading::group)
                .mapToInt(heading -> lines(heading).size())
                .max()
                .orElse(0);
    }

    int headingLines() {
        int upper = upperLines();
        int most = 1;
        for (int column = 0; column < size(); column++) {
            most = Math.max(most, headingLines(column).size() + (isGrouped(column) ? upper : 0));
        }
        return most;
    }

    /** What the headings take up at the top of every page of the table. */
    double headingHeight() {
        return headingLines() * LINE + (hasGroups() ? 2 : 1) * PADDING;
    }

    /** How many lines of a row so much room holds. */
    static int linesIn(double room) {
        return Math.max(0, (int) ((room - PADDING) / LINE));
    }

    /** Whether a row of so many lines stands whole on a page, below the headings; if so it is never broken. */
    boolean staysWhole(int lines) {
        return lines <= linesIn(PageForm.END - (PageForm.TOP + headingHeight()));
    }

    /** As many as the highest of its cells has; a row is never without one. */
    static int lines(List<List<Passage>> cells) {
        return Math.max(1, cells.stream().mapToInt(PaperTable::height).max().orElse(0));
    }

    /** The cells of a row; what belongs to a numbered entry stands level with it. */
    List<List<Passage>> cells(Row row) {
        List<List<String>> entries = CellEntries.marked(columns, row);
        List<List<Passage>> cells = new ArrayList<>();
        for (int column = 0; column < size(); column++) {
            double width = widths.get(column) - 2 * PageForm.CELL_PADDING;
            List<Passage> cell = new ArrayList<>();
            for (String entry : entries.get(column)) {
                cell.add(passage(entry, width));
            }
            cells.add(cell);
        }
        level(cells);
        return cells;
    }

    /** A list's second line begins under the text of the first, not under its dash. */
    static double indent(String entry) {
        return entry.startsWith(CellEntries.DASH) ? width(CellEntries.DASH) : 0;
    }

    static double width(String text) {
        return Sarabun.REGULAR.width(text, PageForm.TABLE);
    }

    static double headingWidth(String text) {
        return Sarabun.BOLD.width(text, PageForm.TABLE);
    }

    private Passage passage(String entry, double width) {
        double indent = indent(entry);
        return new Passage(entry, indent, ThaiLines.wrap(words.of(entry), width, width - indent, PaperTable::width), 0);
    }

    private void level(List<List<Passage>> cells) {
        int numbered = CellEntries.numbered(columns);
        if (numbered < 0) {
            return;
        }
        int entries = cells.get(numbered).size();
        List<List<Passage>> level = new ArrayList<>();
        for (int column = 0; column < size(); column++) {
            boolean belongs = column == numbered || columns.get(column).entries() == Entries.LEVEL;
            if (belongs && cells.get(column).size() == entries) {
                level.add(cells.get(column));
            }
        }
        for (int i = 1; i < entries; i++) {
            int entry = i;
            int top = level.stream()
                    .mapToInt(cell -> height(cell.subList(0, entry)))
                    .max()
                    .orElse(0);
            for (List<Passage> cell : level) {
                Passage passage = cell.get(i);
                int above = top - height(cell.subList(0, i));
                cell.set(i, new Passage(passage.text(), passage.indent(), passage.lines(), above));
            }
        }
    }

    private static int height(List<Passage> passages) {
        return passages.stream().mapToInt(Passage::height).sum();
    }
}
