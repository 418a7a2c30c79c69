package app.prongsai.handbook;

import app.prongsai.handbook.CalendarEvent.OwnDeadlineDropped;
import app.prongsai.handbook.CalendarEvent.OwnDeadlineSet;
import app.prongsai.handbook.CalendarEvent.OwnHolidayDropped;
import app.prongsai.handbook.CalendarEvent.OwnHolidaySet;
import app.prongsai.handbook.Holidays.Holiday;
import app.prongsai.handbook.YearCalendar.Window;
import app.prongsai.handbook.YearCalendar.Year;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One row per organisation and fiscal year with its own deadlines, shown together with the national windows. */
@Component
@ProcessingGroup(Calendars.NAME)
@ProjectionVersion(2)
class Calendars {

    static final String NAME = "own-calendars";

    record Own(List<OwnDeadlineSet> deadlines, List<OwnHolidaySet> holidays) {

        static final Own NOTHING = new Own(List.of(), List.of());
    }

    private final TenantCollection<Own> calendars;
    private final Replaced tables;

    Calendars(ReadModels readModels, Replaced tables) {
        this.calendars = readModels.collection(NAME, Own.class);
        this.tables = tables;
    }

    @EventHandler
    void on(CalendarEvent event, Occurred occurred) {
        calendars.change(occurred.tenant(), String.valueOf(event.fiscalYear()), occurred.place(), before -> {
            Own own = before == null ? Own.NOTHING : before;
            List<OwnDeadlineSet> deadlines = new ArrayList<>(own.deadlines());
            List<OwnHolidaySet> holidays = new ArrayList<>(own.holidays());
            switch (event) {
                case OwnDeadlineSet set -> {
                    deadlines.removeIf(other -> other.key().equals(set.key()));
                    deadlines.add(set);
                }
                case OwnDeadlineDropped dropped ->
                    deadlines.removeIf(other -> other.key().equals(dropped.key()));
                case OwnHolidaySet set -> {
                    holidays.removeIf(other -> other.day().equals(set.day()));
                    holidays.add(set);
                }
                case OwnHolidayDropped dropped ->
                    holidays.removeIf(other -> other.day().equals(dropped.day()));
            }
            return new Own(deadlines, holidays);
        });
    }

    /** Days off whose date changes from year to year are known only of a year of which they were announced. */
    @QueryHandler
    Holidays.Year answer(Holidays query, TenantId tenant) {
        int year = query.fiscalYear();
        var holding = tables.years(HandbookTable.HOLIDAYS).floorEntry(year);
        int yearsOn = holding == null ? 0 : year - holding.getKey();
        Stream<Holiday> national = holding == null
                ? Stream.empty()
                : holding.getValue().stream()
                        .map(TableRows::dayOff)
                        .filter(dayOff -> yearsOn == 0 || dayOff.everyYear())
                        .map(dayOff -> dayOff.yearsOn(yearsOn));
        Stream<Holiday> own = calendars.find(tenant, String.valueOf(year)).stream()
                .flatMap(stored -> stored.holidays().stream())
                .map(set -> new Holiday(set.day(), set.title(), set.title(), new Source("", true), true));
        return new Holidays.Year(
                year,
                yearsOn == 0 ? null : year - yearsOn,
                Stream.concat(national, own)
                        .sorted(Comparator.comparing(Holiday::day))
                        .toList());
    }

    /** @throws NotFound if the handbook does not reach back so far */
    @QueryHandler
    Year answer(YearCalendar query, Actor actor) {
        int year = query.fiscalYear();
        Replaced.Holding holding = tables.in(HandbookTable.CALENDAR, year);
        int yearsOn = year - holding.fromFiscalYear();
        Stream<Window> national = holding.rows().stream().map(row -> window(row, yearsOn));
        Stream<Window> own = actor.has(Role.PUBLIC) ? Stream.of() : own(actor.tenant(), year);
        return new Year(
                year,
                yearsOn == 0 ? null : holding.fromFiscalYear(),
                Stream.concat(national, own)
                        .sorted(Comparator.comparing(Window::to)
                                .thenComparing(Window::from)
                                .thenComparing(Window::key))
                        .toList());
    }

    private Stream<Window> own(TenantId tenant, int year) {
        return calendars.find(tenant, String.valueOf(year)).stream()
                .flatMap(stored -> stored.deadlines().stream())
                .map(Calendars::window);
    }

    /** What was so in another year is no more than a guess in this one, unless it is so by definition. */
    private static Window window(TableRow row, int yearsOn) {
        Window window = TableRows.window(row);
        boolean verified = window.source().verified() && (yearsOn == 0 || new Cells(row).byDefinition());
        return new Window(
                window.key(),
                window.thai(),
                window.english(),
                moved(window.from(), yearsOn),
                moved(window.to(), yearsOn),
                new Source(window.source().words(), verified),
                window.own());
    }

    /** The end of February stays its end. */
    private static LocalDate moved(LocalDate day, int years) {
        LocalDate moved = day.plusYears(years);
        return day.getMonthValue() == 2 && day.getDayOfMonth() == day.lengthOfMonth()
                ? moved.withDayOfMonth(moved.lengthOfMonth())
                : moved;
    }

    private static Window window(OwnDeadlineSet set) {
        return new Window(set.key(), set.title(), set.title(), set.from(), set.to(), new Source("", true), true);
    }
}
