package app.prongsai.reminders;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.handbook.SetOwnHoliday;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class WorkingDaysTest {

    private static final TenantId TOWN = new TenantId("working-days");

    @Autowired
    Backend backend;

    @Autowired
    WorkingDays days;

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
        "2033-04-13, false, Songkran in a year of which nothing was announced",
        "2019-04-15, true, before the handbook begins"
    })
    void people_are_reminded_on_working_days_only(LocalDate day, boolean working, String why) {
        assertThat(days.include(TOWN, day)).as(why).isEqualTo(working);
    }

    @Test
    void an_organisation_has_days_off_of_its_own() {
        TenantId festive = new TenantId("working-festive");
        LocalDate day = LocalDate.of(2026, 11, 24);
        backend.send(Actor.system(festive, Channel.API), new SetOwnHoliday(2570, day, "งานประจำปี"));
        eventually(() -> assertThat(days.include(festive, day)).isFalse());
        assertThat(days.include(TOWN, day)).isTrue();
    }

    @Test
    void a_digest_time_after_the_end_of_the_day_is_refused() {
        assertThatThrownBy(() -> new ReminderSettings(
                        true, LocalTime.of(17, 0), LocalTime.of(16, 30), Duration.ofSeconds(30), 7, 30, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
