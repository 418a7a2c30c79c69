package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Opening a round that is open changes nothing. */
@Allowed({COORDINATOR, SYSTEM})
public record OpenRound(RoundId round, int assessedFiscalYear, String basis) implements Command {

    @Override
    public Object target() {
        return round;
    }
}
