package app.prongsai.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Proof of one action.
 *
 * @param id unique in the measure
 * @param from the day of the action, or the first of several; null if unknown
 * @param to the last day; null if unknown
 * @param number of the order, letter or meeting as printed, such as "704/2559"
 * @param link public address, http or https
 * @param file SHA-256 of a stored file
 */
public record Evidence(
        String id,
        EvidenceKind kind,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String number,
        @Nullable String link,
        @Nullable String file) {

    /** What is said of an item may be corrected; the file that was attached is what it is. */
    public Evidence withFileOf(Evidence before) {
        return new Evidence(id, kind, title, from, to, number, link, before.file());
    }

    public boolean dated() {
        return from != null;
    }
}
