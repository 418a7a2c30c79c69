/**
 * Each officer's morning digest of what is due, overdue or silent too long, escalated to the head; once per person and day.
 * Commands: RemindPerson, RemindEverybody, SetReminderRules. Events out: ReminderDue, ReminderRulesSet. Events in: none; the clock starts it.
 */
@NullMarked
package app.prongsai.reminders;

import org.jspecify.annotations.NullMarked;
