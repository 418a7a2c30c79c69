package app.prongsai.measures.read;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;

/** What became of a fiscal year's measures between two moments; a moment that is not before now is now. */
@Allowed({COORDINATOR, HEAD, CLERK, EXECUTIVE, AUDITOR, SYSTEM})
public record CompareBoards(int fiscalYear, Instant before, Instant after) implements Query<Comparison> {

    @Override
    public Class<Comparison> answer() {
        return Comparison.class;
    }
}
