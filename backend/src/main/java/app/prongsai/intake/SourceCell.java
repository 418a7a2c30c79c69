package app.prongsai.intake;

/**
 * A cell as a file holds it: its text, which may be markup, over how many columns it reaches, and whether it only
 * continues a cell that was merged downwards.
 */
record SourceCell(String text, int span, boolean continued) {

    static final SourceCell EMPTY = new SourceCell("", 1, false);

    /** A written text; its line breaks separate paragraphs. */
    static SourceCell of(String written) {
        String clean = Wording.clean(written).replace('\t', ' ');
        return ofMarkup(clean.indexOf('\n') < 0 ? clean : clean.strip().replace("\n", "<br>"));
    }

    /** Clean markup, in which a line break is a blank. */
    static SourceCell ofMarkup(String markup) {
        return markup.isBlank() ? EMPTY : new SourceCell(markup.replace('\n', ' '), 1, false);
    }

    SourceCell over(int columns) {
        return columns == span ? this : new SourceCell(text, columns, continued);
    }

    /** The same cell seen from a row further down. */
    SourceCell below() {
        return new SourceCell(text, span, true);
    }

    boolean blank() {
        return text.isBlank();
    }

    /** What stands in this row itself. */
    String own() {
        return continued ? "" : text;
    }
}
