package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.staff.PersonId;
import java.time.Instant;

/** Keeps strangers from trying this person's password until then. */
@Allowed({SYSTEM})
public record HoldSignIn(PersonId person, String account, Instant until) implements Command {

    @Override
    public Object target() {
        return SignIn.of(person);
    }
}
