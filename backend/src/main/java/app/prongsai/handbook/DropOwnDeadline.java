package app.prongsai.handbook;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

@Allowed({COORDINATOR, SYSTEM})
public record DropOwnDeadline(int fiscalYear, String key) implements Command {

    @Override
    public Object target() {
        return "calendar/" + fiscalYear;
    }
}
