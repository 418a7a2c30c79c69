package app.prongsai.reports.document;

import app.prongsai.reports.document.PaperTable.Heading;
import app.prongsai.reports.document.PaperTable.Passage;
import app.prongsai.reports.document.PdfPage.Frame;
import app.prongsai.reports.document.PdfPage.Tag;
import app.prongsai.reports.document.PdfPage.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Places the table. A row stands whole on one page wherever a page holds it, and otherwise goes on over as many as it needs;
 * every page begins with the headings.
 */
final class PdfTable {

    private static final double LINE = PaperTable.LINE;
    private static final double PADDING = PaperTable.PADDING;

    /** A row that no page holds begins on one, and leaves it, with so many lines. */
    private static final int FEWEST_LINES = 3;

    private final PdfLayout layout;
    private final PaperTable table;
    private final double[] left;
    private final Tag tag;

    /** One line of a cell; an empty text keeps its place free. */
    private record CellLine(Tag tag, double indent, String text) {}

    PdfTable(PdfLayout layout, PaperTable table) {
        this.layout = layout;
        this.table = table;
        this.tag = layout.document().child("Table");
        left = new double[table.size() + 1];
        left[0] = PageForm.LEFT;
        for (int column = 0; column < table.size(); column++) {
            left[column + 1] = left[column] + table.widths().get(column);
        }
    }

    /** What the headings take up with the first row, or with its beginning if no page holds it. */
    static double beginning(PaperTable table) {
        int lines = PaperTable.lines(table.cells(table.rows().getFirst()));
        return table.headingHeight() + (table.staysWhole(lines) ? lines : FEWEST_LINES) * LINE + PADDING;
    }

    void place() {
        headings(tag.child("THead"));
        Tag body = tag.child("TBody");
        for (TablePaper.Row row : table.rows()) {
            List<List<Passage>> cells = table.cells(row);
            place(lines(cells, body.child("TR")), PaperTable.lines(cells));
        }
    }

    private void place(List<List<CellLine>> cells, int height) {
        boolean whole = table.staysWhole(height);
        for (int from = 0; from < height; ) {
            int lines = linesThatFit(height - from, whole);
            if (lines == 0) {
                layout.turnPage();
                headings(Tag.NONE);
                continue;
            }
            fragment(cells, from, from + lines);
            from += lines;
        }
    }

    private int linesThatFit(int wanted, boolean whole) {
        int room = PaperTable.linesIn(layout.left());
        if (room >= wanted) {
            return wanted;
        }
        int kept = whole ? 0 : Math.min(room, wanted - FEWEST_LINES);
        return kept >= FEWEST_LINES ? kept : 0;
    }

    private void fragment(List<List<CellLine>> cells, int from, int to) {
        double height = (to - from) * LINE + PADDING;
        for (int column = 0; column < table.size(); column++) {
            List<CellLine> cell = cells.get(column);
            double top = layout.top() + PageForm.CELL_PADDING;
            for (CellLine line : cell.subList(Math.min(from, cell.size()), Math.min(to, cell.size()))) {
                if (!line.text().isEmpty()) {
                    text(
                            line.tag(),
                            Sarabun.REGULAR,
                            left[column] + PageForm.CELL_PADDING + line.indent(),
                            top,
                            line.text());
                }
                top += LINE;
            }
            frame(left[column], layout.top(), table.widths().get(column), height);
        }
        layout.skip(height);
    }

    private static List<List<CellLine>> lines(List<List<Passage>> cells, Tag row) {
        List<List<CellLine>> lines = new ArrayList<>();
        for (List<Passage> cell : cells) {
            Tag data = row.child("TD");
            List<CellLine> column = new ArrayList<>();
            for (Passage passage : cell) {
                Tag paragraph = data.child("P");
                for (int i = 0; i < passage.linesAbove(); i++) {
                    column.add(new CellLine(paragraph, 0, ""));
                }
                double indent = 0;
                for (String line : passage.lines()) {
                    column.add(new CellLine(paragraph, indent, line));
                    indent = passage.indent();
                }
            }
            lines.add(column);
        }
        return lines;
    }

    private void headings(Tag head) {
        double height = table.headingHeight();
        double upper = table.hasGroups() ? table.upperLines() * LINE + PADDING : 0;
        Tag first = row(head);
        int rows = table.hasGroups() ? 2 : 1;
        for (Heading heading : table.upperHeadings()) {
            Tag cell = heading.group() ? heading(first, heading.columns(), 1) : heading(first, 1, rows);
            double high = heading.group() ? upper : height;
            heading(cell, heading.column(), table.width(heading), 0, high, table.lines(heading));
        }
        if (table.hasGroups()) {
            Tag second = row(head);
            for (int column = 0; column < table.size(); column++) {
                if (table.isGrouped(column)) {
                    heading(
                            heading(second, 1, 1),
                            column,
                            table.widths().get(column),
                            upper,
                            height - upper,
                            table.headingLines(column));
                }
            }
        }
        layout.skip(height);
    }

    private static Tag row(Tag head) {
        return head == Tag.NONE ? head : head.child("TR");
    }

    private static Tag heading(Tag row, int columns, int rows) {
        return row == Tag.NONE ? row : row.child("TH", columns, rows);
    }

    private void heading(Tag cell, int column, double width, double below, double height, List<String> lines) {
        double top = layout.top() + below;
        frame(left[column], top, width, height);
        top += (height - lines.size() * LINE) / 2;
        for (String line : lines) {
            double x = left[column] + (width - PaperTable.headingWidth(line.strip())) / 2;
            text(cell, Sarabun.BOLD, x, top, line);
            top += LINE;
        }
    }

    private void text(Tag of, Sarabun face, double x, double top, String text) {
        layout.page().texts().add(new Text(of, face, PageForm.TABLE, x, top + PageForm.ASCENT * PageForm.TABLE, text));
    }

    private void frame(double x, double top, double width, double height) {
        layout.page().frames().add(new Frame(x, top, width, height));
    }
}
