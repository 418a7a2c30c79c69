package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.Figure;
import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** A figure of the same name and unit replaces the one said before. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE})
public record CompareFigure(MeasureId measure, Figure figure) implements Command {

    @Override
    public MeasureId target() {
        return measure;
    }
}
