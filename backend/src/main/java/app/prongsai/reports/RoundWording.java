package app.prongsai.reports;

import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.ThaiMonth;
import java.time.LocalDate;

/** How papers call a round, with Arabic digits. */
public final class RoundWording {

    private RoundWording() {}

    /** "รอบ 6 เดือน", "ไตรมาสที่ 1" */
    public static String name(RoundId round) {
        return round.quarter() > 0 ? "ไตรมาสที่ " + round.quarter() : "รอบ " + round.months() + " เดือน";
    }

    /** "รอบ 6 เดือน (ตั้งแต่เดือนตุลาคม 2569 - เดือนมีนาคม 2570)" */
    public static String title(RoundId round) {
        return name(round) + " (ตั้งแต่เดือน" + month(round.from()) + " - เดือน" + month(round.to()) + ")";
    }

    private static String month(LocalDate day) {
        return ThaiMonth.of(day.getMonth()).fullName() + " " + ThaiDates.buddhistYear(day);
    }
}
