package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.platform.OwnQueue;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import java.util.List;

/** The person with this login and password; NotFound otherwise, after the same time. */
@OwnQueue
@Allowed({PUBLIC, SYSTEM})
public record Authenticate(String login, String password) implements Query<Authenticate.Account> {

    @Override
    public Class<Account> answer() {
        return Account.class;
    }

    public record Account(PersonId person, String name, String position, List<String> departments, List<Role> roles) {

        public Account {
            departments = List.copyOf(departments);
            roles = List.copyOf(roles);
        }
    }

    /** Says nothing of login and password, wherever it may be printed. */
    @Override
    public String toString() {
        return "Authenticate";
    }
}
