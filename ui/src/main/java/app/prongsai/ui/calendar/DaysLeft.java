package app.prongsai.ui.calendar;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.handbook.YearCalendar.Window;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far a window is: to come, open with so many days left, over. */
final class DaysLeft {

    private static final int SOON_DAYS = 14;

    private DaysLeft() {}

    static Badge badge(Window window, LocalDate today) {
        long toBegin = ChronoUnit.DAYS.between(today, window.from());
        long toEnd = ChronoUnit.DAYS.between(today, window.to());
        if (toEnd < 0) {
            return new Badge("plain", Icon.DONE, translate("calendar.over"));
        }
        if (toBegin > 0) {
            return new Badge(
                    toBegin <= SOON_DAYS ? "soon" : "plain",
                    Icon.DUE,
                    translate(window.from().equals(window.to()) ? "due.in" : "calendar.begins-in", toBegin));
        }
        return toEnd == 0
                ? new Badge("overdue", Icon.DUE, translate("calendar.last-day"))
                : new Badge(toEnd <= SOON_DAYS ? "soon" : "in-progress", Icon.DUE, translate("calendar.left", toEnd));
    }
}
