package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/**
 * Who is signed in wants to be linked to the LINE account of the invitation. LINE brings the nonce back once, within ten
 * minutes.
 */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER})
public record ConfirmLink(PersonId person, String invitation, String nonce) implements Command {

    @Override
    public Object target() {
        return person;
    }

    /** Says nothing of invitation and nonce, wherever it may be printed. */
    @Override
    public String toString() {
        return "ConfirmLink[" + person + "]";
    }
}
