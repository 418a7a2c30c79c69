package app.prongsai.evidence;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** A stored picture made small and upright; NotFound if there is none, or none that could be made small. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record FileThumbnail(String file) implements Query<StoredFile.Content> {

    @Override
    public Class<StoredFile.Content> answer() {
        return StoredFile.Content.class;
    }
}
