package app.prongsai.admissions;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Who asked reads the reason. */
@Allowed({OPERATOR})
public record RefuseAdmission(AdmissionId admission, String reason) implements Command {

    @Override
    public Object target() {
        return admission;
    }
}
