package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import java.util.List;

/** What a person may do at this moment, and by which password; NotFound for nobody and for whoever has left. */
@Allowed({SYSTEM})
public record PersonStanding(PersonId person) implements Query<PersonStanding.Standing> {

    @Override
    public Class<Standing> answer() {
        return Standing.class;
    }

    /** @param passwordMark tells one password from the next; empty where there is none */
    public record Standing(List<String> departments, List<Role> roles, String passwordMark) {

        public Standing {
            departments = List.copyOf(departments);
            roles = List.copyOf(roles);
        }
    }
}
