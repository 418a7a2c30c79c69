package app.prongsai.measures.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/**
 * How the measures of one fiscal year differ from those of another as they stand: the plan, progress and money. One that was
 * carried over meets its origin, any other one of the same title, blanks apart. Days count as
 * moved if they are others than those of the same plan so many years later. Evidence and remarks are each year's own.
 */
@Allowed({COORDINATOR, HEAD, CLERK, EXECUTIVE, AUDITOR, SYSTEM})
public record ComparePlans(int fiscalYear, int otherYear) implements Query<Comparison> {

    @Override
    public Class<Comparison> answer() {
        return Comparison.class;
    }
}
