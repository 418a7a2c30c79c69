package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** A person says that what LINE's console alone can switch on is switched on; LINE tells only a part of it. */
@Allowed({ADMINISTRATOR, OPERATOR})
public record ConfirmLineConsole() implements Command {

    @Override
    public Object target() {
        return "organisation/self";
    }
}
