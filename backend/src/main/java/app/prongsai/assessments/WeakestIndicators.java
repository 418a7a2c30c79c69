package app.prongsai.assessments;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** The indicators of an assessed year with the least scores, at least so many if there are ties; never one of 100. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record WeakestIndicators(int fiscalYear, int howMany) implements Query<WeakestIndicators.Weakest> {

    @Override
    public Class<Weakest> answer() {
        return Weakest.class;
    }

    public record Weakest(int fiscalYear, List<AssessmentResult.Scored> indicators) {

        public Weakest {
            indicators = List.copyOf(indicators);
        }
    }
}
