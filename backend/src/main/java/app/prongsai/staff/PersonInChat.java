package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import java.util.List;

/** The person linked to this LINE user; NotFound if none. */
@Allowed({SYSTEM})
public record PersonInChat(String chatUser) implements Query<PersonInChat.Account> {

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
}
