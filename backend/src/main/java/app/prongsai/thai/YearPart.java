package app.prongsai.thai;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whole months of any fiscal year, the way reports are due: {@code start} 0 is October; a quarter has three months. */
public record YearPart(int start, int months) {

    private static final int YEAR = 12;
    private static final int QUARTER = 3;

    public static final YearPart WHOLE = new YearPart(0, YEAR);

    public YearPart {
        if (start < 0 || months < 1 || start + months > YEAR) {
            throw new IllegalArgumentException("Not within a year: " + months + " months after " + start);
        }
    }

    public static YearPart first(int months) {
        return new YearPart(0, months);
    }

    /** From the beginning of one quarter to the end of another or the same, 1 to 4. */
    public static YearPart quarters(int first, int last) {
        return new YearPart((first - 1) * QUARTER, (last - first + 1) * QUARTER);
    }

    /** What these days are of their fiscal year; {@code null} unless they are whole months of one. */
    public static @Nullable YearPart of(LocalDate from, LocalDate to) {
        FiscalYear year = FiscalYear.of(from);
        boolean whole =
                from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
        if (!whole || to.isBefore(from) || to.isAfter(year.to())) {
            return null;
        }
        LocalDate after = to.plusDays(1);
        return new YearPart(
                (int) ChronoUnit.MONTHS.between(year.from(), from), (int) ChronoUnit.MONTHS.between(from, after));
    }

    /** 1 to 4; 0 if it is no quarter. */
    public int quarter() {
        return months == QUARTER && start % QUARTER == 0 ? start / QUARTER + 1 : 0;
    }

    /** How many months of the year are over at its end. */
    public int end() {
        return start + months;
    }

    public LocalDate from(FiscalYear year) {
        return year.from().plusMonths(start);
    }

    public LocalDate to(FiscalYear year) {
        return year.from().plusMonths(end()).minusDays(1);
    }
}
