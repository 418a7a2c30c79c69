package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.List;

/** A department by its key in the national list, such as "finance", and its name here. */
@Allowed({ADMINISTRATOR, COORDINATOR, OPERATOR, SYSTEM})
public record OpenDepartment(String department, String name, List<String> aliases) implements Command {

    public OpenDepartment {
        aliases = List.copyOf(aliases);
    }

    @Override
    public Object target() {
        return "organisation/self";
    }
}
