package app.prongsai.thai;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date or span found at {@code start} (inclusive) to {@code end} (exclusive) of a text. A day that no calendar has
 * ("31 ก.ย.") and a span that ends before it begins are kept with both dates null, never rolled over.
 */
public record WrittenDate(
        int start,
        int end,
        Precision precision,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** MONTH: only months were written; {@code from} is the first day and {@code to} the last. */
    public enum Precision {
        DAY,
        MONTH
    }

    public WrittenDate {
        if (start < 0 || end <= start || (from == null) != (to == null)) {
            throw new IllegalArgumentException("Not a place in a text with both dates or none");
        }
    }

    public boolean valid() {
        return from != null;
    }

    public String in(String text) {
        return text.substring(start, end);
    }
}
