package app.prongsai.reports.document;

import app.prongsai.reports.document.OfficialReport.Row;
import app.prongsai.reports.document.OfficialReport.Signature;
import app.prongsai.reports.document.ReportTable.Passage;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Writes word/document.xml. All letters are styled in styles.xml, so an office that prefers another font changes one. */
final class DocxBody {

    /** Word counts lines in 240ths of the font's own height, which is 1.3 font sizes for Sarabun. */
    static final long LINE = Math.round(240 * PageForm.LEADING / 1.3);

    private static final double TABLE_LINE = PageForm.TABLE * PageForm.LEADING;
    private static final double BODY_LINE = PageForm.BODY * PageForm.LEADING;

    private final WordXml xml;

    DocxBody(OutputStream out) throws XMLStreamException {
        xml = new WordXml(out);
    }

    static long twips(double points) {
        return Math.round(20 * points);
    }

    void write(OfficialReport report) throws XMLStreamException {
        xml.start("document").start("body");
        numberAndDate(OfficialForm.number(report), OfficialForm.date(report));
        for (String heading : report.headingLines()) {
            title(heading);
        }
        for (String text : report.basis().split("\n")) {
            if (!text.isBlank()) {
                paragraph("BodyText", text);
            }
        }
        if (!report.caption().isBlank()) {
            paragraph("Caption", report.caption());
        }
        if (!report.rows().isEmpty()) {
            table(ReportTable.of(report.rows()));
        }
        signatures(report.signatures());
        section();
        xml.end().end().close();
    }

    private void numberAndDate(String number, String date) throws XMLStreamException {
        if (number.isEmpty() && date.isEmpty()) {
            return;
        }
        xml.start("p").start("pPr").start("tabs");
        xml.empty("tab", "val", "right", "pos", twips(PageForm.TEXT_WIDTH))
                .end()
                .end();
        xml.start("r").text(number).empty("tab").text(date).end().end();
    }

    /** Indented from both sides, so that Word too breaks a long heading into lines of about the same length. */
    private void title(String heading) throws XMLStreamException {
        List<String> lines = PdfLayout.headingLines(heading);
        double widest = lines.stream()
                .mapToDouble(line -> Sarabun.BOLD.width(line, PageForm.BODY))
                .max()
                .orElse(0);
        long indent = lines.size() < 2 ? 0 : twips(Math.max(0, PageForm.TEXT_WIDTH - widest - PageForm.BODY) / 2);
        xml.start("p").start("pPr").empty("pStyle", "val", "Title");
        xml.empty("ind", "left", indent, "right", indent).end();
        xml.run(heading).end();
    }

    private void paragraph(String style, String text) throws XMLStreamException {
        xml.start("p").start("pPr").empty("pStyle", "val", style).end();
        xml.run(text).end();
    }

    private void table(ReportTable table) throws XMLStreamException {
        startTable(table.widths(), true);
        xml.start("tr").start("trPr").empty("tblHeader").end();
        for (int column = 0; column < ReportTable.COLUMNS; column++) {
            if (column == ReportTable.FIRST_RESULT) {
                heading(table.resultWidth(), "gridSpan", String.valueOf(ReportTable.RESULTS), ReportTable.RESULT);
            } else if (!ReportTable.isResult(column)) {
                heading(table.widths().get(column), "vMerge", "restart", ReportTable.HEADINGS.get(column));
            }
        }
        xml.end().start("tr").start("trPr").empty("tblHeader").end();
        for (int column = 0; column < ReportTable.COLUMNS; column++) {
            if (ReportTable.isResult(column)) {
                heading(table.widths().get(column), "gridSpan", "1", ReportTable.HEADINGS.get(column));
            } else {
                heading(table.widths().get(column), "vMerge", "continue", "");
            }
        }
        xml.end();
        for (Row row : table.rows()) {
            xml.start("tr");
            List<List<Passage>> cells = table.cells(row);
            for (int column = 0; column < ReportTable.COLUMNS; column++) {
                cell(table.widths().get(column), cells.get(column));
            }
            xml.end();
        }
        xml.end();
    }

    private void startTable(List<Double> widths, boolean ruled) throws XMLStreamException {
        long total = widths.stream().mapToLong(DocxBody::twips).sum();
        xml.start("tbl").start("tblPr").empty("tblW", "w", total, "type", "dxa");
        if (ruled) {
            xml.start("tblBorders");
            for (String edge : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                xml.empty(edge, "val", "single", "sz", 4, "space", 0, "color", "auto");
            }
            xml.end();
        }
        xml.empty("tblLayout", "type", "fixed").start("tblCellMar");
        for (String edge : List.of("top", "left", "bottom", "right")) {
            xml.empty(edge, "w", twips(PageForm.CELL_PADDING), "type", "dxa");
        }
        xml.end().end().start("tblGrid");
        for (double width : widths) {
            xml.empty("gridCol", "w", twips(width));
        }
        xml.end();
    }

    private void heading(double width, String span, String value, String text) throws XMLStreamException {
        xml.start("tc").start("tcPr").empty("tcW", "w", twips(width), "type", "dxa");
        xml.empty(span, "val", value).empty("vAlign", "val", "center").end();
        paragraph("TableHeading", text);
        xml.end();
    }

    private void cell(double width, List<Passage> passages) throws XMLStreamException {
        xml.start("tc")
                .start("tcPr")
                .empty("tcW", "w", twips(width), "type", "dxa")
                .end();
        for (Passage passage : passages) {
            xml.start("p").start("pPr").empty("pStyle", "val", "TableText");
            if (passage.linesAbove() > 0) {
                xml.empty("spacing", "before", twips(passage.linesAbove() * TABLE_LINE));
            }
            if (passage.indent() > 0) {
                long indent = twips(passage.indent());
                xml.empty("ind", "left", indent, "hanging", indent);
            }
            xml.end().run(passage.text()).end();
        }
        if (passages.isEmpty()) {
            paragraph("TableText", "");
        }
        xml.end();
    }

    /** One row that stays whole, in a table without lines; those who sign below others do so in the same cell. */
    private void signatures(List<Signature> signatures) throws XMLStreamException {
        if (signatures.isEmpty()) {
            return;
        }
        int abreast = Math.min(signatures.size(), OfficialForm.SIGNATURES_ABREAST);
        double width = PageForm.TEXT_WIDTH / abreast;
        double inner = width - BODY_LINE;
        spacer();
        startTable(Collections.nCopies(abreast, width), false);
        xml.start("tr").start("trPr").empty("cantSplit").end();
        for (int column = 0; column < abreast; column++) {
            xml.start("tc")
                    .start("tcPr")
                    .empty("tcW", "w", twips(width), "type", "dxa")
                    .end();
            double above = PdfSignatures.ABOVE;
            for (int place = column; place < signatures.size(); place += abreast) {
                for (String text : OfficialForm.signature(signatures.get(place), inner)) {
                    xml.start("p").start("pPr").empty("pStyle", "val", "Signature");
                    xml.empty("spacing", "before", twips(above)).end().run(text).end();
                    above = 0;
                }
                List<Signature> rank =
                        signatures.subList(place - column, Math.min(place - column + abreast, signatures.size()));
                int highest = rank.stream()
                        .mapToInt(s -> PdfSignatures.lines(s, inner).size())
                        .max()
                        .orElse(0);
                int own = PdfSignatures.lines(signatures.get(place), inner).size();
                above = PdfSignatures.ABOVE + (highest - own) * BODY_LINE;
            }
            xml.end();
        }
        xml.end().end();
    }

    /** Word joins two tables with nothing between them and wants a paragraph at the end; this one takes no room. */
    private void spacer() throws XMLStreamException {
        xml.start("p").start("pPr").empty("spacing", "line", 20, "lineRule", "exact");
        xml.start("rPr")
                .empty("sz", "val", 2)
                .empty("szCs", "val", 2)
                .end()
                .end()
                .end();
    }

    private void section() throws XMLStreamException {
        spacer();
        xml.start("sectPr").reference("footerReference", "default", "rId4");
        xml.empty("pgSz", "w", twips(PageForm.WIDTH), "h", twips(PageForm.HEIGHT), "orient", "landscape");
        xml.empty(
                "pgMar",
                "top",
                twips(PageForm.TOP),
                "right",
                twips(PageForm.RIGHT),
                "bottom",
                twips(PageForm.BOTTOM),
                "left",
                twips(PageForm.LEFT),
                "header",
                twips(PageForm.FOOTER),
                "footer",
                twips(PageForm.FOOTER / 2),
                "gutter",
                0);
        xml.empty("pgNumType", "fmt", "thaiNumbers").end();
    }
}
