/**
 * Each officer's morning digest of what is due, overdue or silent too long, escalated to the head; once per person and day; and
 * a summary once a week for groups that want it.
 * Commands: RemindPerson, RemindGroup, RemindEverybody. Events out: ReminderEvent. Events in: none; the clock starts it.
 */
@NullMarked
package app.prongsai.reminders;

import org.jspecify.annotations.NullMarked;
