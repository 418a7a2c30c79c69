package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.staff.PersonId;

/** From now on the person's own app is asked at each sign-in; the code shows that it knows the secret that was offered. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR})
public record SetUpSecondFactor(PersonId person, String code) implements Command {

    @Override
    public Object target() {
        return SignIn.of(person);
    }

    /** Says nothing of the code, wherever it may be printed. */
    @Override
    public String toString() {
        return "SetUpSecondFactor[" + person + "]";
    }
}
