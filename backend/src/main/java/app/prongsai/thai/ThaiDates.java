package app.prongsai.thai;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Dates in the Buddhist Era with Arabic digits; official documents put them through {@link ThaiNumerals#toThai}. */
public final class ThaiDates {

    /** The one time zone of the country; days and deadlines are counted in it. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    /** Buddhist Era year = Common Era year + 543. */
    public static final int ERA_OFFSET = 543;

    private ThaiDates() {}

    /** The last moment of a day in the country. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
    }

    public static int buddhistYear(LocalDate date) {
        return date.getYear() + ERA_OFFSET;
    }

    /** "3 ตุลาคม 2565" */
    public static String full(LocalDate date) {
        return date.getDayOfMonth() + " " + ThaiMonth.of(date.getMonth()).fullName() + " " + buddhistYear(date);
    }

    /** "3 ต.ค. 65" */
    public static String brief(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date);
    }

    /** "3 ต.ค. 65", or for several days "24 – 27 ม.ค. 66". */
    public static String brief(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return brief(from);
        }
        boolean sameMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
        return (sameMonth ? String.valueOf(from.getDayOfMonth()) : brief(from)) + " – " + brief(to);
    }

    /** Whole months as a plan states them: "ต.ค. 65 – ก.ย. 66". */
    public static String months(LocalDate from, LocalDate to) {
        return month(from) + " – " + month(to);
    }

    private static String month(LocalDate date) {
        int year = buddhistYear(date) % 100;
        return ThaiMonth.of(date.getMonth()).abbreviation() + (year < 10 ? " 0" : " ") + year;
    }
}
