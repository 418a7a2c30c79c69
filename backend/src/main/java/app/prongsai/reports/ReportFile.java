package app.prongsai.reports;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.shared.TenantId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The round's report as a file; NotFound if the round is not open, or that version was never published.
 *
 * @param version a published one; for staff also the one on its way, or {@link #DRAFT}; null for the newest published or, before the first, the draft
 */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record ReportFile(
        RoundId round, Format format, @Nullable Integer version) implements Query<ReportFile.Content> {

    /** The report as it would print now. */
    public static final int DRAFT = 0;

    /** To read and sign, to edit, to calculate with, and for programs. All say the same, cell by cell. */
    public enum Format {
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8;header=present"),
        JSON("application/json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** "pdf", as file names and addresses end. */
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static String fileName(TenantId tenant, RoundId round, Format format) {
        return "report-" + tenant.code() + "-" + round.value() + "." + format.extension();
    }

    @Override
    public Class<Content> answer() {
        return Content.class;
    }

    public record Content(String fileName, String mediaType, byte[] bytes) {}
}
