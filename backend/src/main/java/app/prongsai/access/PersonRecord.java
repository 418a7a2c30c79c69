package app.prongsai.access;

import static app.prongsai.shared.Role.*;

import app.prongsai.platform.AboutSomebody;
import app.prongsai.platform.Accountable;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.staff.PersonId;

/** Everything held on a member of the staff: told to that person and to the administrator; NotFound to everybody else. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER})
@Accountable("subject-export")
public record PersonRecord(PersonId person) implements Query<HeldRecord>, AboutSomebody {

    @Override
    public Class<HeldRecord> answer() {
        return HeldRecord.class;
    }

    @Override
    public String about() {
        return person.toString();
    }
}
