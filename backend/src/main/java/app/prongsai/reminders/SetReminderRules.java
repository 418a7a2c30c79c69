package app.prongsai.reminders;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** When and of what the organisation's people are reminded. */
@Allowed({COORDINATOR, ADMINISTRATOR, SYSTEM})
public record SetReminderRules(ReminderRules.Rules rules) implements Command {

    @Override
    public Object target() {
        return "reminder-rules";
    }
}
