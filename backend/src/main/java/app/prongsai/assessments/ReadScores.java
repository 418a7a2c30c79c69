package app.prongsai.assessments;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.tables.RowProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The scores that a CSV or XLSX file tells: a column with the number or the title of the indicator and one with its score,
 * in any order, in Thai or Arabic digits. Changes nothing.
 */
@Allowed({COORDINATOR, SYSTEM})
public record ReadScores(int fiscalYear, byte[] file) implements Query<ReadScores.Read> {

    @Override
    public Class<Read> answer() {
        return Read.class;
    }

    /** @param scores by indicator; what could not be read is missing and stands among the problems */
    public record Read(Map<Integer, BigDecimal> scores, List<RowProblem> problems) {

        public Read {
            scores = Map.copyOf(scores);
            problems = List.copyOf(problems);
        }
    }
}
