package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** A one-time code of six digits, valid for 24 hours; a newer one replaces it. Anybody may issue one for themselves, an administrator or coordinator for others. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record IssueLinkCode(PersonId person, String code) implements Command {

    @Override
    public Object target() {
        return person;
    }

    /** Says nothing of the code, wherever it may be printed. */
    @Override
    public String toString() {
        return "IssueLinkCode[" + person + "]";
    }
}
