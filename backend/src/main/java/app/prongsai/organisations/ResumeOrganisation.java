package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Everything goes on where it was. */
@Allowed({OPERATOR})
public record ResumeOrganisation() implements Command {

    @Override
    public Object target() {
        return "organisation/self";
    }
}
