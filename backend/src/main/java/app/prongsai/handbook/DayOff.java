package app.prongsai.handbook;

import app.prongsai.handbook.Holidays.Holiday;
import java.time.LocalDate;

/**
 * A national day off as the table has it.
 *
 * @param everyYear on the same date, unlike substitutes and days that are announced from year to year
 */
record DayOff(LocalDate day, String thai, String english, boolean everyYear, Source source) {

    /** In another year it is no more than a guess. */
    Holiday yearsOn(int years) {
        Source then = years == 0 ? source : new Source(source.words(), false);
        return new Holiday(day.plusYears(years), thai, english, then, false);
    }
}
