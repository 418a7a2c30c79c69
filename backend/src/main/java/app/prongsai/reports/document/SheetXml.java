package app.prongsai.reports.document;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of SpreadsheetML, one after another. Every cell is a text: there is no way to write a formula. */
final class SheetXml {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    /** A spreadsheet reads "_x0041_" as A; with the first line written as such it stays what it is. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XMLStreamWriter xml;

    SheetXml(OutputStream out) throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("worksheet");
        xml.writeDefaultNamespace(NAMESPACE);
    }

    SheetXml start(String element, Object... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
        return this;
    }

    SheetXml empty(String element, Object... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
        return this;
    }

    SheetXml end() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    SheetXml text(String text) throws XMLStreamException {
        xml.writeCharacters(text);
        return this;
    }

    /** A cell; an empty text leaves only its frame. */
    void cell(int column, int row, int style, String text) throws XMLStreamException {
        String place = place(column, row);
        if (text.isEmpty()) {
            empty("c", "r", place, "s", style);
            return;
        }
        start("c", "r", place, "s", style, "t", "inlineStr").start("is").start("t");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        text(LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_"));
        end().end().end();
    }

    /** "AB12" of 27 and 12; columns count from 0, rows from 1. */
    static String place(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }

    void close() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i].toString(), attributes[i + 1].toString());
        }
    }
}
