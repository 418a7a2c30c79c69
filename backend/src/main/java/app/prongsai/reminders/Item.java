package app.prongsai.reminders;

import app.prongsai.measures.MeasureId;
import java.time.LocalDate;

/** One line of a digest. */
public record Item(MeasureId measure, String code, String title, LocalDate due, Reason reason) {

    public enum Reason {
        DUE_SOON,
        OVERDUE,
        SILENT,
        /** Somebody says that it is done; the head is to agree. */
        AWAITS_APPROVAL,
        /** Overdue so long that the head hears of it. */
        ESCALATED
    }
}
