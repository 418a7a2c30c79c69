package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The national windows of a fiscal year and, for staff, the organisation's own deadlines, in the order of their days. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR, SYSTEM, PUBLIC})
public record YearCalendar(int fiscalYear) implements Query<YearCalendar.Year> {

    @Override
    public Class<Year> answer() {
        return Year.class;
    }

    /** @param carriedFrom the year whose windows were moved into this one, because it has none of its own yet */
    public record Year(int fiscalYear, @Nullable Integer carriedFrom, List<Window> windows) {

        public Year {
            windows = List.copyOf(windows);
        }
    }

    /**
     * Both days belong to it.
     *
     * @param own set by the organisation, not by the national calendar
     */
    public record Window(
            String key, String thai, String english, LocalDate from, LocalDate to, Source source, boolean own) {}
}
