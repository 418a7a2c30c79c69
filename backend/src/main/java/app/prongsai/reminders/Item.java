package app.prongsai.reminders;

import app.prongsai.measures.MeasureId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a digest; about a measure or, where none is named, an item of the year's OIT checklist. */
public record Item(@Nullable MeasureId measure, String code, String title, LocalDate due, Reason reason) {

    public enum Reason {
        DUE_SOON,
        OVERDUE,
        SILENT,
        /** Somebody says that it is done; the head is to agree. */
        AWAITS_APPROVAL,
        /** Somebody asks for a later end; the head is to agree. */
        POSTPONEMENT_ASKED,
        /** A round's report waits for this person's signature. */
        REPORT_AWAITS,
        /** Overdue so long that the head hears of it. */
        ESCALATED
    }
}
