package app.prongsai.tables;

import app.prongsai.shared.RuleViolated;
import java.util.List;

/**
 * What is wrong with one row of a file; the sentence is that of the rule, as with {@link RuleViolated}.
 *
 * @param row as a spreadsheet counts, from 1; 0 if the table as a whole is meant
 */
public record RowProblem(int row, String rule, List<Object> arguments) {

    public RowProblem {
        arguments = List.copyOf(arguments);
    }

    public static RowProblem of(int row, RuleViolated violation) {
        return new RowProblem(row, violation.rule(), violation.arguments());
    }

    /** To be put into words like any refusal. */
    public RuleViolated violation() {
        return new RuleViolated(rule, arguments.toArray());
    }
}
