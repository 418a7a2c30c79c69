package app.prongsai.organisations;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the organisation is suspended. */
@Allowed({
    ADMINISTRATOR,
    COORDINATOR,
    OFFICER,
    HEAD,
    CLERK,
    EXECUTIVE,
    AUDITOR,
    PUBLISHER,
    PUBLIC,
    OPERATOR,
    SYSTEM,
    RESIDENT
})
public record OrganisationStanding() implements Query<OrganisationStanding.Standing> {

    @Override
    public Class<Standing> answer() {
        return Standing.class;
    }

    /** @param since null while it is not suspended */
    public record Standing(@Nullable Instant since, String reason) {

        static final Standing ACTIVE = new Standing(null, "");

        public boolean suspended() {
            return since != null;
        }
    }
}
