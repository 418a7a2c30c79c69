package app.prongsai.reminders;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Sends today's digest to everybody in the organisation who has something due and was not reminded today. */
@Allowed({COORDINATOR, ADMINISTRATOR, SYSTEM})
public record RemindEverybody() implements Command {

    @Override
    public Object target() {
        return "reminders/everybody";
    }
}
