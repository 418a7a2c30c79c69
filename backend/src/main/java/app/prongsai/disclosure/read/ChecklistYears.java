package app.prongsai.disclosure.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** The years of submission whose list was adopted, newest first. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, SYSTEM})
public record ChecklistYears() implements Query<ChecklistYears.Years> {

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
