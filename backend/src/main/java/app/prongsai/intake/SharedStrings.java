package app.prongsai.intake;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share, without the reading aids of East Asian scripts. */
final class SharedStrings {

    private final List<String> strings = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inAid;

    private SharedStrings() {}

    static List<String> in(OfficeFile file, String part) throws UnreadableReport {
        SharedStrings shared = new SharedStrings();
        if (file.has(part)) {
            file.read(part, shared::see);
        }
        return shared.strings;
    }

    private void see(XMLStreamReader xml) {
        if (xml.isStartElement()) {
            inText = xml.getLocalName().equals("t");
            inAid |= xml.getLocalName().equals("rPh");
        } else if (xml.isCharacters() && inText && !inAid) {
            text.append(xml.getText());
        } else if (xml.isEndElement()) {
            inText = false;
            switch (xml.getLocalName()) {
                case "rPh" -> inAid = false;
                case "si" -> {
                    strings.add(text.toString());
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }
}
