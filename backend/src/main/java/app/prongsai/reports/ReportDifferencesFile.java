package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** What {@link CompareReports} tells, as a file. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record ReportDifferencesFile(ReportSide before, ReportSide after, Format format) implements Query<Content> {

    @Override
    public Class<Content> answer() {
        return Content.class;
    }
}
