package app.prongsai.assessments;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** All scores anew, and why. */
@Allowed({COORDINATOR, SYSTEM})
public record CorrectAssessmentResult(int fiscalYear, Scores scores, String reason) implements Command {

    @Override
    public Object target() {
        return "assessment/" + fiscalYear;
    }
}
