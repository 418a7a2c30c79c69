package app.prongsai.reports.document;

import app.prongsai.reports.document.PaperTable.Heading;
import app.prongsai.reports.document.TablePaper.Column;
import app.prongsai.reports.document.TablePaper.Row;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Writes xl/worksheets/sheet1.xml: the headings of the paper, the table under them, one row after another. */
final class SheetBody {

    private static final int TITLE = 1;
    private static final int PARAGRAPH = 2;
    private static final int HEADING = 3;
    private static final int TEXT = 4;
    private static final int TEXT_LIKE_A_FORMULA = 5;

    /** TH SarabunPSK at 16 points: a line's height in points, and how many points of our page one column unit takes. */
    private static final int LINE = 24;

    private static final double UNIT = 5;

    /** It is narrower than Sarabun, but not every office has it; what takes its place may be as wide as this. */
    private static final double MEASURED_AS = 12;

    private static final int HIGHEST = 408;

    private final SheetXml xml;
    private final TablePaper paper;
    private final List<Column> columns;
    private final List<Heading> headings;
    private final boolean groups;
    private final List<Double> widths;
    private final List<String> merged = new ArrayList<>();
    private int row;

    static void write(TablePaper paper, OutputStream out) {
        try {
            new SheetBody(out, paper).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The paper cannot be written as XML", e);
        }
    }

    private SheetBody(OutputStream out, TablePaper paper) throws XMLStreamException {
        this.xml = new SheetXml(out);
        this.paper = paper;
        this.columns = paper.columns();
        this.headings = PaperTable.upperHeadings(columns);
        this.groups = headings.stream().anyMatch(Heading::group);
        this.widths = ColumnWidths.of(columns, paper.rows());
    }

    /** The row, counted from 1, of the first headings of the columns. */
    static int firstHeadingRow(TablePaper paper) {
        return paragraphsAbove(paper).size() + 1;
    }

    static int lastHeadingRow(TablePaper paper) {
        boolean two =
                paper.columns().stream().anyMatch(column -> !column.group().isEmpty());
        return firstHeadingRow(paper) + (two ? 1 : 0);
    }

    private void write() throws XMLStreamException {
        xml.start("sheetPr").empty("pageSetUpPr", "fitToPage", 1).end();
        view();
        xml.start("cols");
        for (int column = 0; column < columns.size(); column++) {
            xml.empty(
                    "col", "min", column + 1, "max", column + 1, "width", units(widths.get(column)), "customWidth", 1);
        }
        xml.end().start("sheetData");
        List<String> above = paragraphsAbove(paper);
        for (int i = 0; i < above.size(); i++) {
            paragraph(above.get(i), i < paper.headingLines().size() ? TITLE : PARAGRAPH);
        }
        upperHeadings();
        if (groups) {
            lowerHeadings();
        }
        for (Row one : paper.rows()) {
            row(one);
        }
        xml.end();
        mergedCells();
        page();
        xml.close();
    }

    private void view() throws XMLStreamException {
        int rows = lastHeadingRow(paper);
        String below = SheetXml.place(0, rows + 1);
        xml.start("sheetViews").start("sheetView", "workbookViewId", 0, "showGridLines", 0);
        xml.empty("pane", "ySplit", rows, "topLeftCell", below, "activePane", "bottomLeft", "state", "frozen");
        xml.empty("selection", "pane", "bottomLeft", "activeCell", below, "sqref", below);
        xml.end().end();
    }

    private static List<String> paragraphsAbove(TablePaper paper) {
        List<String> paragraphs = new ArrayList<>(paper.headingLines());
        paragraphs.add(OfficialForm.number(paper.documentNumber()));
        paragraphs.add(OfficialForm.date(paper.date()));
        paragraphs.add(paper.basis());
        paragraphs.add(paper.caption());
        paragraphs.removeIf(String::isBlank);
        return paragraphs;
    }

    /** One cell over the whole width; a spreadsheet does not make a row as high as merged cells need it. */
    private void paragraph(String text, int style) throws XMLStreamException {
        String whole = SheetText.of(text);
        int lines = PdfLayout.wrap(whole, Sarabun.BOLD, 0, PageForm.TEXT_WIDTH).size();
        start(lines);
        xml.cell(0, row, style, whole);
        xml.end();
        merge(0, row, columns.size() - 1, row);
    }

    private void upperHeadings() throws XMLStreamException {
        start(groups ? 1 : 2);
        for (Heading heading : headings) {
            xml.cell(heading.column(), row, HEADING, heading.text());
            for (int column = heading.column() + 1; column < heading.end(); column++) {
                xml.cell(column, row, HEADING, "");
            }
            merge(heading.column(), row, heading.end() - 1, groups && !heading.group() ? row + 1 : row);
        }
        xml.end();
    }

    private void lowerHeadings() throws XMLStreamException {
        start(2);
        for (int column = 0; column < columns.size(); column++) {
            boolean grouped = !columns.get(column).group().isEmpty();
            xml.cell(column, row, HEADING, grouped ? columns.get(column).heading() : "");
        }
        xml.end();
    }

    private void row(Row one) throws XMLStreamException {
        List<List<String>> cells = CellEntries.marked(columns, one);
        start(lines(cells));
        for (int column = 0; column < cells.size(); column++) {
            String text = SheetText.of(String.join("\n", cells.get(column)));
            xml.cell(column, row, SheetText.isFormula(text) ? TEXT_LIKE_A_FORMULA : TEXT, text);
        }
        xml.end();
    }

    /** Not every spreadsheet makes a row as high as its text by itself. */
    private int lines(List<List<String>> cells) {
        int most = 1;
        for (int column = 0; column < cells.size(); column++) {
            double width = widths.get(column);
            int lines = 0;
            for (String entry : cells.get(column)) {
                lines += ThaiLines.wrap(entry, width, width, text -> Sarabun.REGULAR.width(text, MEASURED_AS))
                        .size();
            }
            most = Math.max(most, lines);
        }
        return most;
    }

    private void start(int lines) throws XMLStreamException {
        row++;
        xml.start("row", "r", row, "ht", Math.min(HIGHEST, lines * LINE), "customHeight", 1);
    }

    private void merge(int fromColumn, int fromRow, int toColumn, int toRow) {
        if (fromColumn != toColumn || fromRow != toRow) {
            merged.add(SheetXml.place(fromColumn, fromRow) + ":" + SheetXml.place(toColumn, toRow));
        }
    }

    private void mergedCells() throws XMLStreamException {
        if (!merged.isEmpty()) {
            xml.start("mergeCells", "count", merged.size());
            for (String cells : merged) {
                xml.empty("mergeCell", "ref", cells);
            }
            xml.end();
        }
    }

    /** Printed like the paper itself: A4 across, as wide as the page, numbered. */
    private void page() throws XMLStreamException {
        xml.empty(
                "pageMargins",
                "left",
                1.18,
                "right",
                0.79,
                "top",
                0.98,
                "bottom",
                0.79,
                "header",
                0.43,
                "footer",
                0.43);
        xml.empty("pageSetup", "paperSize", 9, "orientation", "landscape", "fitToWidth", 1, "fitToHeight", 0);
        xml.start("headerFooter").start("oddFooter").text("&Cหน้า &P จาก &N");
        xml.end().end();
    }

    private static double units(double points) {
        return Math.round(10 * points / UNIT) / 10.0;
    }
}
