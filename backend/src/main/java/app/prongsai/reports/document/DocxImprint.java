package app.prongsai.reports.document;

import app.prongsai.reports.document.Imprint.Published;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The same below the signatures as {@link PdfImprint}: one row that stays whole, in a table without lines. */
final class DocxImprint {

    private final WordXml xml;
    private final Published published;

    DocxImprint(WordXml xml, Published published) {
        this.xml = xml;
        this.published = published;
    }

    void write() throws XMLStreamException {
        double code = PdfImprint.indent(published.address());
        List<Double> widths = new ArrayList<>(List.of(PageForm.TEXT_WIDTH - code));
        if (code > 0) {
            widths.addFirst(code);
        }
        xml.startTable(widths, false);
        xml.start("tr").start("trPr").empty("cantSplit").end();
        if (code > 0) {
            xml.startCell(code).end();
            xml.start("p").start("pPr").empty("pStyle", "val", "TableText").end();
            xml.picture(PaperDocx.CODE, PdfImprint.SIDE, OfficialForm.codeInWords(published));
            xml.end().end();
        }
        xml.startCell(widths.getLast()).end();
        for (String text : OfficialForm.imprint(published)) {
            xml.paragraph("TableText", text);
        }
        xml.end().end().end();
    }
}
