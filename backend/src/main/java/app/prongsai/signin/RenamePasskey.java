package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.staff.PersonId;

/** The person tells it from others by another name; the device keeps the one under which it was added. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR})
public record RenamePasskey(PersonId person, String passkey, String name) implements Command {

    @Override
    public Object target() {
        return SignIn.of(person);
    }

    /** Says nothing of the device, wherever it may be printed. */
    @Override
    public String toString() {
        return "RenamePasskey[" + person + "]";
    }
}
