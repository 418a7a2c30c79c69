package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.reports.ReportFile.Content;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the reports of two rounds, or two versions of one, as a file; NotFound if one of them is not
 * there. Versions are those of {@link ReportFile}.
 */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record ReportDifferencesFile(
        RoundId before,
        @Nullable Integer beforeVersion,
        RoundId after,
        @Nullable Integer afterVersion,
        Format format) implements Query<Content> {

    @Override
    public Class<Content> answer() {
        return Content.class;
    }
}
