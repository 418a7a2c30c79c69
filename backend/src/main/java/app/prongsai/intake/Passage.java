package app.prongsai.intake;

/** A paragraph of a cell with the line it stands on; {@code point}: it was an item of an HTML list. */
record Passage(int row, String text, boolean point) {}
