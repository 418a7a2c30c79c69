package app.prongsai.reminders;

import app.prongsai.handbook.Holidays;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.FiscalYear;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Monday to Friday without the days off of the handbook and of the organisation itself. */
@Component
class WorkingDays {

    private final Backend backend;

    WorkingDays(Backend backend) {
        this.backend = backend;
    }

    boolean include(TenantId tenant, LocalDate day) {
        return isWeekday(day) && !holidays(tenant, day).include(day);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    private Holidays.Year holidays(TenantId tenant, LocalDate day) {
        Actor system = Actor.system(tenant, Channel.CLOCK);
        return backend.ask(system, new Holidays(FiscalYear.of(day).year()));
    }
}
