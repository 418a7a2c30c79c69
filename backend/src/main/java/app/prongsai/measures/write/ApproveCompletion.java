package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

@Allowed({HEAD, CLERK, EXECUTIVE})
public record ApproveCompletion(MeasureId measure) implements Command {

    @Override
    public MeasureId target() {
        return measure;
    }
}
