package app.prongsai.evidence;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** A file of the organisation by its SHA-256; NotFound if there is none. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record StoredFile(String file) implements Query<StoredFile.Content> {

    @Override
    public Class<Content> answer() {
        return Content.class;
    }

    public record Content(String mediaType, byte[] bytes) {}
}
