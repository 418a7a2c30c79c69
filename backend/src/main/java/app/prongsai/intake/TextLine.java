package app.prongsai.intake;

/** A line of the file by its 1-based number. */
record TextLine(int row, String text) {}
