package app.prongsai.groups;

import static app.prongsai.shared.Role.ADMINISTRATOR;
import static app.prongsai.shared.Role.CLERK;
import static app.prongsai.shared.Role.COORDINATOR;
import static app.prongsai.shared.Role.EXECUTIVE;
import static app.prongsai.shared.Role.HEAD;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** The group is told nothing unasked any more. */
@Allowed({ADMINISTRATOR, COORDINATOR, HEAD, CLERK, EXECUTIVE})
public record StopWeeklySummary(String chatGroup) implements Command {

    @Override
    public Object target() {
        return Groups.TARGET;
    }
}
