package app.prongsai.measures.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.Budget;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Responsible;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All measures of one fiscal year (Buddhist Era), in the order of their codes; an empty board if nothing is planned. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, ADMINISTRATOR, SYSTEM, PUBLIC})
public record MeasureBoard(int fiscalYear) implements Query<MeasureBoard.Board> {

    @Override
    public Class<Board> answer() {
        return Board.class;
    }

    public record Board(int fiscalYear, List<Row> rows) {

        public Board {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param awaitingApproval who did the work says that it is done, the head has not said anything yet
     * @param undated how many of the evidence items have no date
     * @param heardOf when something was last reported, or when it was planned
     */
    public record Row(
            MeasureId measure,
            int fiscalYear,
            String code,
            String title,
            List<Responsible> responsible,
            LocalDate from,
            LocalDate to,
            MeasureStatus status,
            int percent,
            boolean awaitingApproval,
            int guidelines,
            int evidence,
            int undated,
            @Nullable String problem,
            Budget budget,
            Instant heardOf,
            @Nullable String heardFrom) {

        public Row {
            responsible = List.copyOf(responsible);
        }

        public boolean everyoneOnly() {
            return Responsible.nobodyAnswers(responsible);
        }

        public boolean overdueOn(LocalDate day) {
            return status != MeasureStatus.DONE && to.isBefore(day);
        }
    }
}
