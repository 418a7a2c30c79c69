package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.shared.ErasureReason;

/** Nobody can read any more what somebody is called who has left; what the person did stays, by nobody's name. For good. */
@Allowed({ADMINISTRATOR, SYSTEM})
public record ErasePerson(PersonId person, ErasureReason reason) implements Command {

    @Override
    public Object target() {
        return person;
    }
}
