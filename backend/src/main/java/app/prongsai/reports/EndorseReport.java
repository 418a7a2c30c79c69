package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/**
 * Agrees to the report, as the step whose turn it is. The last one signs.
 *
 * @param version the one that was read; another is refused
 */
@Allowed({HEAD, CLERK, EXECUTIVE})
public record EndorseReport(RoundId round, int version, String comment) implements Command {

    @Override
    public Object target() {
        return new ReportId(round);
    }
}
