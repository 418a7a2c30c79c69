package app.prongsai.measures.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** The fiscal years for which measures are planned, newest first. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, ADMINISTRATOR, SYSTEM, PUBLIC})
public record PlannedYears() implements Query<PlannedYears.Years> {

    @Override
    public Class<Years> answer() {
        return Years.class;
    }

    public record Years(List<Integer> years) {

        public Years {
            years = List.copyOf(years);
        }
    }
}
