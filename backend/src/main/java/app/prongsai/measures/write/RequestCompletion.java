package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** The work is done, says who did it; it counts as done once the head agrees. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE})
public record RequestCompletion(MeasureId measure, String text) implements Command {

    @Override
    public MeasureId target() {
        return measure;
    }
}
