package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import java.util.Set;

/** The login is the part before @ of "login@organisation code"; lower case letters, digits, dot and hyphen; unique in the organisation. */
@Allowed({ADMINISTRATOR, OPERATOR, SYSTEM})
public record InvitePerson(
        PersonId person, String name, String position, String login, Set<String> departments, Set<Role> roles)
        implements Command {

    public InvitePerson {
        departments = Set.copyOf(departments);
        roles = Set.copyOf(roles);
    }

    @Override
    public Object target() {
        return person;
    }
}
