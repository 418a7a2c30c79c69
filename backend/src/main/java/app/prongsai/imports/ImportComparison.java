package app.prongsai.imports;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which measures of a draft the organisation has already, by their titles, and in what they differ from the draft. */
@Allowed({COORDINATOR, SYSTEM})
public record ImportComparison(ImportDraft draft) implements Query<ImportComparison.Compared> {

    @Override
    public Class<Compared> answer() {
        return Compared.class;
    }

    public record Compared(List<Line> lines) {

        public Compared {
            lines = List.copyOf(lines);
        }
    }

    /** @param code by which the measure is known already */
    public record Line(
            int row,
            String title,
            State state,
            @Nullable MeasureId measure,
            @Nullable String code,
            List<Difference> differences) {

        public Line {
            differences = List.copyOf(differences);
        }
    }

    public enum State {
        NEW,
        SAME,
        DIFFERENT,
        /** It was taken out of the plan for a reason. */
        DROPPED,
        /** The same title stands further up in the draft. */
        REPEATED
    }

    public enum Field {
        STATUS,
        GUIDELINES,
        RESPONSIBLE,
        PERIOD,
        EVIDENCE,
        PROBLEM,
        OBSTACLE,
        RECOMMENDATION,
        COMPARISON,
        NOTE,
        BUDGET,
        SPENT
    }

    /** What the plan says and what the draft says. */
    public record Difference(Field field, String planned, String drafted) {}
}
