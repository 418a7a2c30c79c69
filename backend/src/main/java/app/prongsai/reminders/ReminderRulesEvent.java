package app.prongsai.reminders;

import app.prongsai.shared.EventType;

/** The organisation decides how it is reminded. */
public sealed interface ReminderRulesEvent {

    @EventType(name = "reminders.ReminderRulesSet")
    record ReminderRulesSet(ReminderRules.Rules rules) implements ReminderRulesEvent {}
}
