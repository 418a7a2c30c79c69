package app.prongsai.staff;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

@Allowed({ADMINISTRATOR, SYSTEM})
public record EndAssignment(PersonId person) implements Command {

    @Override
    public Object target() {
        return person;
    }
}
