package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Links the LINE user who typed the code; refused if the code is wrong, used or too old. */
@Allowed({SYSTEM})
public record LinkChatAccount(PersonId person, String code, String chatUser) implements Command {

    @Override
    public Object target() {
        return person;
    }

    /** Says nothing of code and LINE user, wherever it may be printed. */
    @Override
    public String toString() {
        return "LinkChatAccount[" + person + "]";
    }
}
