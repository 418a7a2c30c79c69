package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.time.LocalDate;

/** A day on which this organisation does not work, beside the national days off; the same day is named anew. */
@Allowed({COORDINATOR, SYSTEM})
public record SetOwnHoliday(int fiscalYear, LocalDate day, String title) implements Command {

    @Override
    public Object target() {
        return "calendar/" + fiscalYear;
    }
}
