package app.prongsai.measures.write;

import static app.prongsai.shared.Role.CLERK;
import static app.prongsai.shared.Role.EXECUTIVE;
import static app.prongsai.shared.Role.HEAD;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Agrees to the later end that was asked for. */
@Allowed({HEAD, CLERK, EXECUTIVE})
public record ApprovePostponement(MeasureId measure) implements Command {

    @Override
    public MeasureId target() {
        return measure;
    }
}
