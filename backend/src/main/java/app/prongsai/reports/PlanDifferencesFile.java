package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** What a year's plan changes against another year's, as a file; NotFound if one of them is not planned. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record PlanDifferencesFile(int beforeFiscalYear, int fiscalYear, Format format) implements Query<Content> {

    @Override
    public Class<Content> answer() {
        return Content.class;
    }
}
