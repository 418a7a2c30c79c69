package app.prongsai.evidence;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/**
 * A file that proves a measure of a year of which a round is open; of pictures also the small form. Whatever else is asked
 * for, stored or not, is NotFound alike.
 */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, PUBLIC, RESIDENT, SYSTEM})
public record PublishedFile(String file, Form form) implements Query<StoredFile.Content> {

    public enum Form {
        WHOLE,
        THUMBNAIL
    }

    @Override
    public Class<StoredFile.Content> answer() {
        return StoredFile.Content.class;
    }
}
