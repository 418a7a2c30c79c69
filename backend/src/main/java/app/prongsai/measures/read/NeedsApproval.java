package app.prongsai.measures.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** Whether somebody else has to agree when the actor says that the measure is done. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE})
public record NeedsApproval(MeasureId measure) implements Query<NeedsApproval.Answer> {

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    public record Answer(boolean needed) {}
}
