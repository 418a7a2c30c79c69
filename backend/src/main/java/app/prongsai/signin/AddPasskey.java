package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.staff.PersonId;

/**
 * From now on the person may sign in with what the device has made.
 *
 * @param name by which the person tells it from others
 * @param answer the device's, to what it was asked
 */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR})
public record AddPasskey(PersonId person, String name, String answer) implements Command {

    @Override
    public Object target() {
        return SignIn.of(person);
    }

    /** Says nothing of the device, wherever it may be printed. */
    @Override
    public String toString() {
        return "AddPasskey[" + person + "]";
    }
}
