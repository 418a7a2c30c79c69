package app.prongsai.admissions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Nobody can read any more who asked in a request that was refused, nor the document that came with it. */
@Allowed({OPERATOR, SYSTEM})
public record EraseAdmission(AdmissionId admission) implements Command {

    @Override
    public Object target() {
        return admission;
    }
}
