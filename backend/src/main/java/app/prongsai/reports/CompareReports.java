package app.prongsai.reports;

import static app.prongsai.shared.Role.ADMINISTRATOR;
import static app.prongsai.shared.Role.AUDITOR;
import static app.prongsai.shared.Role.CLERK;
import static app.prongsai.shared.Role.COORDINATOR;
import static app.prongsai.shared.Role.EXECUTIVE;
import static app.prongsai.shared.Role.HEAD;
import static app.prongsai.shared.Role.OFFICER;
import static app.prongsai.shared.Role.PUBLISHER;
import static app.prongsai.shared.Role.SYSTEM;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.reports.document.PaperDifferences.Cell;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says that another does not, cell by cell: two versions, two rounds, two years or two moments. Before its
 * round was opened a report says nothing; NotFound if the latter is not there, or a version was never published.
 */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record CompareReports(ReportSide before, ReportSide after) implements Query<CompareReports.Comparison> {

    @Override
    public Class<Comparison> answer() {
        return Comparison.class;
    }

    /**
     * @param outside what differs above the table, in the report's own words
     * @param measures that differ, in the order of the latter report; those that are there no more at the end
     * @param unchanged how many measures do not
     */
    public record Comparison(List<Cell> outside, List<Measure> measures, int unchanged) {

        public Comparison {
            outside = List.copyOf(outside);
            measures = List.copyOf(measures);
        }
    }

    public enum Change {
        ADDED,
        CHANGED,
        GONE
    }

    /**
     * @param before how it stood; null if only the latter report has it, as is {@code after} if only the former does
     * @param cells of a measure that only one of them has, all
     */
    public record Measure(
            String title,
            Change change,
            @Nullable Standing before,
            @Nullable Standing after,
            List<Cell> cells) {

        public Measure {
            cells = List.copyOf(cells);
        }
    }

    public record Standing(MeasureStatus status, int percent) {}
}
