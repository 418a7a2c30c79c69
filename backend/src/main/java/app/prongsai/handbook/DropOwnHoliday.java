package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.time.LocalDate;

@Allowed({COORDINATOR, SYSTEM})
public record DropOwnHoliday(int fiscalYear, LocalDate day) implements Command {

    @Override
    public Object target() {
        return "calendar/" + fiscalYear;
    }
}
