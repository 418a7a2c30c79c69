package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.staff.PersonId;

/** Its count went back, so that somebody may have a copy; it lets nobody in until its owner has put another in its place. */
@Allowed({SYSTEM})
public record HoldPasskey(PersonId person, String passkey) implements Command {

    @Override
    public Object target() {
        return SignIn.of(person);
    }
}
