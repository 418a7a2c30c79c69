package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.staff.PersonId;

/** For somebody who has lost the app and the recovery codes; passkeys are forgotten with them. The password alone is asked until another is set up. */
@Allowed({ADMINISTRATOR, OPERATOR})
public record ResetSecondFactor(PersonId person) implements Command {

    @Override
    public Object target() {
        return SignIn.of(person);
    }
}
