package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The levels of a fiscal year, the best first; NotFound if the handbook does not reach back so far. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR, SYSTEM})
public record LevelScheme(int fiscalYear) implements Query<LevelScheme.Levels> {

    @Override
    public Class<Levels> answer() {
        return Levels.class;
    }

    /** @param fromFiscalYear since when this scheme holds */
    public record Levels(int fiscalYear, int fromFiscalYear, List<Level> levels) {

        public Levels {
            levels = List.copyOf(levels);
        }
    }

    /** Reached by a total and, if that is given, by every instrument at the same time. */
    public record Level(
            String scheme,
            String name,
            BigDecimal minTotal,
            @Nullable BigDecimal minEachInstrument,
            Source source) {}
}
