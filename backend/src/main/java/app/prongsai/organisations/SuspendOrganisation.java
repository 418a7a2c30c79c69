package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Nobody of the organisation does anything until it is resumed; nothing is lost. Who is turned away reads the reason. */
@Allowed({OPERATOR})
public record SuspendOrganisation(String reason) implements Command {

    @Override
    public Object target() {
        return "organisation/self";
    }
}
