package app.prongsai.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** The text of one paragraph of a Word document, with the addresses of its links and the ticks of its symbol fonts. */
final class DocxParagraph {

    private static final String TICKED = "☑";
    private static final String UNTICKED = "☐";

    private final Map<String, OfficeFile.Relation> relations;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder instruction = new StringBuilder();
    private boolean inInstruction;
    private boolean inProperties;
    private boolean numbered;
    private boolean box;
    private boolean ticked;
    private String font = "";
    private String address = "";
    private int addressAt;

    DocxParagraph(Map<String, OfficeFile.Relation> relations) {
        this.relations = relations;
    }

    /** An item of a numbered or bulleted list. */
    boolean numbered() {
        return numbered;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String line : text.toString().split("\n")) {
            lines.add(Wording.clean(line).replace('\t', ' '));
        }
        return lines;
    }

    void write(String written) {
        if (inInstruction) {
            instruction.append(written);
        } else {
            text.append(font.isEmpty() ? written : SymbolFonts.text(font, written));
        }
    }

    void begin(XMLStreamReader xml) {
        String value = DocxRows.value(xml, "val");
        switch (xml.getLocalName()) {
            case "pPr" -> inProperties = true;
            case "numPr" -> numbered = true;
            case "numId" -> numbered &= !value.equals("0");
            case "r" -> font = "";
            case "rFonts" -> font = SymbolFonts.known(DocxRows.value(xml, "ascii"));
            case "tab", "ptab" -> text.append(inProperties ? "" : " ");
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "sym" -> text.append(SymbolFonts.text(DocxRows.value(xml, "font"), DocxRows.value(xml, "char"), 16));
            case "instrText" -> inInstruction = true;
            case "fldChar" -> field(DocxRows.value(xml, "fldCharType"));
            case "hyperlink" -> {
                OfficeFile.Relation relation = relations.get(DocxRows.value(xml, "id"));
                beginLink(relation == null ? "" : relation.target());
            }
            case "checkBox" -> {
                box = true;
                ticked = false;
            }
            case "default", "checked" -> ticked = box && !value.equals("0") && !value.equals("false");
            default -> {}
        }
    }

    void end(String name) {
        switch (name) {
            case "pPr" -> inProperties = false;
            case "r" -> font = "";
            case "instrText" -> inInstruction = false;
            case "hyperlink" -> endLink();
            case "checkBox" -> {
                text.append(ticked ? TICKED : UNTICKED);
                box = false;
            }
            default -> {}
        }
    }

    /** A field begins, its instruction ends (then its text follows), or its text ends. */
    private void field(String step) {
        if (step.equals("separate")) {
            String code = instruction.toString().strip();
            int quote = code.indexOf('"');
            int end = code.indexOf('"', quote + 1);
            if (code.startsWith("HYPERLINK") && quote > 0 && end > 0) {
                beginLink(code.substring(quote + 1, end));
            }
        } else {
            endLink();
        }
        instruction.setLength(0);
    }

    private void beginLink(String target) {
        address = target;
        addressAt = text.length();
    }

    /** An address that is shown anyway is not told twice. */
    private void endLink() {
        if (!address.isEmpty() && text.indexOf(address, addressAt) < 0) {
            text.insert(addressAt, WebAddress.asLink(address));
        }
        address = "";
    }
}
