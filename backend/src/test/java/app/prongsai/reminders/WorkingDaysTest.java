package app.prongsai.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(settings("08:30", Set.of(LocalDate.of(2027, 2, 22))));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, true, a Monday",
        "2026-11-27, true, a Friday",
        "2026-11-28, false, a Saturday",
        "2026-11-29, false, a Sunday",
        "2026-12-10, false, Constitution Day",
        "2026-12-07, false, instead of the Saturday before",
        "2026-12-08, true, the day after that",
        "2027-04-14, false, Songkran in another year",
        "2027-02-22, false, announced for one year by the settings",
        "2027-02-23, true, the day after that"
    })
    void people_are_reminded_on_working_days_only(LocalDate day, boolean working, String why) {
        assertThat(days.include(day)).as(why).isEqualTo(working);
    }

    @Test
    void a_digest_time_after_the_end_of_the_day_is_refused() {
        assertThatThrownBy(() -> settings("17:00", Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReminderSettings settings(String from, Set<LocalDate> holidays) {
        return new ReminderSettings(
                true, LocalTime.parse(from), LocalTime.of(16, 30), Duration.ofSeconds(30), 7, 30, 3, holidays);
    }
}
