package app.prongsai.reminders;

import static app.prongsai.shared.Role.ADMINISTRATOR;
import static app.prongsai.shared.Role.COORDINATOR;
import static app.prongsai.shared.Role.SYSTEM;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.time.LocalDate;
import java.util.List;

/** Once per group and week. */
@Allowed({SYSTEM, COORDINATOR, ADMINISTRATOR})
public record RemindGroup(String groupMark, String sealedGroup, LocalDate monday, List<String> lines)
        implements Command {

    public RemindGroup {
        lines = List.copyOf(lines);
    }

    @Override
    public Object target() {
        return "reminders/group-" + groupMark;
    }
}
