package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** At least eight characters. */
@Allowed({ADMINISTRATOR, OPERATOR, SYSTEM})
public record SetPassword(PersonId person, String password) implements Command {

    @Override
    public Object target() {
        return person;
    }

    /** Says nothing of the password, wherever it may be printed. */
    @Override
    public String toString() {
        return "SetPassword[" + person + "]";
    }
}
