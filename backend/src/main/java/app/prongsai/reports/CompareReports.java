package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a round's report says after one moment that it did not say before another, cell by cell; a moment that is not before
 * now is now. Before its round was opened a report says nothing; NotFound if it is not open at the latter moment.
 */
@Allowed({COORDINATOR, HEAD, CLERK, EXECUTIVE, AUDITOR, SYSTEM})
public record CompareReports(RoundId round, Instant before, Instant after) implements Query<CompareReports.Cells> {

    @Override
    public Class<Cells> answer() {
        return Cells.class;
    }

    /** The cells that differ, in the order of the document; those of rows that are there no more at the end. */
    public record Cells(List<Cell> cells) {

        public Cells {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param measure of the cell's row, null for what stands outside the table
     * @param row the measure's title as the latter report has it; empty outside the table
     * @param heading of the column in the report's own words, or what part of the document it is
     */
    public record Cell(
            @Nullable MeasureId measure, String row, String heading, List<String> before, List<String> after) {

        public Cell {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
