package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import java.util.List;

/** Everybody who works or worked here, by name. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record People() implements Query<People.Staff> {

    @Override
    public Class<Staff> answer() {
        return Staff.class;
    }

    public record Staff(List<Person> people) {

        public Staff {
            people = List.copyOf(people);
        }
    }

    public record Person(
            PersonId person,
            String name,
            String position,
            String login,
            List<String> departments,
            List<Role> roles,
            boolean chatLinked,
            boolean active) {

        public Person {
            departments = List.copyOf(departments);
            roles = List.copyOf(roles);
        }
    }
}
