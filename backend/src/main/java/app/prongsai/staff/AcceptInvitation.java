package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Whoever holds the invitation chooses the first password; it works once. */
@Allowed({PUBLIC})
public record AcceptInvitation(PersonId person, String invitation, String password) implements Command {

    @Override
    public Object target() {
        return person;
    }

    /** Says nothing of invitation and password, wherever it may be printed. */
    @Override
    public String toString() {
        return "AcceptInvitation[" + person + "]";
    }
}
