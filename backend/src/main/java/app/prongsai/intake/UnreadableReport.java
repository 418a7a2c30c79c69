package app.prongsai.intake;

import java.text.MessageFormat;
import java.util.List;

/** A file nothing was read from: a code and what to do next, in Thai and in English. Nothing has been changed. */
public final class UnreadableReport extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String thai;
    private final String english;

    private UnreadableReport(String code, String thai, String english) {
        super(thai + " / " + english);
        this.code = code;
        this.thai = thai;
        this.english = english;
    }

    static UnreadableReport because(String code) {
        return because(code, "", "");
    }

    static UnreadableReport because(String code, String thaiDetail, String englishDetail) {
        for (List<String> row : Reference.UNREADABLE) {
            if (row.get(0).equals(code)) {
                return new UnreadableReport(
                        code,
                        MessageFormat.format(row.get(1), thaiDetail),
                        MessageFormat.format(row.get(2), englishDetail));
            }
        }
        throw new IllegalArgumentException("No such code: " + code);
    }

    /** too-large, empty, binary, not-utf8, no-table or too-many-rows. */
    public String code() {
        return code;
    }

    public String thai() {
        return thai;
    }

    public String english() {
        return english;
    }
}
