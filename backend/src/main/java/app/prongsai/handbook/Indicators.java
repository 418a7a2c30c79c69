package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.math.BigDecimal;
import java.util.List;

/** What is scored in a fiscal year's assessment; NotFound if the handbook does not reach back so far. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR, SYSTEM})
public record Indicators(int fiscalYear) implements Query<Indicators.Scored> {

    @Override
    public Class<Scored> answer() {
        return Scored.class;
    }

    public record Scored(int fiscalYear, List<Indicator> indicators) {

        public Scored {
            indicators = List.copyOf(indicators);
        }
    }

    /** @param weightOfInstrument in percent of the total; repeated at each indicator of the instrument, never summed */
    public record Indicator(
            int number, String instrument, String thai, String english, BigDecimal weightOfInstrument, Source source) {}
}
