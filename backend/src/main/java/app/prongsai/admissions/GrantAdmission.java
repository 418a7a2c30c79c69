package app.prongsai.admissions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** The operator has verified the request: organisation and first administrator are there. */
@Allowed({OPERATOR})
public record GrantAdmission(AdmissionId admission) implements Command {

    @Override
    public Object target() {
        return admission;
    }
}
