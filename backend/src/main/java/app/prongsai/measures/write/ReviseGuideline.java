package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** A guideline of the same number is replaced; a number not in use yet adds one. */
@Allowed({COORDINATOR})
public record ReviseGuideline(MeasureId measure, Guideline guideline, String reason) implements Command {

    @Override
    public MeasureId target() {
        return measure;
    }
}
