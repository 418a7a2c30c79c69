package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.time.LocalDate;

/**
 * Lays the round's report before those who approve it, frozen as the measures stood at the end of a day.
 *
 * @param asOf in Thailand; today at the latest
 * @param reasonForErrors why it goes on with errors that the linter found; empty where there are none
 */
@Allowed({COORDINATOR})
public record SubmitReport(RoundId round, LocalDate asOf, String reasonForErrors) implements Command {

    @Override
    public Object target() {
        return new ReportId(round);
    }
}
