package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import java.util.Set;

@Allowed({ADMINISTRATOR, SYSTEM})
public record AssignRoles(PersonId person, Set<String> departments, Set<Role> roles) implements Command {

    public AssignRoles {
        departments = Set.copyOf(departments);
        roles = Set.copyOf(roles);
    }

    @Override
    public Object target() {
        return person;
    }
}
