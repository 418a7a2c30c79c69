package app.prongsai.thai;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** One end of a written span: {@code day} 0 when absent, {@code year} in the Common Era. */
record DatePart(int start, int end, int day, @Nullable Month month, int year) {

    static final int NO_YEAR = 0;
    static final int WRONG_YEAR = -1;

    private static final int SHORT_YEARS_BASE = 2500;
    private static final int EARLIEST_BUDDHIST = 2400;
    private static final int LATEST_BUDDHIST = 2700;

    boolean hasYear() {
        return year != NO_YEAR;
    }

    DatePart inYear(int other) {
        return new DatePart(start, end, day, month, other);
    }

    DatePart inMonth(Month other, int itsYear) {
        return new DatePart(start, end, day, other, itsYear);
    }

    /** 29 February may exist in some year, 31 September in none. */
    boolean impossibleInAnyYear() {
        return month != null && day > month.maxLength();
    }

    @Nullable
    LocalDate first() {
        return day == 0 ? date(1) : date(day);
    }

    @Nullable
    LocalDate last() {
        Month known = month;
        return day != 0 || known == null ? date(day) : date(known.length(Year.isLeap(year)));
    }

    private @Nullable LocalDate date(int dayOfMonth) {
        Month known = month;
        if (known == null || year <= 0 || dayOfMonth < 1 || dayOfMonth > known.length(Year.isLeap(year))) {
            return null;
        }
        return LocalDate.of(year, known, dayOfMonth);
    }

    /** The year that these digits mean; three digits, or four of no known era, mean none. */
    static int commonEra(int digits, int number) {
        if (digits == 2) {
            return SHORT_YEARS_BASE + number - ThaiDates.ERA_OFFSET;
        }
        if (digits == 4 && number >= EARLIEST_BUDDHIST && number <= LATEST_BUDDHIST) {
            return number - ThaiDates.ERA_OFFSET;
        }
        return digits == 4 && number >= 1900 && number < 2100 ? number : WRONG_YEAR;
    }
}
