package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/**
 * Gives the report back to the coordinator, from any step before it is published; who submitted it may take it back.
 */
@Allowed({COORDINATOR, HEAD, CLERK, EXECUTIVE})
public record ReturnReport(RoundId round, int version, String reason) implements Command {

    @Override
    public Object target() {
        return new ReportId(round);
    }
}
