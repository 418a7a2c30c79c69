package app.prongsai.assessments;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** The result of an assessed fiscal year, once; afterwards it is corrected. */
@Allowed({COORDINATOR, SYSTEM})
public record RecordAssessmentResult(int fiscalYear, Scores scores) implements Command {

    @Override
    public Object target() {
        return "assessment/" + fiscalYear;
    }
}
