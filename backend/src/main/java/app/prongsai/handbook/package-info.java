/**
 * The facts that change from year to year: indicators and weights, level schemes, measure templates, the calendar, days off, OIT lists. Shipped
 * as data, replaced per table and fiscal year by the platform's operator (events of the platform's own history); each row
 * has its source and says whether it is verified. An organisation sets deadlines of its own beside the national windows.
 * Commands: ReplaceTable, SetOwnDeadline, DropOwnDeadline, SetOwnHoliday, DropOwnHoliday. Events out: HandbookEvent, CalendarEvent. Events in: none.
 */
@NullMarked
package app.prongsai.handbook;

import org.jspecify.annotations.NullMarked;
