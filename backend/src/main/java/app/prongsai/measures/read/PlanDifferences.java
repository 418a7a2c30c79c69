package app.prongsai.measures.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a year's plan differs from the measures that were carried over into it; what is the same is not named. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record PlanDifferences(int fiscalYear) implements Query<PlanDifferences.Differences> {

    @Override
    public Class<Differences> answer() {
        return Differences.class;
    }

    public record Differences(int fiscalYear, List<Difference> differences) {

        public Differences {
            differences = List.copyOf(differences);
        }
    }

    /** What of a measure is different: itself is new or gone, or one of its parts reads otherwise. */
    public enum Part {
        NEW,
        GONE,
        TITLE,
        PERIOD,
        GUIDELINE,
        RESPONSIBLE,
        BUDGET
    }

    /**
     * @param before of the year before; null if there was nothing
     * @param after null if there is nothing any more
     */
    public record Difference(
            MeasureId measure,
            String code,
            String title,
            Part part,
            @Nullable String before,
            @Nullable String after) {}
}
