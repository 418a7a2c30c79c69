package app.prongsai.thai;

import java.time.LocalDate;
import java.time.Month;

/** A Thai fiscal year by its Buddhist Era number: 2566 runs from 2022-10-01 to 2023-09-30. */
public record FiscalYear(int year) {

    public FiscalYear {
        if (year < 2400 || year > 2700) {
            throw new IllegalArgumentException("Not a Buddhist Era fiscal year: " + year);
        }
    }

    public static FiscalYear of(LocalDate date) {
        int year = ThaiDates.buddhistYear(date);
        return new FiscalYear(date.getMonthValue() >= Month.OCTOBER.getValue() ? year + 1 : year);
    }

    public LocalDate from() {
        return LocalDate.of(year - ThaiDates.ERA_OFFSET - 1, Month.OCTOBER, 1);
    }

    public LocalDate to() {
        return LocalDate.of(year - ThaiDates.ERA_OFFSET, Month.SEPTEMBER, 30);
    }
}
