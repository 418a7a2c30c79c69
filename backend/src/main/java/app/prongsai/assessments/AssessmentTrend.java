package app.prongsai.assessments;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** The results of all recorded years, the newest first, each by the handbook of its own year. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record AssessmentTrend() implements Query<AssessmentTrend.Trend> {

    @Override
    public Class<Trend> answer() {
        return Trend.class;
    }

    public record Trend(List<AssessmentResult.Result> results) {

        public Trend {
            results = List.copyOf(results);
        }
    }
}
