package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Where a person is reached when LINE does not; empty for nowhere. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR, SYSTEM})
public record SetMailAddress(PersonId person, String address) implements Command {

    @Override
    public Object target() {
        return person;
    }

    /** Says nothing of the address, wherever it may be printed. */
    @Override
    public String toString() {
        return "SetMailAddress[" + person + "]";
    }
}
