package app.prongsai.intake;

/** A sign that may begin a point of a list, from {@code start} to {@code end} of its passage. */
record Mark(Form form, boolean thaiDigits, int number, int start, int end, boolean first) {

    enum Form {
        DASH,
        DOT,
        PARENTHESIS,
        BRACKETS
    }

    static Mark dash(int start, boolean first) {
        return new Mark(Form.DASH, false, 0, start, start + 1, first);
    }

    boolean numbered() {
        return form != Form.DASH;
    }

    boolean sameHandAs(Mark other) {
        return form == other.form && thaiDigits == other.thaiDigits;
    }
}
