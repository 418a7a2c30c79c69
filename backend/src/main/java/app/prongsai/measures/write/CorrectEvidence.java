package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** What was said of the item with this id was wrong; the file stays the one that was attached. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE})
public record CorrectEvidence(MeasureId measure, Evidence evidence, String reason) implements Command {

    @Override
    public MeasureId target() {
        return measure;
    }
}
