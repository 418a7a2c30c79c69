package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import org.jspecify.annotations.Nullable;

/**
 * The round's report as a file; NotFound if the round is not open, or that version was never published.
 *
 * @param version a published one; {@link #DRAFT} for staff; null for the newest published or, before the first, the draft
 */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record ReportFile(
        RoundId round, Format format, @Nullable Integer version) implements Query<ReportFile.Content> {

    /** The report as it would print now. */
    public static final int DRAFT = 0;

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
