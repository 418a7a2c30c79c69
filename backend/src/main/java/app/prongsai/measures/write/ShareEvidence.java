package app.prongsai.measures.write;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/**
 * What proves one measure proves another too: the same day, number, link and file under an id of its own, so that each is
 * withdrawn by itself. What is there already is refused.
 */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE})
public record ShareEvidence(MeasureId from, String evidence, MeasureId to) implements Command {

    @Override
    public Object target() {
        return "evidence-shared/" + to.value();
    }
}
