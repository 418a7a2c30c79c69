package app.prongsai.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cell of a sheet that is being read: its value, its formula, its kind. */
final class SheetCell {

    private static final Pattern LINK = Pattern.compile("HYPERLINK\\(\"(https?://[^\"]+)\".*", Pattern.DOTALL);

    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private String type = "";
    private String style = "";
    private String inside = "";
    private boolean reading;

    void begin(String cellType, String cellStyle) {
        type = cellType;
        style = cellStyle;
        inside = "";
        reading = true;
        value.setLength(0);
        formula.setLength(0);
    }

    /** An element within the cell: v, f, or t of an inline text. */
    void begin(String element) {
        inside = element;
    }

    void write(String text) {
        if (reading && (inside.equals("v") || inside.equals("t"))) {
            value.append(text);
        } else if (reading && inside.equals("f")) {
            formula.append(text);
        }
    }

    void end(String element) {
        inside = "";
        reading &= !element.equals("c");
    }

    /** A formula that never had a value is shown as it was written; nothing is ever worked out. */
    String shown(List<String> strings, SheetStyles styles) {
        String raw = value.toString();
        if (raw.isEmpty()) {
            return formula.isEmpty() ? "" : "=" + formula;
        }
        String shown = switch (type) {
            case "s" -> shared(strings, raw);
            case "str", "inlineStr", "e" -> raw;
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            default -> styles.shown(raw, style);
        };
        Matcher link = LINK.matcher(formula);
        return link.matches() && !shown.contains(link.group(1)) ? WebAddress.asLink(link.group(1)) + shown : shown;
    }

    private static String shared(List<String> strings, String number) {
        int place = SheetStyles.number(number.strip());
        return place < strings.size() ? strings.get(place) : "";
    }
}
