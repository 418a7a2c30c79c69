package app.prongsai.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** An Excel workbook's table of contents: its sheets in their order, hidden ones last. */
final class Workbook {

    private static final int MOST_SHEETS = Reference.limit("sheets");

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, OfficeFile.Relation> relations;
    private final Set<String> hidden;
    private boolean since1904;

    Workbook(OfficeFile file, String main) throws UnreadableReport {
        relations = file.relations(main);
        Map<String, String> unseen = new LinkedHashMap<>();
        file.read(main, xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("sheet")) {
                OfficeFile.Relation part = relations.get(id(xml));
                if (part != null && part.type().endsWith("/worksheet") && sheets.size() < MOST_SHEETS) {
                    boolean shown = OfficeFile.text(xml, "state").isEmpty()
                            || OfficeFile.text(xml, "state").equals("visible");
                    (shown ? sheets : unseen).put(part.target(), OfficeFile.text(xml, "name"));
                }
            } else if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
                String since = OfficeFile.text(xml, "date1904");
                since1904 = since.equals("1") || since.equals("true");
            }
        });
        sheets.putAll(unseen);
        hidden = unseen.keySet();
    }

    /** Sheets may be named alike in other namespaces, so the relation's id is told by its name alone. */
    private static String id(XMLStreamReader xml) {
        return DocxRows.value(xml, "id");
    }

    /** Names of their parts. */
    List<String> sheets() {
        return new ArrayList<>(sheets.keySet());
    }

    /** Names of the other sheets that people see. */
    List<String> shownBeside(String part) {
        return sheets.entrySet().stream()
                .filter(sheet -> !sheet.getKey().equals(part) && !hidden.contains(sheet.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    boolean since1904() {
        return since1904;
    }

    /** The part of this kind, such as "sharedStrings", or nothing. */
    String part(String kind) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith("/" + kind))
                .map(OfficeFile.Relation::target)
                .findFirst()
                .orElse("");
    }
}
