package app.prongsai.handbook;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.handbook.YearCalendar.Window;
import app.prongsai.handbook.YearCalendar.Year;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class YearCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 20);

    @Autowired
    Backend backend;

    @Test
    void a_year_that_was_found_in_a_source_shows_its_own_windows() {
        Year year = backend.ask(coordinator("calendar-2565"), new YearCalendar(2565));
        assertThat(year.carriedFrom()).isNull();
        Window answers = window(year, "oit-answers");
        assertThat(answers.from()).isEqualTo(LocalDate.of(2022, 3, 1));
        assertThat(answers.to()).isEqualTo(LocalDate.of(2022, 4, 30));
        assertThat(answers.source().verified()).isTrue();
        assertThat(window(year, "survey").source().verified()).isFalse();
    }

    @Test
    void a_year_without_windows_of_its_own_takes_those_of_another_as_a_guide() {
        Year year = backend.ask(coordinator("calendar-guide"), new YearCalendar(2571));
        assertThat(year.carriedFrom()).isEqualTo(2568);
        assertThat(window(year, "registration").to()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(window(year, "results").source().verified()).isFalse();
        assertThat(window(year, "round-6-close").to()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(window(year, "round-6-close").source().verified()).isTrue();
        assertThatThrownBy(() -> backend.ask(coordinator("calendar-guide"), new YearCalendar(2563)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void windows_that_the_operator_announces_take_the_place_of_the_guide() {
        Actor operator = Actor.operator(TenantId.PLATFORM, "operator");
        String file = "key,title_th,title_en,from,to,source,confidence\n"
                + "oit-answers,ตอบแบบวัด OIT,OIT answers,1 มี.ค. 2610,15/5/2610,ประกาศ ป.ป.ช.,S\n";
        var rows = backend.ask(
                        operator, new CheckTable(HandbookTable.CALENDAR, 2610, file.getBytes(StandardCharsets.UTF_8)))
                .rows();
        backend.send(operator, new ReplaceTable(HandbookTable.CALENDAR, 2610, rows));
        Actor coordinator = coordinator("calendar-announced");
        backend.send(
                coordinator,
                new SetOwnDeadline(2610, "k-1", "ส่งร่างให้ปลัด", LocalDate.of(2067, 4, 1), LocalDate.of(2067, 4, 1)));
        eventually(() -> {
            Year year = backend.ask(coordinator, new YearCalendar(2610));
            assertThat(year.windows()).extracting(Window::key).containsExactly("k-1", "oit-answers");
            assertThat(window(year, "oit-answers").to()).isEqualTo(LocalDate.of(2067, 5, 15));
            assertThat(window(year, "oit-answers").source().verified()).isTrue();
        });
        assertThat(backend.ask(coordinator, new YearCalendar(2609)).windows()).hasSize(9);
    }

    @Test
    void an_own_deadline_stands_beside_the_windows_is_moved_and_dropped() {
        Actor coordinator = coordinator("calendar-own");
        backend.send(coordinator, new SetOwnDeadline(2570, "k-1", "ส่งร่างให้ปลัด", DAY, DAY));
        eventually(() -> assertThat(window(ask(coordinator), "k-1").own()).isTrue());
        assertThat(ask(coordinator).windows()).hasSize(10);
        assertThat(ask(coordinator("calendar-neighbour")).windows()).hasSize(9);
        backend.send(coordinator, new SetOwnDeadline(2570, "k-1", "ส่งร่างให้นายก", DAY, DAY.plusDays(2)));
        eventually(() -> assertThat(window(ask(coordinator), "k-1").to()).isEqualTo(DAY.plusDays(2)));
        backend.send(coordinator, new DropOwnDeadline(2570, "k-1"));
        eventually(() -> assertThat(ask(coordinator).windows()).hasSize(9));
        refused(coordinator, new DropOwnDeadline(2570, "k-1"), "no-such-deadline");
    }

    @Test
    void what_is_no_deadline_of_the_year_is_refused_and_only_the_coordinator_sets_one() {
        Actor coordinator = coordinator("calendar-rules");
        refused(coordinator, new SetOwnDeadline(2570, "k", " ", DAY, DAY), "deadline-needs-a-title");
        refused(coordinator, new SetOwnDeadline(2570, "k", "ก".repeat(201), DAY, DAY), "title-too-long");
        refused(coordinator, new SetOwnDeadline(2570, "k", "ก", DAY, DAY.minusDays(1)), "window-ends-before-it-begins");
        refused(coordinator, new SetOwnDeadline(2569, "k", "ก", DAY, DAY), "window-outside-the-year");
        refused(coordinator, new SetOwnDeadline(2700, "k", "ก", DAY, DAY), "year-out-of-range");
        Actor officer =
                new Actor(coordinator.tenant(), "person/o", Channel.WEB, Set.of(Role.OFFICER), Set.of("finance"));
        assertThatThrownBy(() -> backend.send(officer, new SetOwnDeadline(2570, "k", "ก", DAY, DAY)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void days_off_are_national_or_the_organisations_own() {
        Actor coordinator = coordinator("holidays-own");
        Holidays.Year year = backend.ask(coordinator, new Holidays(2570));
        assertThat(year.carriedFrom()).isNull();
        assertThat(year.include(LocalDate.of(2026, 12, 7))).isTrue();
        assertThat(year.holidays()).noneMatch(day -> day.source().verified());
        int national = year.holidays().size();

        backend.send(coordinator, new SetOwnHoliday(2570, DAY, " งานประจำปี "));
        eventually(() -> assertThat(backend.ask(coordinator, new Holidays(2570)).holidays())
                .hasSize(national + 1)
                .filteredOn(Holidays.Holiday::own)
                .extracting(Holidays.Holiday::day, Holidays.Holiday::thai)
                .containsExactly(tuple(DAY, "งานประจำปี")));
        assertThat(backend.ask(coordinator("holidays-neighbour"), new Holidays(2570))
                        .holidays())
                .hasSize(national);
        backend.send(coordinator, new DropOwnHoliday(2570, DAY));
        eventually(() -> assertThat(backend.ask(coordinator, new Holidays(2570)).holidays())
                .hasSize(national));
        refused(coordinator, new DropOwnHoliday(2570, DAY), "no-such-holiday");
        refused(coordinator, new SetOwnHoliday(2570, DAY, " "), "deadline-needs-a-title");
        refused(coordinator, new SetOwnHoliday(2569, DAY, "ก"), "window-outside-the-year");
    }

    @Test
    void of_a_year_that_nothing_was_announced_of_only_the_fixed_days_are_known() {
        Holidays.Year year = backend.ask(coordinator("holidays-guide"), new Holidays(2580));
        assertThat(year.carriedFrom()).isEqualTo(2573);
        assertThat(year.include(LocalDate.of(2036, 12, 5))).isTrue();
        assertThat(year.holidays()).noneMatch(day -> day.thai().startsWith("ชดเชย"));
        assertThat(backend.ask(coordinator("holidays-guide"), new Holidays(2560))
                        .holidays())
                .isEmpty();
    }

    @Test
    void days_off_that_the_operator_announces_take_the_place_of_the_guide() {
        Actor operator = Actor.operator(TenantId.PLATFORM, "operator");
        String file = "date,title_th,title_en,kind,source,confidence\n"
                + "3 มี.ค. 2612,วันมาฆบูชา,Makha Bucha,announced,มติคณะรัฐมนตรี,S\n";
        CheckTable.Checked checked = backend.ask(
                operator, new CheckTable(HandbookTable.HOLIDAYS, 2612, file.getBytes(StandardCharsets.UTF_8)));
        assertThat(checked.problems()).isEmpty();
        backend.send(operator, new ReplaceTable(HandbookTable.HOLIDAYS, 2612, checked.rows()));
        eventually(() -> assertThat(backend.ask(coordinator("holidays-announced"), new Holidays(2612))
                        .holidays())
                .singleElement()
                .satisfies(day -> assertThat(day.source().verified()).isTrue()));
        assertThat(backend.ask(coordinator("holidays-announced"), new Holidays(2613))
                        .holidays())
                .isEmpty();
        String wrong = file.replace("announced", "sometimes").replace("2612", "2613");
        assertThat(backend.ask(
                                operator,
                                new CheckTable(HandbookTable.HOLIDAYS, 2612, wrong.getBytes(StandardCharsets.UTF_8)))
                        .problems())
                .extracting(app.prongsai.tables.RowProblem::rule)
                .containsExactly("handbook.holiday-kind-is-malformed");
    }

    private Year ask(Actor actor) {
        return backend.ask(actor, new YearCalendar(2570));
    }

    private static Window window(Year year, String key) {
        return year.windows().stream()
                .filter(window -> window.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void refused(Actor actor, Command command, String rule) {
        assertThatThrownBy(() -> backend.send(actor, command))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("handbook." + rule));
    }

    private static Actor coordinator(String tenant) {
        return new Actor(new TenantId(tenant), "person/c", Channel.WEB, Set.of(Role.COORDINATOR), Set.of());
    }
}
