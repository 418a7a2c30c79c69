package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** The round's report as a file; NotFound if the round is not open. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record ReportFile(RoundId round, Format format) implements Query<ReportFile.Content> {

    public enum Format {
        PDF,
        DOCX
    }

    @Override
    public Class<Content> answer() {
        return Content.class;
    }

    public record Content(String fileName, String mediaType, byte[] bytes) {}
}
