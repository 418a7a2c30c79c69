package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.staff.PersonId;

/** Lets everybody try again; what was counted so far is forgotten. */
@Allowed({ADMINISTRATOR, OPERATOR})
public record LiftSignInHold(PersonId person) implements Command {

    @Override
    public Object target() {
        return SignIn.of(person);
    }
}
