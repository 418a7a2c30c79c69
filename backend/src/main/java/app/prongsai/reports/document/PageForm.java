package app.prongsai.reports.document;

/** The form of the page, in points (1/72 inch): A4 landscape, because nine columns do not fit upright. */
final class PageForm {

    static final double WIDTH = 841.9;
    static final double HEIGHT = 595.3;

    private static final double CENTIMETRE = 72 / 2.54;
    static final double LEFT = 3 * CENTIMETRE;
    static final double RIGHT = 2 * CENTIMETRE;
    static final double TOP = 2.5 * CENTIMETRE;
    static final double BOTTOM = 2 * CENTIMETRE;
    static final double FOOTER = 1.1 * CENTIMETRE;

    /** The baseline of the line that names the paper on every page but the first, from the top. */
    static final double HEADER = 1.7 * CENTIMETRE;

    /** Where the text of a page ends, from its top. */
    static final double END = HEIGHT - BOTTOM;

    static final double TEXT_WIDTH = WIDTH - LEFT - RIGHT;
    static final double FIRST_LINE_INDENT = 2.5 * CENTIMETRE;

    /** Headings and paragraphs: the 16 points of the correspondence rules. */
    static final double BODY = 16;

    /**
     * The table. At 16 points the headings alone of nine columns, broken only between words, are wider than the page:
     * Sarabun is drawn half as large again as the TH SarabunPSK for which the 16 points were laid down.
     */
    static final double TABLE = 14;

    /** Line to line, in font sizes: ฟื้น rises 1.25 above the line and ฎู falls 0.54 below it. */
    static final double LEADING = 1.5;

    /** From the top of a line to its baseline, in font sizes. */
    static final double ASCENT = 1.12;

    static final double CELL_PADDING = 3;

    private PageForm() {}
}
