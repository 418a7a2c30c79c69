package app.prongsai.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A Word document: the paragraphs of its body and the rows of its tables, in their order. */
final class DocxRows {

    /** What was deleted or moved away, and the second telling of what an older Word cannot show. */
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback");

    private static final String WORD_2006 = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String WORD_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static final Set<String> TEXTS = Set.of("t", "instrText");

    private final OfficeFile file;
    private final String main;
    private final Map<String, OfficeFile.Relation> relations;
    private final SourceRows rows = new SourceRows();
    private final Deque<DocxParagraph> paragraphs = new ArrayDeque<>();
    private @Nullable DocxTable table;
    private int tableDepth;
    private int leftOut;
    private int tables;
    private int row;
    private boolean inText;

    DocxRows(OfficeFile file, String main) throws UnreadableReport {
        this.file = file;
        this.main = main;
        this.relations = file.relations(main);
    }

    Source.Contents read() throws UnreadableReport {
        file.read(main, this::see);
        return new Source.Contents(Places.blocks(rows.all()), rows.all());
    }

    private void see(XMLStreamReader xml) throws UnreadableReport {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                leftOut += leftOut > 0 || LEFT_OUT.contains(xml.getLocalName()) ? 1 : 0;
                if (leftOut == 0 && isWord(xml)) {
                    begin(xml);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (leftOut > 0) {
                    leftOut--;
                } else if (isWord(xml)) {
                    end(xml.getLocalName());
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (inText && leftOut == 0 && !paragraphs.isEmpty()) {
                    paragraphs.getFirst().write(xml.getText());
                }
            }
            default -> {}
        }
    }

    private static boolean isWord(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI();
        return WORD_2006.equals(namespace) || WORD_STRICT.equals(namespace);
    }

    static String value(XMLStreamReader xml, String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "tbl" -> {
                if (tableDepth++ == 0) {
                    tables++;
                    table = new DocxTable();
                }
            }
            case "p" -> paragraphs.push(new DocxParagraph(relations));
            default -> {
                inText = TEXTS.contains(xml.getLocalName());
                if (!paragraphs.isEmpty()) {
                    paragraphs.getFirst().begin(xml);
                } else if (table != null && tableDepth == 1) {
                    table.begin(xml);
                }
            }
        }
    }

    private void end(String name) throws UnreadableReport {
        switch (name) {
            case "tbl" -> {
                if (--tableDepth == 0) {
                    table = null;
                }
            }
            case "p" -> endParagraph();
            case "tr" -> {
                if (table != null && tableDepth == 1) {
                    rows.add(new SourceRow(++row, tables, table.endRow()));
                }
            }
            default -> {
                inText = false;
                if (!paragraphs.isEmpty()) {
                    paragraphs.getFirst().end(name);
                }
            }
        }
    }

    private void endParagraph() throws UnreadableReport {
        if (paragraphs.isEmpty()) {
            return;
        }
        DocxParagraph paragraph = paragraphs.pop();
        if (table != null) {
            table.add(paragraph);
            return;
        }
        List<String> lines = new ArrayList<>(paragraph.lines());
        for (String line : lines.isEmpty() ? List.of("") : lines) {
            row++;
            if (!line.isBlank()) {
                rows.add(SourceRow.ofText(row, line));
            }
        }
    }
}
