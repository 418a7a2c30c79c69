package app.prongsai.handbook;

import app.prongsai.shared.EventType;
import java.time.LocalDate;

/** What happens to an organisation's own calendar of a fiscal year. */
public sealed interface CalendarEvent {

    int fiscalYear();

    /** Set anew under the same key, it takes the place of what was set before. */
    @EventType(name = "handbook.OwnDeadlineSet")
    record OwnDeadlineSet(int fiscalYear, String key, String title, LocalDate from, LocalDate to)
            implements CalendarEvent {}

    @EventType(name = "handbook.OwnDeadlineDropped")
    record OwnDeadlineDropped(int fiscalYear, String key) implements CalendarEvent {}

    /** Set anew, the day has another name. */
    @EventType(name = "handbook.OwnHolidaySet")
    record OwnHolidaySet(int fiscalYear, LocalDate day, String title) implements CalendarEvent {}

    @EventType(name = "handbook.OwnHolidayDropped")
    record OwnHolidayDropped(int fiscalYear, LocalDate day) implements CalendarEvent {}
}
