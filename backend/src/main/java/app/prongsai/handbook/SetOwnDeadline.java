package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.time.LocalDate;

/** A deadline or span of days of the organisation itself, beside the national windows; the same key moves it. */
@Allowed({COORDINATOR, SYSTEM})
public record SetOwnDeadline(int fiscalYear, String key, String title, LocalDate from, LocalDate to)
        implements Command {

    @Override
    public Object target() {
        return "calendar/" + fiscalYear;
    }
}
