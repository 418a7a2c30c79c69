package app.prongsai.reminders;

import app.prongsai.shared.EventType;
import app.prongsai.staff.PersonId;
import java.time.LocalDate;
import java.util.List;

/** A person or a group is to be reminded. */
public sealed interface ReminderEvent {

    /** The items in the order of their urgency, the most urgent first. */
    @EventType(name = "reminders.ReminderDue")
    record ReminderDue(PersonId person, LocalDate day, List<Item> items) implements ReminderEvent {

        public ReminderDue {
            items = List.copyOf(items);
        }
    }

    /** A group is to be told how the year stands. */
    @EventType(name = "reminders.WeeklySummaryDue")
    record WeeklySummaryDue(String groupMark, String sealedGroup, LocalDate monday, List<String> lines)
            implements ReminderEvent {

        public WeeklySummaryDue {
            lines = List.copyOf(lines);
        }
    }
}
