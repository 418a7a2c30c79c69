package app.prongsai.measures.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.Budget;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** Where a fiscal year stands: counts over all and per unit as the plan names it, and the rows that need somebody. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, ADMINISTRATOR, PUBLIC})
public record Overview(int fiscalYear) implements Query<Overview.Standing> {

    @Override
    public Class<Standing> answer() {
        return Standing.class;
    }

    /**
     * @param overdue not done though the last day has passed
     * @param missingEvidence not a single item, or none with a date
     * @param silent not done, and nothing heard for 30 days
     * @param budget of all measures together
     */
    public record Standing(
            int fiscalYear,
            Counts all,
            List<UnitCounts> units,
            List<MeasureBoard.Row> overdue,
            List<MeasureBoard.Row> missingEvidence,
            List<MeasureBoard.Row> silent,
            List<MeasureBoard.Row> awaitingApproval,
            Budget budget) {

        public Standing {
            units = List.copyOf(units);
            overdue = List.copyOf(overdue);
            missingEvidence = List.copyOf(missingEvidence);
            silent = List.copyOf(silent);
            awaitingApproval = List.copyOf(awaitingApproval);
        }
    }

    public record Counts(int notStarted, int inProgress, int done) {

        public int total() {
            return notStarted + inProgress + done;
        }
    }

    public record UnitCounts(String unit, Counts counts) {}
}
