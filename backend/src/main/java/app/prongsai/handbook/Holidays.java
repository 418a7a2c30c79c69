package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days off of a fiscal year, national and the organisation's own, in their order; none before the handbook begins. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR, SYSTEM})
public record Holidays(int fiscalYear) implements Query<Holidays.Year> {

    @Override
    public Class<Year> answer() {
        return Year.class;
    }

    /** @param carriedFrom the year whose fixed days were moved into this one, because nothing was announced of it yet */
    public record Year(int fiscalYear, @Nullable Integer carriedFrom, List<Holiday> holidays) {

        public Year {
            holidays = List.copyOf(holidays);
        }

        public boolean include(LocalDate day) {
            return holidays.stream().anyMatch(holiday -> holiday.day().equals(day));
        }
    }

    /** @param own of the organisation alone, not of the whole country */
    public record Holiday(LocalDate day, String thai, String english, Source source, boolean own) {}
}
