package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Links the LINE user with whom LINE brought the nonce back; refused if it is unknown, used, too old or another user's. */
@Allowed({SYSTEM})
public record LinkConfirmedAccount(PersonId person, String nonce, String chatUser) implements Command {

    @Override
    public Object target() {
        return person;
    }

    /** Says nothing of nonce and LINE user, wherever it may be printed. */
    @Override
    public String toString() {
        return "LinkConfirmedAccount[" + person + "]";
    }
}
