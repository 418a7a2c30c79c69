package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE})
public record ReopenMeasure(MeasureId measure, MeasureStatus status, String reason) implements Command {

    @Override
    public MeasureId target() {
        return measure;
    }
}
