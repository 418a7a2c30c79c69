package app.prongsai.reports.document;

import app.prongsai.reports.document.Imprint.Published;
import app.prongsai.reports.document.OfficialReport.Signature;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Writes word/document.xml. All letters are styled in styles.xml, so an office that prefers another font changes one. */
final class DocxBody {

    /** Word counts lines in 240ths of the font's own height, which is 1.3 font sizes for Sarabun. */
    static final long LINE = Math.round(240 * PageForm.LEADING / 1.3);

    private static final double BODY_LINE = PageForm.BODY * PageForm.LEADING;

    private final WordXml xml;

    static void write(TablePaper paper, OutputStream out) {
        try {
            new DocxBody(out).write(paper);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The paper cannot be written as XML", e);
        }
    }

    private DocxBody(OutputStream out) throws XMLStreamException {
        xml = new WordXml(out);
    }

    private void write(TablePaper paper) throws XMLStreamException {
        xml.start("document").start("body");
        numberAndDate(OfficialForm.number(paper.documentNumber()), OfficialForm.date(paper.date()));
        for (String heading : paper.headingLines()) {
            title(heading);
        }
        for (String text : paper.basis().split("\n")) {
            if (!text.isBlank()) {
                xml.paragraph("BodyText", text);
            }
        }
        if (!paper.caption().isBlank()) {
            xml.paragraph("Caption", paper.caption());
        }
        if (!paper.rows().isEmpty()) {
            new DocxTable(xml, PaperTable.of(paper.columns(), paper.rows())).write();
        }
        signatures(paper.signatures());
        if (paper.imprint() instanceof Published published) {
            gap();
            new DocxImprint(xml, published).write();
        }
        section();
        xml.end().end().close();
    }

    private void numberAndDate(String number, String date) throws XMLStreamException {
        if (number.isEmpty() && date.isEmpty()) {
            return;
        }
        xml.start("p").start("pPr").start("tabs");
        xml.empty("tab", "val", "right", "pos", WordXml.twips(PageForm.TEXT_WIDTH))
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
        long indent =
                lines.size() < 2 ? 0 : WordXml.twips(Math.max(0, PageForm.TEXT_WIDTH - widest - PageForm.BODY) / 2);
        xml.start("p").start("pPr").empty("pStyle", "val", "Title");
        xml.empty("ind", "left", indent, "right", indent).end();
        xml.run(heading).end();
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
        xml.startTable(Collections.nCopies(abreast, width), false);
        xml.start("tr").start("trPr").empty("cantSplit").end();
        for (int column = 0; column < abreast; column++) {
            xml.startCell(width).end();
            double above = PdfSignatures.ABOVE;
            for (int place = column; place < signatures.size(); place += abreast) {
                for (String text : OfficialForm.signature(signatures.get(place), inner)) {
                    xml.start("p").start("pPr").empty("pStyle", "val", "Signature");
                    xml.empty("spacing", "before", WordXml.twips(above))
                            .end()
                            .run(text)
                            .end();
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

    /** Keeps what follows on the page of what it belongs to. */
    private void gap() throws XMLStreamException {
        xml.start("p").start("pPr").empty("pStyle", "val", "TableText").empty("keepNext");
        xml.empty("spacing", "line", WordXml.twips(PdfImprint.ABOVE), "lineRule", "exact")
                .end()
                .end();
    }

    private void section() throws XMLStreamException {
        spacer();
        xml.start("sectPr").reference("headerReference", "default", PaperDocx.HEADER);
        xml.reference("headerReference", "first", PaperDocx.FIRST_HEADER);
        xml.reference("footerReference", "default", PaperDocx.FOOTER)
                .reference("footerReference", "first", PaperDocx.FOOTER);
        xml.empty(
                "pgSz", "w", WordXml.twips(PageForm.WIDTH), "h", WordXml.twips(PageForm.HEIGHT), "orient", "landscape");
        xml.empty(
                "pgMar",
                "top",
                WordXml.twips(PageForm.TOP),
                "right",
                WordXml.twips(PageForm.RIGHT),
                "bottom",
                WordXml.twips(PageForm.BOTTOM),
                "left",
                WordXml.twips(PageForm.LEFT),
                "header",
                WordXml.twips(PageForm.FOOTER),
                "footer",
                WordXml.twips(PageForm.FOOTER / 2),
                "gutter",
                0);
        // The first page has the heading itself.
        xml.empty("pgNumType", "fmt", "thaiNumbers").empty("titlePg").end();
    }
}
