package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** All that was spent so far, in satang. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE})
public record ReportSpending(MeasureId measure, long satang) implements Command {

    @Override
    public MeasureId target() {
        return measure;
    }
}
