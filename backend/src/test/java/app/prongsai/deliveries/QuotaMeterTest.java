package app.prongsai.deliveries;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.deliveries.QuotaMeter.Meter;
import app.prongsai.deliveries.QuotaMeter.Outlook;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class QuotaMeterTest {

    @Autowired
    Backend backend;

    @Autowired
    Seal seal;

    @Autowired
    SettableClock clock;

    @Test
    void before_line_was_asked_nothing_is_known() {
        assertThatThrownBy(() -> meter("quota-unknown")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_plan_without_a_limit_never_runs_out() {
        on("2026-11-10");
        read("quota-none", null, 12_000);
        assertThat(meter("quota-none")).satisfies(meter -> {
            assertThat(meter.outlook()).isEqualTo(Outlook.UNLIMITED);
            assertThat(meter.left()).isNull();
        });
    }

    @Test
    void the_pace_so_far_tells_until_which_day_it_lasts() {
        on("2026-11-01");
        read("quota-pace", 300L, 10);
        on("2026-11-11");
        read("quota-pace", 300L, 110);
        assertThat(meter("quota-pace")).satisfies(meter -> {
            assertThat(meter.used()).isEqualTo(110);
            assertThat(meter.expected()).isEqualTo(300);
            assertThat(meter.outlook()).isEqualTo(Outlook.ENOUGH);
            assertThat(meter.lastsUntil()).isNull();
        });
        on("2026-11-12");
        read("quota-pace", 300L, 230);
        assertThat(meter("quota-pace")).satisfies(meter -> {
            assertThat(meter.expected()).isEqualTo(230 + 18 * 20);
            assertThat(meter.outlook()).isEqualTo(Outlook.RUNS_OUT);
            assertThat(meter.lastsUntil()).isEqualTo(LocalDate.of(2026, 11, 15));
            assertThat(meter.left()).isEqualTo(70);
        });
        on("2026-11-13");
        read("quota-pace", 300L, 300);
        assertThat(meter("quota-pace").outlook()).isEqualTo(Outlook.USED_UP);
    }

    @Test
    void what_waits_counts_by_people_and_letters_do_not() {
        on("2026-11-30");
        read("quota-waiting", 100L, 0);
        Actor system = system("quota-waiting");
        List<String> people = java.util.stream.IntStream.range(0, 101)
                .mapToObj(n -> seal.seal(system.tenant(), "U" + n))
                .toList();
        Message message = new Message("announcement", "ข่าว", List.of(), null);
        backend.send(
                system,
                new PlanDelivery(new DeliveryId("d-1"), "announcement/1", Priority.ANNOUNCEMENT, people, message));
        backend.send(
                system,
                new PlanLetter(new DeliveryId("l-1"), "reminders/1", Priority.REMINDER, people.getFirst(), message));
        eventually(() -> assertThat(meter("quota-waiting")).satisfies(meter -> {
            assertThat(meter.waiting()).isEqualTo(101);
            assertThat(meter.outlook()).isEqualTo(Outlook.RUNS_OUT);
        }));
        backend.send(system, new RecordAcceptance(new DeliveryId("d-1"), null));
        eventually(() -> assertThat(meter("quota-waiting").waiting()).isZero());
    }

    @Test
    void the_count_begins_anew_with_the_month_and_the_pace_goes_on() {
        on("2026-10-27");
        read("quota-month", 1_000L, 900);
        on("2026-10-31");
        read("quota-month", 1_000L, 940);
        on("2026-11-02");
        assertThat(meter("quota-month").used()).isZero();
        read("quota-month", 1_000L, 20);
        assertThat(meter("quota-month")).satisfies(meter -> {
            assertThat(meter.used()).isEqualTo(20);
            assertThat(meter.expected()).isEqualTo(20 + 28 * 10);
        });
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day).atTime(9, 0).atZone(ThaiDates.ZONE).toInstant());
    }

    private void read(String tenant, Long limit, long used) {
        backend.send(system(tenant), new RecordQuota(limit, used));
    }

    private Meter meter(String tenant) {
        return backend.ask(system(tenant), new QuotaMeter());
    }

    private static Actor system(String tenant) {
        return Actor.system(new TenantId(tenant), Channel.LINE);
    }
}
