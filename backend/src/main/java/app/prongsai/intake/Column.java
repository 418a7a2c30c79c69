package app.prongsai.intake;

import java.util.Locale;

/** What a column of the table says about a measure; found by its heading, never by its position. */
public enum Column {
    ORDINAL,
    TITLE,
    GUIDELINE,
    RESPONSIBLE,
    PERIOD,
    RESULT,
    STATUS,
    IN_PROGRESS,
    DONE,
    NOT_STARTED,
    EVIDENCE,
    PROBLEM,
    OBSTACLE,
    RECOMMENDATION,
    NOTE,
    BUDGET,
    SPENT,
    COMPARISON;

    static Column named(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean isStatus() {
        return this == IN_PROGRESS || this == DONE || this == NOT_STARTED;
    }
}
