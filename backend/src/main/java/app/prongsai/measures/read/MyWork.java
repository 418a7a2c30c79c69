package app.prongsai.measures.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/**
 * The actor's own measures: those of the actor's departments, person or "ทุกคน", in the running fiscal year or, if nothing
 * is planned for it, the newest planned one. Open ones first, by due date; then the done ones.
 */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE})
public record MyWork() implements Query<MyWork.Work> {

    @Override
    public Class<Work> answer() {
        return Work.class;
    }

    public record Work(int fiscalYear, List<MeasureBoard.Row> rows) {

        public Work {
            rows = List.copyOf(rows);
        }
    }
}
