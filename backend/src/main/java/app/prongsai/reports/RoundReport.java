package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.reports.document.OfficialReport;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** The round's report as its table stands; NotFound if the round is not open. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record RoundReport(RoundId round) implements Query<RoundReport.Report> {

    @Override
    public Class<Report> answer() {
        return Report.class;
    }

    public record Report(Rounds.Round round, OfficialReport document) {}
}
