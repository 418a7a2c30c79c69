package app.prongsai.measures.write;

import static app.prongsai.shared.Role.CLERK;
import static app.prongsai.shared.Role.EXECUTIVE;
import static app.prongsai.shared.Role.HEAD;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** The end stays as it was. */
@Allowed({HEAD, CLERK, EXECUTIVE})
public record DeclinePostponement(MeasureId measure, String reason) implements Command {

    @Override
    public MeasureId target() {
        return measure;
    }
}
