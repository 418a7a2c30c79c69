package app.prongsai.evidence;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.List;

/** The files that are public because a round of this fiscal year is open, by measure; none before. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record PublishedEvidence(int fiscalYear) implements Query<PublishedEvidence.Files> {

    @Override
    public Class<Files> answer() {
        return Files.class;
    }

    public record Files(List<File> files) {

        public Files {
            files = List.copyOf(files);
        }
    }

    /** @param measure title of the measure it proves */
    public record File(String code, String measure, String title, String file, String mediaType) {

        public boolean picture() {
            return mediaType.startsWith("image/");
        }
    }
}
