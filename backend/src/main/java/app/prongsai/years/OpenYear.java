package app.prongsai.years;

import static app.prongsai.shared.Role.*;

import app.prongsai.measures.MeasureId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.List;

/**
 * Begins a year's plan with measures of the year before.
 *
 * @param fiscalYear Buddhist Era
 * @param carriedOver of the year before; may be empty
 */
@Allowed({COORDINATOR})
public record OpenYear(int fiscalYear, List<MeasureId> carriedOver) implements Command {

    public OpenYear {
        carriedOver = List.copyOf(carriedOver);
    }

    @Override
    public Object target() {
        return "year/" + fiscalYear;
    }
}
