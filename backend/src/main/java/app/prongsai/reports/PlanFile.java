package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** The plan of a fiscal year as a file: what is to be done, by whom and when; NotFound if nothing is planned. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record PlanFile(int fiscalYear, Format format) implements Query<Content> {

    @Override
    public Class<Content> answer() {
        return Content.class;
    }
}
