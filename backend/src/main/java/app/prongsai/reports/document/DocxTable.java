package app.prongsai.reports.document;

import app.prongsai.reports.document.PaperTable.Heading;
import app.prongsai.reports.document.PaperTable.Passage;
import app.prongsai.reports.document.TablePaper.Row;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The table as Word has it: Word repeats its headings itself, and splits only the rows that no page holds. */
final class DocxTable {

    private final WordXml xml;
    private final PaperTable table;

    DocxTable(WordXml xml, PaperTable table) {
        this.xml = xml;
        this.table = table;
    }

    void write() throws XMLStreamException {
        xml.startTable(table.widths(), true);
        xml.start("tr").start("trPr").empty("tblHeader").end();
        for (Heading heading : table.upperHeadings()) {
            if (heading.group()) {
                heading(table.width(heading), "gridSpan", String.valueOf(heading.columns()), heading.text());
            } else {
                heading(table.width(heading), "vMerge", "restart", heading.text());
            }
        }
        xml.end();
        if (table.hasGroups()) {
            lowerHeadings();
        }
        for (Row row : table.rows()) {
            List<List<Passage>> cells = table.cells(row);
            xml.start("tr");
            if (table.staysWhole(PaperTable.lines(cells))) {
                xml.start("trPr").empty("cantSplit").end();
            }
            for (int column = 0; column < table.size(); column++) {
                cell(table.widths().get(column), cells.get(column));
            }
            xml.end();
        }
        xml.end();
    }

    private void lowerHeadings() throws XMLStreamException {
        xml.start("tr").start("trPr").empty("tblHeader").end();
        for (int column = 0; column < table.size(); column++) {
            if (table.isGrouped(column)) {
                heading(
                        table.widths().get(column),
                        "gridSpan",
                        "1",
                        table.columns().get(column).heading());
            } else {
                heading(table.widths().get(column), "vMerge", "continue", "");
            }
        }
        xml.end();
    }

    private void heading(double width, String span, String value, String text) throws XMLStreamException {
        xml.startCell(width);
        xml.empty(span, "val", value).empty("vAlign", "val", "center").end();
        xml.paragraph("TableHeading", text);
        xml.end();
    }

    private void cell(double width, List<Passage> passages) throws XMLStreamException {
        xml.startCell(width).end();
        for (Passage passage : passages) {
            xml.start("p").start("pPr").empty("pStyle", "val", "TableText");
            if (passage.linesAbove() > 0) {
                xml.empty("spacing", "before", WordXml.twips(passage.linesAbove() * PaperTable.LINE));
            }
            if (passage.indent() > 0) {
                long indent = WordXml.twips(passage.indent());
                xml.empty("ind", "left", indent, "hanging", indent);
            }
            xml.end().run(passage.text()).end();
        }
        if (passages.isEmpty()) {
            xml.paragraph("TableText", "");
        }
        xml.end();
    }
}
