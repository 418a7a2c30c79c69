package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.staff.PersonId;

/** It lets nobody in any more, wherever a device still has it. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR})
public record RemovePasskey(PersonId person, String passkey) implements Command {

    @Override
    public Object target() {
        return SignIn.of(person);
    }
}
