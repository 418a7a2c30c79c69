package app.prongsai.years;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.EventType;
import java.util.List;

/** What happens to a fiscal year of an organisation. */
public sealed interface YearEvent {

    /** @param carriedOver the measures of the year before that are planned again; those that have left the plan are not */
    @EventType(name = "years.YearOpened")
    record YearOpened(int fiscalYear, List<MeasureId> carriedOver) implements YearEvent {

        public YearOpened {
            carriedOver = List.copyOf(carriedOver);
        }
    }
}
