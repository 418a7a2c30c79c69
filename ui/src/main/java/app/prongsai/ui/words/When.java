package app.prongsai.ui.words;

import app.prongsai.thai.ThaiDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Moments as the office writes them. */
public final class When {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private When() {}

    public static LocalDate day(Instant moment) {
        return moment.atZone(ThaiDates.ZONE).toLocalDate();
    }

    /** "3 ต.ค. 65 14:32 น." */
    public static String moment(Instant moment) {
        LocalTime time = moment.atZone(ThaiDates.ZONE).toLocalTime();
        return ThaiDates.brief(day(moment)) + " " + CLOCK.format(time) + " น.";
    }

    /** "3 ตุลาคม 2565" */
    public static String fullDay(Instant moment) {
        return ThaiDates.full(day(moment));
    }
}
