package app.prongsai.measures.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** Measures of all planned years that wait for the actor to agree that they are done, by due date. */
@Allowed({HEAD, CLERK, EXECUTIVE})
public record AwaitingApproval() implements Query<MyWork.Work> {

    @Override
    public Class<MyWork.Work> answer() {
        return MyWork.Work.class;
    }
}
