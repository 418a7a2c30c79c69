package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import org.jspecify.annotations.Nullable;

/** The tenant is the actor's; its code is the organisation's. */
@Allowed({OPERATOR, SYSTEM})
public record RegisterOrganisation(
        String name,
        OrganisationType type,
        String district,
        String province,
        @Nullable String website) implements Command {

    @Override
    public Object target() {
        return "organisation/self";
    }
}
