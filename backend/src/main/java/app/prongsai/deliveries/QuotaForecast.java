package app.prongsai.deliveries;

import app.prongsai.deliveries.QuotaMeter.Meter;
import app.prongsai.deliveries.QuotaMeter.Outlook;
import app.prongsai.deliveries.QuotaReadings.Reading;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes on at the pace of the last four weeks, by LINE's own count. */
final class QuotaForecast {

    private static final int DAYS_LOOKED_BACK = 28;

    private final List<Reading> readings;
    private final LocalDate today;
    private final int waiting;

    /** @param readings oldest first, one a day, at least one */
    QuotaForecast(List<Reading> readings, LocalDate today, int waiting) {
        this.readings = readings;
        this.today = today;
        this.waiting = waiting;
    }

    Meter meter() {
        Reading last = readings.getLast();
        boolean thisMonth = YearMonth.from(day(last)).equals(YearMonth.from(today));
        long used = thisMonth ? last.used() : 0;
        double pace = pace();
        int daysLeft = today.lengthOfMonth() - today.getDayOfMonth();
        long expected = used + waiting + Math.round(pace * daysLeft);
        LocalDate lastsUntil = lastsUntil(last.limit(), used, pace, daysLeft);
        return new Meter(
                last.limit(), used, waiting, expected, lastsUntil, outlook(last.limit(), used, lastsUntil), last.at());
    }

    private @Nullable LocalDate lastsUntil(@Nullable Long limit, long used, double pace, int daysLeft) {
        if (limit == null || used + waiting + pace * daysLeft <= limit) {
            return null;
        }
        long days = pace == 0 ? 0 : (long) Math.floor((limit - used - waiting) / pace);
        return today.plusDays(Math.clamp(days, 0, daysLeft));
    }

    private static Outlook outlook(@Nullable Long limit, long used, @Nullable LocalDate lastsUntil) {
        if (limit == null) {
            return Outlook.UNLIMITED;
        }
        if (used >= limit) {
            return Outlook.USED_UP;
        }
        return lastsUntil == null ? Outlook.ENOUGH : Outlook.RUNS_OUT;
    }

    /** People a day. The count begins anew with each month, so across its turn the new count is what was used. */
    private double pace() {
        LocalDate since = today.minusDays(DAYS_LOOKED_BACK);
        List<Reading> looked =
                readings.stream().filter(one -> !day(one).isBefore(since)).toList();
        if (looked.isEmpty()) {
            return 0;
        }
        long sent = 0;
        for (int index = 1; index < looked.size(); index++) {
            sent += sentBetween(looked.get(index - 1), looked.get(index));
        }
        long days = ChronoUnit.DAYS.between(day(looked.getFirst()), day(looked.getLast()));
        Reading last = looked.getLast();
        return days == 0 ? (double) last.used() / day(last).getDayOfMonth() : (double) sent / days;
    }

    private static long sentBetween(Reading before, Reading after) {
        boolean sameMonth = YearMonth.from(day(before)).equals(YearMonth.from(day(after)));
        return Math.max(0, sameMonth ? after.used() - before.used() : after.used());
    }

    private static LocalDate day(Reading reading) {
        return LocalDate.ofInstant(reading.at(), ThaiDates.ZONE);
    }
}
