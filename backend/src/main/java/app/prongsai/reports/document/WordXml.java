package app.prongsai.reports.document;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of WordprocessingML, one after another. */
final class WordXml {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String WP = DRAWING + "wordprocessingDrawing";
    private static final String A = DRAWING + "main";
    private static final String PIC = DRAWING + "picture";
    private static final long EMU = 12_700;

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;
    private boolean root = true;

    WordXml(OutputStream out) throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    WordXml start(String element) throws XMLStreamException {
        xml.writeStartElement("w", element, W);
        if (root) {
            xml.writeNamespace("w", W);
            xml.writeNamespace("r", R);
            xml.writeNamespace("wp", WP);
            xml.writeNamespace("a", A);
            xml.writeNamespace("pic", PIC);
            root = false;
        }
        return this;
    }

    WordXml end() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    /** An element with attributes given as name, value, name, value. */
    WordXml empty(String element, Object... attributes) throws XMLStreamException {
        xml.writeEmptyElement("w", element, W);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute("w", W, attributes[i].toString(), attributes[i + 1].toString());
        }
        return this;
    }

    WordXml reference(String element, String type, String id) throws XMLStreamException {
        empty(element, "type", type);
        xml.writeAttribute("r", R, "id", id);
        return this;
    }

    WordXml run(String text) throws XMLStreamException {
        return text.isEmpty() ? this : start("r").text(text).end();
    }

    /** Text inside a run; a line feed becomes a line break. */
    WordXml text(String text) throws XMLStreamException {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                empty("br");
            }
            if (!lines[i].isEmpty()) {
                xml.writeStartElement("w", "t", W);
                xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
                xml.writeCharacters(lines[i]);
                xml.writeEndElement();
            }
        }
        return this;
    }

    /** A square picture in the line, as a run of its own. */
    WordXml picture(String id, double side, String inWords) throws XMLStreamException {
        long length = Math.round(side * EMU);
        start("r").start("drawing");
        start("wp", WP, "inline", "distT", 0, "distB", 0, "distL", 0, "distR", 0);
        start("wp", WP, "extent", "cx", length, "cy", length).end();
        start("wp", WP, "docPr", "id", 1, "name", id, "descr", inWords).end();
        start("a", A, "graphic").start("a", A, "graphicData", "uri", PIC).start("pic", PIC, "pic");
        start("pic", PIC, "nvPicPr")
                .start("pic", PIC, "cNvPr", "id", 1, "name", id)
                .end();
        start("pic", PIC, "cNvPicPr").end().end();
        start("pic", PIC, "blipFill").start("a", A, "blip");
        xml.writeAttribute("r", R, "embed", id);
        end().start("a", A, "stretch").start("a", A, "fillRect").end().end().end();
        start("pic", PIC, "spPr")
                .start("a", A, "xfrm")
                .start("a", A, "off", "x", 0, "y", 0)
                .end();
        start("a", A, "ext", "cx", length, "cy", length).end().end();
        start("a", A, "prstGeom", "prst", "rect")
                .start("a", A, "avLst")
                .end()
                .end()
                .end();
        return end().end().end().end().end().end();
    }

    private WordXml start(String prefix, String namespace, String element, Object... attributes)
            throws XMLStreamException {
        xml.writeStartElement(prefix, element, namespace);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i].toString(), attributes[i + 1].toString());
        }
        return this;
    }

    static long twips(double points) {
        return Math.round(20 * points);
    }

    /** A paragraph of one run, looking as its style says. */
    void paragraph(String style, String text) throws XMLStreamException {
        start("p").start("pPr").empty("pStyle", "val", style).end();
        run(text).end();
    }

    /** A table up to its first row. */
    void startTable(List<Double> widths, boolean ruled) throws XMLStreamException {
        long total = widths.stream().mapToLong(WordXml::twips).sum();
        start("tbl").start("tblPr").empty("tblW", "w", total, "type", "dxa");
        if (ruled) {
            start("tblBorders");
            for (String edge : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                empty(edge, "val", "single", "sz", 4, "space", 0, "color", "auto");
            }
            end();
        }
        empty("tblLayout", "type", "fixed").start("tblCellMar");
        for (String edge : List.of("top", "left", "bottom", "right")) {
            empty(edge, "w", twips(PageForm.CELL_PADDING), "type", "dxa");
        }
        end().end().start("tblGrid");
        for (double width : widths) {
            empty("gridCol", "w", twips(width));
        }
        end();
    }

    /** A cell up to the end of its properties, which the caller ends. */
    WordXml startCell(double width) throws XMLStreamException {
        return start("tc").start("tcPr").empty("tcW", "w", twips(width), "type", "dxa");
    }

    void close() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }
}
