package app.prongsai.intake;

import java.util.List;

/**
 * A cell read as untrusted HTML: its paragraphs, the text nobody was meant to see (scripts, comments) and the names of
 * tags opened but never closed. No tag and no attribute survives, except the web address of a link, as text.
 */
record Markup(List<Paragraph> paragraphs, List<String> hidden, List<String> unclosed) {

    /** {@code point}: an item of an HTML list. */
    record Paragraph(String text, boolean point) {}

    static Markup of(String cell) {
        String text = cell.replace("**", "");
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return new Markup(text.isBlank() ? List.of() : List.of(new Paragraph(text, false)), List.of(), List.of());
        }
        return new MarkupScan(text).read();
    }

    String text() {
        return String.join("\n", paragraphs.stream().map(Paragraph::text).toList());
    }
}
