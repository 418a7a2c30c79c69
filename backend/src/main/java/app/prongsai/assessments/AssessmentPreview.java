package app.prongsai.assessments;

import static app.prongsai.shared.Role.*;

import app.prongsai.handbook.Indicators;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What scores that were not recorded yet, perhaps not all of them, would come to; NotFound for a year without handbook. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record AssessmentPreview(int fiscalYear, Map<Integer, BigDecimal> scores)
        implements Query<AssessmentPreview.Preview> {

    public AssessmentPreview {
        scores = Map.copyOf(scores);
    }

    @Override
    public Class<Preview> answer() {
        return Preview.class;
    }

    public record Preview(List<Indicators.Indicator> indicators, Standing standing) {

        public Preview {
            indicators = List.copyOf(indicators);
        }
    }
}
