package app.prongsai.announcements;

import static app.prongsai.shared.Role.*;

import app.prongsai.evidence.StoredFile;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** A file that a public announcement carries; whatever else is asked for, stored or not, is NotFound alike. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record AnnouncedFile(AnnouncementId announcement, String file) implements Query<StoredFile.Content> {

    @Override
    public Class<StoredFile.Content> answer() {
        return StoredFile.Content.class;
    }
}
