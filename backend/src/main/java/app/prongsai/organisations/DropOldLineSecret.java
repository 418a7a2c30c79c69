package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** What is signed with the secret before the present one is accepted no longer, from now on. */
@Allowed({ADMINISTRATOR, OPERATOR, SYSTEM})
public record DropOldLineSecret() implements Command {

    @Override
    public Object target() {
        return "organisation/self";
    }
}
