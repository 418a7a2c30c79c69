package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.time.LocalDate;

/**
 * Makes an approved report public for good, under its number and date.
 *
 * @param number of the letter register, such as "สบ 72301/45"; may be empty
 */
@Allowed({COORDINATOR, CLERK, EXECUTIVE, PUBLISHER})
public record PublishReport(RoundId round, int version, String number, LocalDate date) implements Command {

    @Override
    public Object target() {
        return new ReportId(round);
    }
}
